import { spawn, spawnSync } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

/** What a call of newsx left. */
export interface Call {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly stdin?: string | Uint8Array;
  /** Whether standard output (and input, where none is given) is a terminal. */
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs newsx in this process. */
export async function newsx(args: readonly string[], { stdin, terminal = false, env = {} }: CallOptions = {}): Promise<Call> {
  const stdout = collector(terminal);
  const stderr = collector(terminal);
  const input = Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), { isTTY: terminal && stdin === undefined });
  const code = await main(args, { stdin: input, stdout, stderr, env });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The records of NDJSON output. */
export function recordsOf<T = Record<string, unknown>>(stdout: string): readonly T[] {
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function collector(terminal: boolean): Writable & { readonly isTTY: boolean; readonly columns: number; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({ write(chunk, _, done) { chunks.push(String(chunk)); done(); } });
  return Object.assign(stream, { isTTY: terminal, columns: 80, text: () => chunks.join('') });
}

/** The built program, which pipes and processes are tested on: `npm run build` makes it. */
export const PROGRAM = new URL('../../bin/newsx.js', import.meta.url).pathname;

/** Runs a line of shell in which `$NEWSX` is the built program. */
export function shell(line: string, cwd?: string): Call {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd, encoding: 'utf8', env: { ...process.env, NEWSX: `${process.execPath} ${PROGRAM}` }, maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, stdout, stderr };
}

/** Starts the built program. */
export function start(args: readonly string[], cwd?: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Where a stream is after so many answers: seconds since the first, and megabytes of the program's memory (undefined where there is no /proc). */
export interface StreamSample {
  readonly answers: number;
  readonly seconds: number;
  readonly resident: number | undefined;
  readonly peak: number | undefined;
}

/** What is sent through the filter, and who looks at the answers. */
export interface StreamRun {
  readonly args: readonly string[];
  readonly records: number;
  /** After so many answers memory is looked at. */
  readonly every: number;
  /** Line `i` of the input. */
  readonly record: (i: number) => string;
  /** Sees answer `i`; throws where it is wrong. */
  readonly answered: (line: string, i: number) => void;
}

/** One record in so many is none: it is answered by an error. */
export const BROKEN_EVERY = 1000;

/** A short record of generated news; every thousandth is no JSON. */
export function shortRecord(i: number): string {
  if (i % BROKEN_EVERY === BROKEN_EVERY - 1) return `no record ${i}`;
  return `{"id":${i},"text":"قال الوزير رقم ${i} إن المحادثات انتهت في بغداد. وأضاف أن ${(i * 7) % 1000} دولارا صرفت.","desk":"d${i % 10}"}`;
}

/** Sends records through the built program as fast as it takes them and reads the answers as they come. Rejects when one is missing, or the program fails. */
export async function runStream({ args, records, every, record, answered }: StreamRun): Promise<readonly StreamSample[]> {
  const child = spawn(process.execPath, ['bin/newsx.js', ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const samples: StreamSample[] = [];
  let answers = 0;
  let begun = 0;
  const sent = (async () => {
    for (let i = 0; i < records; i++) if (!child.stdin.write(`${record(i)}\n`)) await once(child.stdin, 'drain');
    child.stdin.end();
  })();
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    if (answers === 0) begun = performance.now();
    answered(line, answers++);
    if (answers % every === 0) samples.push({ answers, seconds: (performance.now() - begun) / 1000, ...memoryOf(child.pid!) });
  }
  await sent;
  await ended;
  if (answers !== records) throw new Error(`${records} records, but ${answers} answers`);
  return samples;
}

function memoryOf(pid: number): { readonly resident: number | undefined; readonly peak: number | undefined } {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const megabytes = (name: string): number | undefined => {
    const kilobytes = new RegExp(`${name}:\\s*(\\d+)`, 'u').exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  };
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** A long-lived filter: rate and memory at ten points, each answer checked. */
export async function benchStream(records: number): Promise<void> {
  console.log(`\nA filter of ${records.toLocaleString('en')} short records, one in one out: newsx sentences --input-format ndjson --carry desk -`);
  const samples = await runStream({
    args: ['sentences', '--input-format', 'ndjson', '--carry', 'desk', '-'], records, every: Math.ceil(records / 10), record: shortRecord,
    answered: (line, i) => {
      const expected = `{"schema":"newsx/1","path":"-:${i + 1}",${i % BROKEN_EVERY === BROKEN_EVERY - 1 ? '"error"' : `"id":"${i}"`}`;
      if (!line.startsWith(expected)) throw new Error(`answer ${i}: expected ${expected}, found ${line.slice(0, 80)}`);
    },
  });
  for (const { answers, seconds, resident, peak } of samples) {
    const memory = resident === undefined ? 'memory not measured (no /proc)' : `resident ${resident.toFixed(0)} MB, peak ${peak!.toFixed(0)} MB`;
    console.log(`  after ${answers.toLocaleString('en').padStart(9)}  ${Math.round(answers / seconds).toLocaleString('en').padStart(6)}/s  ${memory}`);
  }
}

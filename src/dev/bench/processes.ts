import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';

const NEWSX = 'bin/newsx.js';
const ROUNDS = 15;

/** Whole processes in turn: the median of the rounds, and its ratio to bare `node -e 0`. */
export function benchColdStart(article: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  const file = join(folder, 'one.txt');
  writeFileSync(file, article);
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    'newsx --version': [NEWSX, '--version'],
    'newsx sentences one.txt': [NEWSX, 'sentences', file],
    'newsx extract one.txt': [NEWSX, 'extract', file],
  };
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const before = process.hrtime.bigint();
      execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      times.get(name)!.push(Number(process.hrtime.bigint() - before) / 1e6);
    }
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  const floor = median(times.get('node -e 0')!);
  console.log(`\nCold start, median of ${ROUNDS} in turn (article of ${Buffer.byteLength(article)} bytes)`);
  for (const [name, values] of times) console.log(`  ${name.padEnd(28)} ${median(values).toFixed(0).padStart(5)} ms  ${(median(values) / floor).toFixed(2)} x node -e 0`);
  rmSync(folder, { recursive: true });
}

/** A folder of articles with one and two jobs: wall time and peak resident memory of the whole process. */
export function benchBatch(corpus: Corpus): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  mkdirSync(join(folder, 'articles'));
  for (const [index, text] of corpus.articles.entries()) writeFileSync(join(folder, 'articles', `${String(index).padStart(6, '0')}.txt`), text);
  console.log(`\nA folder of ${corpus.articles.length} articles (${(corpus.bytes / 1e6).toFixed(1)} MB)`);
  const seconds = new Map<number, number>();
  for (let round = 0; round < 2; round++) {
    for (const jobs of [1, 2]) {
      const { wall, memory } = runMeasured([NEWSX, 'extract', '--jobs', String(jobs), '--quiet', join(folder, 'articles')]);
      seconds.set(jobs, Math.min(seconds.get(jobs) ?? Infinity, wall));
      console.log(`  --jobs ${jobs}  ${wall.toFixed(2).padStart(7)} s  peak ${memory === undefined ? 'not measured (no /usr/bin/time or /proc)' : `${memory.toFixed(0)} MB`}`);
    }
  }
  console.log(`  two jobs: ${(seconds.get(1)! / seconds.get(2)!).toFixed(2)} x one`);
  rmSync(folder, { recursive: true });
}

/** Files of one line: processor time and peak memory, and their ratios to the size. News in three sizes, then lines that have no place to be cut at. */
export function benchHugeLines(corpus: Corpus): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  const file = join(folder, 'line.txt');
  const news = corpus.articles.join(' ').replaceAll('\n', ' ');
  const lines: readonly (readonly [name: string, piece: string, megabytes: number])[] = [
    ...[5, 20, 50].map((megabytes) => ['news', news, megabytes] as const),
    ['one word', 'ابتثجح', 20], ['opening marks', '«', 20], ['no full stop', news.replaceAll(/[.!?؟:…]/gu, ''), 5],
  ];
  console.log('\nFiles of one line, extract');
  for (const [name, piece, megabytes] of lines) {
    const times = Math.ceil((megabytes * 1e6) / Buffer.byteLength(piece));
    const size = times * Buffer.byteLength(piece);
    writeFileSync(file, piece.repeat(times));
    const { processor, memory } = runMeasured([NEWSX, 'extract', '--max-bytes', String(size), '--quiet', file]);
    const peak = memory === undefined ? 'not measured' : `${memory.toFixed(0).padStart(4)} MB, ${((memory * 1e6) / size).toFixed(1).padStart(4)} x its size`;
    console.log(`  ${name.padEnd(14)} ${(size / 1e6).toFixed(0).padStart(3)} MB  ${processor.toFixed(1).padStart(6)} s, ${((1e6 * processor) / size).toFixed(2)} s/MB  peak ${peak}`);
  }
  rmSync(folder, { recursive: true });
}

/** The program's processor seconds and its peak resident set, which Linux tells in its last moment, asked for by a module loaded before it. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
import fs from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  let peak = '';
  try { peak = fs.readFileSync('/proc/self/status', 'utf8').match(/VmHWM:.*/)[0]; } catch {}
  fs.writeSync(2, \`processor \${(user + system) / 1e6} \${peak}\`);
});
`)}`;

interface Measured {
  readonly wall: number;
  readonly processor: number;
  readonly memory: number | undefined;
}

/** Wall and processor time in seconds, peak memory in MB where the system tells it. */
function runMeasured(args: readonly string[]): Measured {
  const before = process.hrtime.bigint();
  const { stderr, status } = spawnSync(process.execPath, ['--import', REPORT, ...args], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  if (status !== 0) throw new Error(`newsx ${args.slice(1).join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  const [, processor, , kibibytes] = /processor (\S+)( VmHWM:\s*(\d+))?/u.exec(stderr) ?? [];
  return { wall, processor: Number(processor), memory: kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6 };
}

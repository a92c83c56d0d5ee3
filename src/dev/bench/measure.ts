import type { Corpus } from './corpus.ts';

/** One line of the report: processor seconds for the whole corpus, best of the rounds. */
export interface Timing {
  readonly name: string;
  readonly seconds: number;
}

const ROUNDS = 20;

/**
 * Times functions over the articles in turn, several rounds, so that a slow moment of the machine meets them all; the best round counts. Time is what the process
 * had of the processors, collecting garbage included, so that nothing else on the machine counts.
 */
export function timeInTurn(corpus: Corpus, runs: Readonly<Record<string, (text: string) => unknown>>): readonly Timing[] {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const before = processorSeconds();
      for (const text of corpus.articles) run(text);
      const seconds = processorSeconds() - before;
      best.set(name, Math.min(best.get(name) ?? Infinity, seconds));
    }
  }
  return [...best].map(([name, seconds]) => ({ name, seconds }));
}

/** Processor seconds of this process so far, all threads. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Prints timings as MB/s of UTF-8 and as a multiple of the base line's speed. */
export function printTimings(title: string, corpus: Corpus, timings: readonly Timing[], base: string): void {
  const reference = timings.find(({ name }) => name === base)!.seconds;
  console.log(`\n${title} (${corpus.name}, ${(corpus.bytes / 1e6).toFixed(2)} MB)`);
  for (const { name, seconds } of timings) {
    console.log(`  ${name.padEnd(34)} ${(corpus.bytes / 1e6 / seconds).toFixed(2).padStart(9)} MB/s  ${(reference / seconds).toFixed(2).padStart(7)} x ${base}`);
  }
}

import type { Outcome } from '../batch/input.ts';
import { formatCount, formatSeconds } from './figures.ts';

/** What became of a batch so far. */
export interface Tally {
  readonly analysed: number;
  readonly failed: number;
  /** Missed a gate of `--fail-on`. */
  readonly missed: number;
  /** Finished by an earlier run. */
  readonly finished: number;
  /** Of other shards. */
  readonly elsewhere: number;
}

/** Nothing is counted yet. */
export const EMPTY_TALLY: Tally = { analysed: 0, failed: 0, missed: 0, finished: 0, elsewhere: 0 };

/** The tally with one outcome more. */
export function counted(tally: Tally, { failure, notes, skipped }: Outcome): Tally {
  if (failure !== undefined) return { ...tally, failed: tally.failed + 1 };
  if (skipped === 'finished') return { ...tally, finished: tally.finished + 1 };
  if (skipped === 'shard') return { ...tally, elsewhere: tally.elsewhere + 1 };
  return { ...tally, analysed: tally.analysed + 1, missed: tally.missed + (notes.some(({ fails }) => fails) ? 1 : 0) };
}

/** How many inputs have been dealt with. */
export function totalOf({ analysed, failed, finished, elsewhere }: Tally): number {
  return analysed + failed + finished + elsewhere;
}

/** One line: `9,998 analysed, 2 failed, 41 s`. */
export function formatTally({ analysed, failed, missed, finished, elsewhere }: Tally, seconds: number): string {
  const others = [[failed, 'failed'], [missed, 'missed a gate'], [finished, 'finished before'], [elsewhere, 'of other shards']] as const;
  return [`${formatCount(analysed)} analysed`, ...others.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`), formatSeconds(seconds)].join(', ');
}

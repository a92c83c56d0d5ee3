import { expect } from 'vitest';

const SHORT = 2000;
const FACTOR = 8;
/** How much slower than in proportion a run may be on a busy machine; a quadratic one is 8 times slower. */
const TOLERANCE = 6;
const LEAST_MILLISECONDS = 0.5;

/** Expects that eight times the text takes about eight times as long, whatever unit the text repeats. */
export function expectLinearTime(run: (text: string) => unknown, units: readonly string[]): void {
  for (const unit of units) {
    const short = medianTime(run, unit.repeat(SHORT));
    const long = medianTime(run, unit.repeat(SHORT * FACTOR));
    expect(long, `${JSON.stringify(unit)} repeated`).toBeLessThan(FACTOR * TOLERANCE * Math.max(short, LEAST_MILLISECONDS));
  }
}

function medianTime(run: (text: string) => unknown, text: string): number {
  const times = [0, 1, 2].map(() => {
    const before = performance.now();
    run(text);
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[1]!;
}

import { expect } from 'vitest';

const FACTOR = 4;
/** Four times the text may take four times as long, and twice that on a noisy machine; a quadratic pass takes sixteen times. */
const MOST = 9;
/** A machine may be busy with something else all through a measurement; a pass that is slow is so every time. */
const RETRIES = 2;
/** Below this the clock says more of the machine than of the pass. */
const LEAST_MILLISECONDS = 4;

/**
 * Expects that four times a text takes about four times as long, a text of `length` UTF-16 units that repeats a piece. Choose the length
 * so that a quadratic run would take far more than some milliseconds.
 */
export function expectLinearTime(run: (text: string) => unknown, piece: string, length: number): void {
  const text = piece.repeat(Math.ceil((length * FACTOR) / piece.length));
  const short = text.slice(0, length);
  const ratio = (): number => milliseconds(run, text) / Math.max(LEAST_MILLISECONDS, milliseconds(run, short));
  let best = ratio();
  for (let more = 0; more < RETRIES && best >= MOST; more++) best = Math.min(best, ratio());
  expect(best, `${JSON.stringify(piece)} repeated`).toBeLessThan(MOST);
}

/** Of processor time, the better of two runs: what else the machine does counts less. */
function milliseconds(run: (text: string) => unknown, text: string): number {
  let best = Infinity;
  for (let turn = 0; turn < 2; turn++) {
    const before = process.cpuUsage();
    run(text);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

import { NOTHING_MORE } from './rule-lists.ts';
import type { Starts } from './starts.ts';

/** Cells that the rows of all documents use in turn: what is worked out of a row while it is read, which changes no answer. */
export interface RowMemory {
  /** For each place of the row and each symbol what the matcher found, and the number of the row for which it holds. */
  readonly ends: Int32Array;
  readonly rows: Int32Array;
  /** The two halves of the set of names of all atoms from each on, also from the two places after the last. */
  readonly rest: Int32Array;
  /** The number of the row that is being read. */
  current: number;
}

/** Room for so many atoms, each with so many symbols that begin a mention there or go on with one. */
export function createRowMemory(atoms: number, symbols: number): RowMemory {
  return { ends: new Int32Array(2 * atoms * symbols), rows: new Int32Array(2 * atoms * symbols), rest: new Int32Array(2 * atoms + 4), current: 0 };
}

/** Memory for a row: the one at hand, but for a row that is too long for it. */
export function memoryFor(starts: readonly Starts[], symbols: number, atHand: RowMemory): RowMemory {
  const memory = 2 * starts.length + 4 <= atHand.rest.length ? atHand : createRowMemory(starts.length, symbols);
  memory.current++;
  let low = NOTHING_MORE;
  let high = 0;
  for (let at = starts.length + 1; at >= 0; at--) {
    if (at < starts.length) {
      low |= starts[at]!.low;
      high |= starts[at]!.high;
    }
    memory.rest[2 * at] = low;
    memory.rest[2 * at + 1] = high;
  }
  return memory;
}

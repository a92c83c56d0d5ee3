import { farAfterSlot, farBeforeSlot, MOST_PAIR_SLOTS, slotsWithAfter, slotsWithBefore } from './pair-features.ts';
import { addRows } from './rows.ts';
import type { Sights } from './sights.ts';
import { TAG_COUNT } from './tags.ts';

/**
 * What two neighboring forms give to the scores of the four words around them, remembered for pairs met lately: running text repeats about half of
 * its pairs. A pair has one place, and the next one that comes there takes it.
 */
export interface SeenPairs {
  /** The pair in each place, its numbers in the upper and the lower half; NO_PAIR where none is. */
  readonly keys: Int32Array;
  /** Four rows a place: for the word before the pair, its first word, its second word, the word after it. */
  readonly sums: Int16Array;
  readonly slots: Int32Array;
  readonly fresh: Int32Array;
}

export const PAIR_WIDTH = 4 * TAG_COUNT;

const PLACE_BITS = 15;
/** Would be twice the form 65,535, a number that no form gets. */
const NO_PAIR = -1;

export function createSeenPairs(): SeenPairs {
  const places = 1 << PLACE_BITS;
  return {
    keys: new Int32Array(places).fill(NO_PAIR),
    sums: new Int16Array(places * PAIR_WIDTH),
    slots: new Int32Array(MOST_PAIR_SLOTS),
    fresh: new Int32Array(PAIR_WIDTH),
  };
}

/** For when forms are numbered anew. */
export function forgetPairs({ keys }: SeenPairs): void {
  keys.fill(NO_PAIR);
}

/** Where the sums of a pair begin, valid until the next call. */
export function pairSums(pairs: SeenPairs, sights: Sights, first: number, second: number, weights: Int8Array, bits: number, profile: number): number {
  const key = (first << 16) | second;
  const place = Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - PLACE_BITS);
  const to = place * PAIR_WIDTH;
  if (pairs.keys[place] === key) return to;
  const { slots, fresh } = pairs;
  fresh.fill(0);
  slots[0] = farAfterSlot(sights, first, second, bits);
  addRows(weights, slots, 0, 1, fresh, 0);
  addRows(weights, slots, 0, slotsWithAfter(sights, first, second, bits, profile, slots, 0), fresh, TAG_COUNT);
  addRows(weights, slots, 0, slotsWithBefore(sights, first, second, bits, profile, slots, 0), fresh, 2 * TAG_COUNT);
  slots[0] = farBeforeSlot(sights, first, second, bits);
  addRows(weights, slots, 0, 1, fresh, 3 * TAG_COUNT);
  pairs.sums.set(fresh, to);
  pairs.keys[place] = key;
  return to;
}

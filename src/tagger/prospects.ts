import { HERE, POSITIONS } from './features.ts';
import { TAG_COUNT } from './tags.ts';

/**
 * A first glance at the words of a sentence. Most words of news are no part of a name whatever their neighbors, and the sums of single forms show it:
 * what they say at most for each type of name and against none, added up over the five forms around a word, is far below what pairs of forms could
 * mend. Only words that may be part of a name after all are scored in full.
 *
 * The prospects of a form at a position are one byte a type, all in one number, so that those of five forms add up at once: steps of STEP, rounded up,
 * from the lowest that is told apart, `MOST` below zero.
 */
export type Prospects = Int32Array;

const TYPES = (TAG_COUNT - 1) / 2;
const STEP = 16;
/** Steps above and below zero that are told apart at each position: the sum of all fits in a byte, with the highest bit to spare for the comparison. */
const MOST: readonly number[] = [15, 15, 40, 15, 15];
const ZERO = MOST.reduce((sum, most) => sum + most);

/** A name has a word that single forms hold for one with at least so many steps ... */
const SEED = 1;
/** ... and all its other words, side by side with that one, come up to so many for its type. */
const REST = -20;

const HIGHEST_BITS = 0x80808080 | 0;
/** What lifts sums of so many steps and more, and only those, to the highest bit of their bytes. */
const lift = (steps: number): number => Math.imul(0x80 - ZERO - steps, 0x01010101);
const TO_SEED = lift(SEED);
const TO_REST = lift(REST);

/** The prospects of a form at a position, from the sums of its weights there: TAG_COUNT values. */
export function prospectsOf(sums: Int32Array, position: number): number {
  const most = MOST[position]!;
  let prospects = 0;
  for (let type = 0; type < TYPES; type++) {
    const above = Math.max(sums[2 * type + 1]!, sums[2 * type + 2]!) - sums[0]!;
    prospects |= (Math.max(-most, Math.min(most, Math.ceil(above / STEP))) + most) << (8 * type);
  }
  return prospects;
}

/** Room to list the stretches of a piece of so many words. */
export interface Stretches {
  /** Where each stretch starts and ends, by words of the piece. */
  readonly bounds: Int32Array;
  count: number;
  /** For each word the types that it may be part of a name of, and from `ahead` on those that a name further on speaks for. */
  readonly open: Int32Array;
  readonly ahead: Int32Array;
}

export function createStretches(longest: number): Stretches {
  return { bounds: new Int32Array(longest + 2), count: 0, open: new Int32Array(longest), ahead: new Int32Array(longest) };
}

/** Makes all words of a piece one stretch. */
export function takeWhole(stretches: Stretches, length: number): void {
  stretches.bounds[0] = 0;
  stretches.bounds[1] = length;
  stretches.count = 1;
}

/**
 * Finds the stretches of words that may be names: neighbors that all have prospects for a type, of which at least one has good ones. `piece` holds the
 * numbers of the forms, with two edges before and after the words.
 */
export function findStretches(prospects: Prospects, piece: Int32Array, length: number, stretches: Stretches): void {
  const { bounds, open, ahead } = stretches;
  let coming = 0;
  for (let at = length - 1; at >= 0; at--) {
    const sum = prospects[piece[at]! * POSITIONS]! + prospects[piece[at + 1]! * POSITIONS + 1]! + prospects[piece[at + HERE]! * POSITIONS + HERE]!
      + prospects[piece[at + 3]! * POSITIONS + 3]! + prospects[piece[at + 4]! * POSITIONS + 4]!;
    open[at] = (sum + TO_REST) & HIGHEST_BITS;
    ahead[at] = coming = open[at]! & (coming | (sum + TO_SEED));
  }
  let count = 0;
  let gone = 0;
  for (let at = 0; at < length; at++) {
    const before = gone;
    gone = open[at]! & (gone | ahead[at]!);
    if ((before === 0) !== (gone === 0)) bounds[count++] = at;
  }
  if (gone !== 0) bounds[count++] = length;
  stretches.count = count >> 1;
}

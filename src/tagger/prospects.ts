import { POSITIONS } from './features.ts';
import { TAG_COUNT } from './tags.ts';

/**
 * A first glance at the words of a sentence. Most words of news are no part of a name whatever their neighbors, and the sums of single forms show it:
 * what they say at most for each type of name and against none, added up over the five forms around a word, is far below what pairs of forms could
 * mend. Only words that may be part of a name after all are scored in full.
 *
 * PROSPECTS values for a form at each position: what it says for a part of a name, and for one that is not the first. Each is one byte a type, so that
 * those of five forms add up at once: steps (see `stepOf`), rounded up, from the lowest that is told apart, MOST below zero.
 */
export type Prospects = Int32Array;

export const PROSPECTS = 2;
/** Values of a form. */
export const FORM_PROSPECTS = POSITIONS * PROSPECTS;

const TYPES = (TAG_COUNT - 1) / 2;
/** Steps above and below zero that are told apart at each position: the sum of all fits in a byte, with the highest bit to spare for the comparison. */
const MOST: readonly number[] = [15, 15, 40, 15, 15];
const ZERO = MOST.reduce((sum, most) => sum + most);

/**
 * These three are measured, not proved: on 478,000 words of news they leave out 68 in a hundred, and 8 tags come out otherwise.
 * Each name has a word that single forms hold for a part of one by so many steps, ...
 */
const SEED = 4;
/** ... all its other words come up to so many for its type ... */
const PART = -20;
/** ... and all but the first to so many for one that goes on. */
const LATER_PART = -16;

/** The share of its `recurrence`, half of the mean gap between the best and the second-best tag, that a step is in a model: 16 in the one that is shipped. */
const STEP_SHARE = 0.073;

const HIGHEST_BITS = 0x80808080 | 0;
/** What lifts sums of so many steps and more, and only those, to the highest bit of their bytes. */
const lift = (steps: number): number => Math.imul(0x80 - ZERO - steps, 0x01010101);
const TO_SEED = lift(SEED);
const TO_PART = lift(PART);
const TO_LATER_PART = lift(LATER_PART);

/** How far scores of a model lie apart that differ by one step. */
export function stepOf(recurrence: number): number {
  return Math.max(1, Math.round(STEP_SHARE * recurrence));
}

/** Writes the prospects of a form at a position, from the sums of its weights there: TAG_COUNT values. */
export function setProspects(sums: Int32Array, step: number, position: number, prospects: Prospects, to: number): void {
  prospects[to] = prospects[to + 1] = 0;
  for (let type = 0; type < TYPES; type++) {
    const later = sums[2 * type + 2]! - sums[0]!;
    prospects[to]! |= steps(Math.max(sums[2 * type + 1]! - sums[0]!, later) / step, MOST[position]!) << (8 * type);
    prospects[to + 1]! |= steps(later / step, MOST[position]!) << (8 * type);
  }
}

function steps(above: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.ceil(above))) + most;
}

/** Room to list the stretches of a piece of so many words. */
export interface Stretches {
  /** Where each stretch starts and ends, by words of the piece. */
  readonly bounds: Int32Array;
  count: number;
  /** For each word the types of which it may be a later part of a name, and those of which it may be a part as a word from there on speaks for one. */
  readonly later: Int32Array;
  readonly ahead: Int32Array;
}

export function createStretches(longest: number): Stretches {
  return { bounds: new Int32Array(longest + 2), count: 0, later: new Int32Array(longest), ahead: new Int32Array(longest) };
}

/** Makes all words of a piece one stretch. */
export function takeWhole(stretches: Stretches, length: number): void {
  stretches.bounds[0] = 0;
  stretches.bounds[1] = length;
  stretches.count = 1;
}

/**
 * Finds the stretches of words that may be names: a word with good prospects for a type and its neighbors as far as all have some. `piece` holds the
 * numbers of the forms, with two edges before and after the words.
 */
export function findStretches(prospects: Prospects, piece: Int32Array, length: number, stretches: Stretches): void {
  const { bounds, later, ahead } = stretches;
  let coming = 0;
  for (let at = length - 1; at >= 0; at--) {
    const a = piece[at]! * FORM_PROSPECTS;
    const b = piece[at + 1]! * FORM_PROSPECTS + PROSPECTS;
    const c = piece[at + 2]! * FORM_PROSPECTS + 2 * PROSPECTS;
    const d = piece[at + 3]! * FORM_PROSPECTS + 3 * PROSPECTS;
    const e = piece[at + 4]! * FORM_PROSPECTS + 4 * PROSPECTS;
    const part = prospects[a]! + prospects[b]! + prospects[c]! + prospects[d]! + prospects[e]!;
    const laterPart = prospects[a + 1]! + prospects[b + 1]! + prospects[c + 1]! + prospects[d + 1]! + prospects[e + 1]!;
    const types = (part + TO_PART) & HIGHEST_BITS;
    later[at] = types & (laterPart + TO_LATER_PART);
    ahead[at] = types & (coming | (part + TO_SEED));
    coming = later[at]! & ahead[at]!;
  }
  let count = 0;
  let gone = 0;
  for (let at = 0; at < length; at++) {
    const before = gone;
    gone = ahead[at]! | (gone & later[at]!);
    if ((before === 0) !== (gone === 0)) bounds[count++] = at;
  }
  if (gone !== 0) bounds[count++] = length;
  stretches.count = count >> 1;
}

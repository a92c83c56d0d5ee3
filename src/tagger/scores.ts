import { createFormNumbers, forgetForms, numberOf, type FormNumbers } from './form-numbers.ts';
import { createFormSlots, listFormSlots, POSITIONS, type FormSlots } from './features.ts';
import type { TaggerModel } from './model.ts';
import { listPairSlots, MARGIN, MOST_PAIR_SLOTS } from './pair-features.ts';
import { addRows } from './rows.ts';
import { addSight, createSights, EDGE, EDGE_KEY, SHAPE, SIGHT_WIDTH, STEM_HASH, type Sights } from './sights.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** Forms met before, with the sums of their unary weights: TAG_COUNT values for each position. It saves time and changes nothing. */
export interface SeenForms {
  readonly numbers: FormNumbers;
  /** How many forms have a number. */
  count: number;
  readonly sights: Sights;
  readonly sums: Int16Array;
  /** Numbers of the words of the piece at hand, an edge twice before and twice after. */
  readonly piece: Int32Array;
  /** Pair features of the words of the piece, see `listPairSlots`. */
  readonly slots: Int32Array;
  /** Room for the features of one form and for their sums. */
  readonly formSlots: FormSlots;
  readonly fresh: Int32Array;
}

/** Forms remembered before the memory is emptied: running text repeats most of its words within far fewer. */
const CAPACITY = 65_536;
const FORM_SLOT_BITS = 17;
const WIDTH = POSITIONS * TAG_COUNT;

/** The most words that are scored together; longer sentences come in pieces. */
export const LONGEST_PIECE = 512;

function createSeenForms(): SeenForms {
  return {
    numbers: createFormNumbers(FORM_SLOT_BITS),
    count: 0,
    sights: createSights(CAPACITY),
    sums: new Int16Array(CAPACITY * WIDTH),
    piece: new Int32Array(LONGEST_PIECE + 4),
    slots: new Int32Array((LONGEST_PIECE + 2 * MARGIN) * MOST_PAIR_SLOTS),
    formSlots: createFormSlots(),
    fresh: new Int32Array(WIDTH),
  };
}

/**
 * Scores the words from `start` to `end` (LONGEST_PIECE at most) as one sentence: TAG_COUNT values a word into `scores`, and into `stems` the hash
 * of the stem of each word of letters, 0 for others.
 */
export function scorePiece(
  words: readonly string[], start: number, end: number, model: TaggerModel, profile: TagProfile, scores: Int32Array, stems: Int32Array,
): void {
  const seen = model.seen[profile] ??= createSeenForms();
  const own = PROFILES.indexOf(profile);
  numberForms(words, start, end, model, own, seen);
  const { piece, sums, slots, sights } = seen;
  const width = listPairSlots(sights, piece, end - start, model.header.bits, own, slots);
  touch(model.weights, slots, MARGIN * width, (MARGIN + end - start) * width);
  for (let at = start; at < end; at++) {
    const i = at - start;
    const to = at * TAG_COUNT;
    const a = piece[i]! * WIDTH;
    const b = piece[i + 1]! * WIDTH + TAG_COUNT;
    const c = piece[i + 2]! * WIDTH + 2 * TAG_COUNT;
    const d = piece[i + 3]! * WIDTH + 3 * TAG_COUNT;
    const e = piece[i + 4]! * WIDTH + 4 * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) scores[to + tag] = sums[a + tag]! + sums[b + tag]! + sums[c + tag]! + sums[d + tag]! + sums[e + tag]!;
    addRows(model.weights, slots, (i + MARGIN) * width, width, scores, to);
    const sight = piece[i + 2]! * SIGHT_WIDTH;
    const shape = sights[sight + SHAPE]!;
    stems[at] = shape === 0 || shape === 2 ? sights[sight + STEM_HASH]! : 0;
  }
}

/**
 * Reads one weight of each row before any are added up. The rows lie anywhere in a table that is larger than the fast memory of the processor:
 * with no result to wait for it fetches many at once, and the sums find them there.
 */
function touch(weights: Int8Array, slots: Int32Array, first: number, end: number): void {
  let touched = 0;
  for (let k = first; k < end; k++) touched ^= weights[slots[k]!]!;
  slots[0] = touched;
}

function numberForms(words: readonly string[], start: number, end: number, model: TaggerModel, profile: number, seen: SeenForms): void {
  const { numbers, piece } = seen;
  if (seen.count + LONGEST_PIECE >= CAPACITY) {
    forgetForms(numbers);
    seen.count = 0;
  }
  if (seen.count === EDGE) sumForm(EDGE_KEY, model, profile, seen);
  piece[0] = piece[1] = EDGE;
  for (let at = start; at < end; at++) {
    const number = numberOf(numbers, words[at]!, seen.count);
    piece[at - start + 2] = number;
    if (number === seen.count) sumForm(words[at]!, model, profile, seen);
  }
  piece[end - start + 2] = piece[end - start + 3] = EDGE;
}

/** Sums the unary weights of the form that has the next number. */
function sumForm(word: string, { header, weights, memory }: TaggerModel, profile: number, seen: SeenForms): void {
  const { formSlots, fresh, sights, sums } = seen;
  const { form, clusters } = listFormSlots(word, memory, header.bits, profile, formSlots);
  fresh.fill(0);
  for (let position = 0, first = 0; position < POSITIONS; position++) {
    const end = formSlots.ends[position]!;
    addRows(weights, formSlots.slots, first, end - first, fresh, position * TAG_COUNT);
    first = end;
  }
  addSight(sights, seen.count, form, clusters);
  sums.set(fresh, seen.count * WIDTH);
  seen.count++;
}

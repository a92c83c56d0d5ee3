import { createFormNumbers, forgetForms, numberOf, type FormNumbers } from './form-numbers.ts';
import { formFeatures, POSITIONS } from './features.ts';
import type { TaggerModel } from './model.ts';
import { MOST_PAIR_SLOTS, pairSlots } from './pair-features.ts';
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
  /** Pair features of the words of the piece, one word after the other, and where those of each word end. */
  readonly slots: Int32Array;
  readonly slotEnds: Int32Array;
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
    slots: new Int32Array(LONGEST_PIECE * MOST_PAIR_SLOTS + 1),
    slotEnds: new Int32Array(LONGEST_PIECE),
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
  listPairs(end - start, model, own, seen);
  const { piece, sums, slots, slotEnds, sights } = seen;
  for (let at = start, first = 0; at < end; at++) {
    const i = at - start;
    const to = at * TAG_COUNT;
    const a = piece[i]! * WIDTH;
    const b = piece[i + 1]! * WIDTH + TAG_COUNT;
    const c = piece[i + 2]! * WIDTH + 2 * TAG_COUNT;
    const d = piece[i + 3]! * WIDTH + 3 * TAG_COUNT;
    const e = piece[i + 4]! * WIDTH + 4 * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) scores[to + tag] = sums[a + tag]! + sums[b + tag]! + sums[c + tag]! + sums[d + tag]! + sums[e + tag]!;
    addRows(model.weights, slots, first, slotEnds[i]! - first, scores, to);
    first = slotEnds[i]!;
    const sight = piece[i + 2]! * SIGHT_WIDTH;
    const shape = sights[sight + SHAPE]!;
    stems[at] = shape === 0 || shape === 2 ? sights[sight + STEM_HASH]! : 0;
  }
}

/**
 * Lists the pair features of all words before any are added up. Their rows lie anywhere in a table that is larger than the fast memory of the
 * processor: touching one value of each, with no result to wait for, lets it fetch many at once, and the sums find them there.
 */
function listPairs(length: number, { weights, header: { bits } }: TaggerModel, profile: number, seen: SeenForms): void {
  const { sights, piece, slots, slotEnds } = seen;
  let touched = 0;
  for (let i = 0, n = 0; i < length; i++) {
    const first = n;
    n = pairSlots(sights, piece[i]!, piece[i + 1]!, piece[i + 2]!, piece[i + 3]!, piece[i + 4]!, bits, profile, slots, n);
    for (let k = first; k < n; k++) touched ^= weights[slots[k]! * TAG_COUNT]!;
    slotEnds[i] = n;
  }
  slots[slots.length - 1] = touched;
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
  const { form, clusters, unary } = formFeatures(word, memory, header.bits, profile);
  const fresh = new Int32Array(WIDTH);
  for (const [position, slots] of unary.entries()) addRows(weights, Int32Array.from(slots), 0, slots.length, fresh, position * TAG_COUNT);
  addSight(seen.sights, seen.count, form, clusters);
  seen.sums.set(fresh, seen.count * WIDTH);
  seen.count++;
}

import { createFormSlots, listFormSlots, MOST_SLOTS, POSITIONS, type FormSlots } from './features.ts';
import { createFormNumbers, numberForms, type FormNumbers, type NumberedForms } from './form-numbers.ts';
import type { TaggerModel } from './model.ts';
import { listPairSlots, MARGIN, MOST_PAIR_SLOTS } from './pair-features.ts';
import { addByteRows } from './rows.ts';
import { addSight, createSights, EDGE, EDGE_KEY, SHAPE, SIGHT_WIDTH, STEM_HASH, type Sights } from './sights.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** Forms met before, with the sums of their unary weights: TAG_COUNT values for each position. It saves time and changes nothing. */
export interface SeenForms {
  /** Numbers for words that come without any. */
  readonly own: FormNumbers;
  /** Whose numbers the forms have. */
  owner: FormNumbers;
  age: number;
  /** 1 for the numbers of forms that were met; those of the edge are always there. */
  known: Uint8Array;
  sights: Sights;
  sums: Int16Array;
  /** The weights of the model, for reading several at a time. */
  readonly weights: DataView;
  /** Numbers of the words of the piece at hand, an edge twice before and twice after. */
  readonly piece: Int32Array;
  /** Pair features of the words of the piece, see `listPairSlots`. */
  readonly slots: Int32Array;
  /** Room for the features of one form and for their sums. */
  readonly formSlots: FormSlots;
  readonly fresh: Int32Array;
}

const WIDTH = POSITIONS * TAG_COUNT;
const FIRST_FORMS = 1024;

/** The most words that are scored together; longer sentences come in pieces. */
export const LONGEST_PIECE = 512;

function createSeenForms(model: TaggerModel, profile: number): SeenForms {
  const own = createFormNumbers();
  const seen: SeenForms = {
    own,
    owner: own,
    age: own.age,
    known: new Uint8Array(FIRST_FORMS),
    sights: createSights(FIRST_FORMS),
    sums: new Int16Array(FIRST_FORMS * WIDTH),
    weights: new DataView(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
    piece: new Int32Array(LONGEST_PIECE + 4),
    slots: new Int32Array((LONGEST_PIECE + 2 * MARGIN) * MOST_PAIR_SLOTS),
    formSlots: createFormSlots(),
    fresh: new Int32Array(WIDTH),
  };
  sumForm(EDGE, EDGE_KEY, model, profile, seen);
  return seen;
}

/** What is known of forms under a profile, with room for the forms of a document. */
function seenFor({ owner, age }: NumberedForms, model: TaggerModel, profile: TagProfile): SeenForms {
  const seen = seenBy(model, profile);
  if (seen.owner !== owner || seen.age !== age) {
    seen.known.fill(0);
    seen.owner = owner;
    seen.age = age;
  }
  if (seen.known.length <= owner.count) makeRoom(seen, 2 * owner.count);
  return seen;
}

function seenBy(model: TaggerModel, profile: TagProfile): SeenForms {
  return model.seen[profile] ??= createSeenForms(model, PROFILES.indexOf(profile));
}

function makeRoom(seen: SeenForms, forms: number): void {
  const { known, sights, sums } = seen;
  seen.known = new Uint8Array(forms);
  seen.known.set(known);
  seen.sights = createSights(forms);
  seen.sights.set(sights);
  seen.sums = new Int16Array(forms * WIDTH);
  seen.sums.set(sums);
}

/** Numbers of the model's own for words that come without any. */
export function ownForms(words: readonly string[], model: TaggerModel, profile: TagProfile): NumberedForms {
  return numberForms(seenBy(model, profile).own, words);
}

/**
 * Scores the words from `start` to `end` (LONGEST_PIECE at most) as one sentence: TAG_COUNT values a word into `scores`, and into `stems` the hash
 * of the stem of each word of letters, 0 for others. `forms` has the number of each word.
 */
export function scorePiece(
  words: readonly string[], start: number, end: number, model: TaggerModel, profile: TagProfile, scores: Int32Array, stems: Int32Array,
  forms = ownForms(words, model, profile),
): void {
  const seen = seenFor(forms, model, profile);
  const own = PROFILES.indexOf(profile);
  readPiece(words, start, end, forms.numbers, model, own, seen);
  const { piece, sums, slots, sights, weights } = seen;
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
    addByteRows(weights, slots, (i + MARGIN) * width, width, scores, to);
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

/** Lists the numbers of the words of a piece, and sums the weights of those that are new. */
function readPiece(words: readonly string[], start: number, end: number, numbers: Int32Array, model: TaggerModel, profile: number, seen: SeenForms): void {
  const { known, piece } = seen;
  piece[0] = piece[1] = EDGE;
  for (let at = start; at < end; at++) {
    const number = numbers[at]!;
    piece[at - start + 2] = number;
    if (known[number] === 0) sumForm(number, words[at]!, model, profile, seen);
  }
  piece[end - start + 2] = piece[end - start + 3] = EDGE;
}

/** Sums the unary weights of the form that has the number. */
function sumForm(number: number, word: string, { header, memory }: TaggerModel, profile: number, seen: SeenForms): void {
  const { formSlots, fresh, known, sights, sums, weights } = seen;
  const { form, clusters } = listFormSlots(word, memory, header.bits, profile, formSlots);
  fresh.fill(0);
  for (let position = 0; position < POSITIONS; position++) addByteRows(weights, formSlots.slots, position * MOST_SLOTS, formSlots.counts[position]!, fresh, position * TAG_COUNT);
  addSight(sights, number, form, clusters);
  sums.set(fresh, number * WIDTH);
  known[number] = 1;
}

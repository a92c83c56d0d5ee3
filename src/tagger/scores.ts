import { confidenceMeter, type ConfidenceMeter } from './confidence.ts';
import { decodingRoom, type DecodingRoom } from './decode.ts';
import { POSITIONS } from './features.ts';
import { numberForms, type NumberedForms } from './form-numbers.ts';
import type { TaggerModel } from './model.ts';
import { listKindSlots, listPairSlots, MARGIN, MOST_KIND_SLOTS, MOST_PAIR_SLOTS } from './pair-features.ts';
import { createStretches, findStretches, takeWhole, type Stretches } from './prospects.ts';
import { addByteRows, PACKED, unpackRow } from './rows.ts';
import { createSeenForms, FORM_SUMS, meetForms, type SeenForms } from './seen-forms.ts';
import { EDGE, KIND, KINDS, shapeOf, SIGHT_WIDTH, STEM_HASH } from './sights.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** The most words that are scored together; longer sentences come in pieces. */
export const LONGEST_PIECE = 512;

/** Scores words under one profile: what it has seen, and room for a piece. */
export interface Scorer {
  readonly model: TaggerModel;
  readonly profile: TagProfile;
  readonly seen: SeenForms;
  /** Packed sums for the kinds of three neighbors, where `known` has a 1: there are few that occur. */
  readonly kinds: { readonly sums: Int32Array; readonly known: Uint8Array; readonly slots: Int32Array };
  /** Numbers of the words of the piece at hand, an edge twice before and twice after. */
  readonly piece: Int32Array;
  readonly stretches: Stretches;
  /** Pair features of the words of the piece, see `listPairSlots`. */
  readonly slots: Int32Array;
  /** Packed sums of one word. */
  readonly word: Int32Array;
  /** Room for the scores of words that are tagged together. It grows with the longest document. */
  scores: Int32Array;
  readonly decoding: DecodingRoom;
  readonly meter: ConfidenceMeter;
}

/** The scorer of a model for a profile. */
export function scorerOf(model: TaggerModel, profile: TagProfile): Scorer {
  return model.scorers[profile] ??= {
    model,
    profile,
    seen: createSeenForms(model, PROFILES.indexOf(profile)),
    kinds: { sums: new Int32Array(KINDS ** 3 * PACKED), known: new Uint8Array(KINDS ** 3), slots: new Int32Array(MOST_KIND_SLOTS) },
    piece: new Int32Array(LONGEST_PIECE + POSITIONS - 1),
    stretches: createStretches(LONGEST_PIECE),
    slots: new Int32Array((LONGEST_PIECE + 2 * MARGIN) * MOST_PAIR_SLOTS),
    word: new Int32Array(PACKED),
    scores: new Int32Array(LONGEST_PIECE * TAG_COUNT),
    decoding: decodingRoom(LONGEST_PIECE, model.reach),
    meter: confidenceMeter(model.transitions, model.header.calibration[profile]),
  };
}

/** Numbers of the scorer's own for words that come without any. */
export function ownForms({ seen }: Scorer, words: readonly string[]): NumberedForms {
  return numberForms(seen.own, words);
}

/** Room for the scores of so many words, which hold until it is asked for again; whatever they were before. */
export function roomForScores(scorer: Scorer, words: number): Int32Array {
  if (scorer.scores.length < words * TAG_COUNT) scorer.scores = new Int32Array(2 * words * TAG_COUNT);
  return scorer.scores;
}

/** Begins a document: makes sure of what is known of all its forms. */
export function readForms({ seen, model, profile }: Scorer, words: readonly string[], forms: NumberedForms): void {
  meetForms(seen, words, forms, model, profile);
}

/**
 * Scores the words from `start` to `end` (LONGEST_PIECE at most) as one sentence: TAG_COUNT values a word into `scores`. With `skims`, only those that
 * may be names (see `findStretches`). Gives the stretches that were scored, by words of the piece; they hold until the next piece.
 */
export function scorePiece(scorer: Scorer, numbers: Int32Array, start: number, end: number, skims: boolean, scores: Int32Array): Stretches {
  const { model, profile, seen, piece, stretches, slots } = scorer;
  const length = end - start;
  piece[0] = piece[1] = piece[length + 2] = piece[length + 3] = EDGE;
  for (let i = 0; i < length; i++) piece[i + 2] = numbers[start + i]!;
  if (skims) findStretches(seen.prospects, piece, length, stretches);
  else takeWhole(stretches, length);
  const { bounds, count } = stretches;
  const own = PROFILES.indexOf(profile);
  let width = 0;
  for (let k = 0; k < 2 * count; k += 2) {
    width = listPairSlots(seen.sights, piece, bounds[k]!, bounds[k + 1]!, model.header.bits, own, slots);
    touch(model.weights, slots, (MARGIN + bounds[k]!) * width, (MARGIN + bounds[k + 1]!) * width);
  }
  for (let k = 0; k < 2 * count; k += 2) scoreStretch(scorer, bounds[k]!, bounds[k + 1]!, width, scores, start);
  return stretches;
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

function scoreStretch(scorer: Scorer, first: number, last: number, width: number, scores: Int32Array, start: number): void {
  const { seen: { sums, weights }, kinds, piece, slots, word } = scorer;
  for (let at = first; at < last; at++) {
    const a = piece[at]! * FORM_SUMS;
    const b = piece[at + 1]! * FORM_SUMS + PACKED;
    const c = piece[at + 2]! * FORM_SUMS + 2 * PACKED;
    const d = piece[at + 3]! * FORM_SUMS + 3 * PACKED;
    const e = piece[at + 4]! * FORM_SUMS + 4 * PACKED;
    const kind = kindSums(scorer, at);
    for (let i = 0; i < PACKED; i++) word[i] = sums[a + i]! + sums[b + i]! + sums[c + i]! + sums[d + i]! + sums[e + i]! + kinds.sums[kind + i]!;
    addByteRows(weights, slots, (at + MARGIN) * width, width, word, 0);
    unpackRow(word, 0, scores, (start + at) * TAG_COUNT);
  }
}

/** Where the sums for the kinds of a word of the piece and its neighbors lie. */
function kindSums({ model, profile, seen: { sights, weights }, kinds: { sums, known, slots }, piece }: Scorer, at: number): number {
  const before = sights[piece[at + 1]! * SIGHT_WIDTH + KIND]!;
  const here = sights[piece[at + 2]! * SIGHT_WIDTH + KIND]!;
  const after = sights[piece[at + 3]! * SIGHT_WIDTH + KIND]!;
  const kind = (before * KINDS + here) * KINDS + after;
  if (known[kind] === 0) {
    const count = listKindSlots(sights, piece, at, model.header.bits, PROFILES.indexOf(profile), slots, 0);
    addByteRows(weights, slots, 0, count, sums, kind * PACKED);
    known[kind] = 1;
  }
  return kind * PACKED;
}

/** The hash of the stem of each word of letters, 0 for others. */
export function stemsOf({ seen: { sights } }: Scorer, numbers: Int32Array): Int32Array {
  return numbers.map((number) => {
    const shape = shapeOf(sights[number * SIGHT_WIDTH + KIND]!);
    return shape === 0 || shape === 2 ? sights[number * SIGHT_WIDTH + STEM_HASH]! : 0;
  });
}

import { formFeatures, POSITIONS } from './features.ts';
import type { TaggerModel } from './model.ts';
import { aroundSlot, shapeSlots } from './pair-features.ts';
import { addRows } from './rows.ts';
import { createSeenPairs, forgetPairs, PAIR_WIDTH, pairSums, type SeenPairs } from './seen-pairs.ts';
import { addSight, createSights, EDGE, EDGE_KEY, type Sights } from './sights.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** Forms met before, with the sums of their unary weights: TAG_COUNT values for each position. It saves time and changes nothing. */
export interface SeenForms extends Sights {
  readonly sums: Int32Array;
  /** Numbers of the words of the piece at hand, an edge twice before and twice after. */
  readonly piece: Int32Array;
  /** What pairs give to the words of the piece, one row for each of `piece` and one more before them. */
  readonly pairScores: Int32Array;
  readonly pairs: SeenPairs;
  readonly slots: Int32Array;
}

/** Forms remembered before the memory is emptied: running text repeats most of its words within far fewer. */
const CAPACITY = 65_536;
const WIDTH = POSITIONS * TAG_COUNT;

/** The most words that are scored together; longer sentences come in pieces. */
export const LONGEST_PIECE = 512;

function createSeenForms(): SeenForms {
  return {
    ...createSights(CAPACITY),
    sums: new Int32Array(CAPACITY * WIDTH),
    piece: new Int32Array(LONGEST_PIECE + 4),
    pairScores: new Int32Array((LONGEST_PIECE + 6) * TAG_COUNT),
    pairs: createSeenPairs(),
    slots: new Int32Array(4),
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
  scorePairs(end - start + 4, model, own, seen);
  const { piece, pairScores, sums, slots, articles, shapes, stemHashes } = seen;
  const { weights, header: { bits } } = model;
  for (let at = start; at < end; at++) {
    const i = at - start;
    const here = piece[i + 2]!;
    const [before, after] = [piece[i + 1]!, piece[i + 3]!];
    const to = at * TAG_COUNT;
    const fromPairs = (i + 3) * TAG_COUNT;
    const [a, b, c, d, e] = [piece[i]! * WIDTH, before * WIDTH + TAG_COUNT, here * WIDTH + 2 * TAG_COUNT, after * WIDTH + 3 * TAG_COUNT, piece[i + 4]! * WIDTH + 4 * TAG_COUNT];
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      scores[to + tag] = pairScores[fromPairs + tag]! + sums[a + tag]! + sums[b + tag]! + sums[c + tag]! + sums[d + tag]! + sums[e + tag]!;
    }
    slots[0] = aroundSlot(seen, before, after, bits);
    addRows(weights, slots, 0, shapeSlots(shapes[before]!, shapes[after]!, articles[here]!, bits, own, slots, 1), scores, to);
    stems[at] = shapes[here] === 0 || shapes[here] === 2 ? stemHashes[here]! : 0;
  }
}

/** Adds what each pair of neighbors gives to the row of its first word, the one before that and the two after. */
function scorePairs(length: number, { weights, header: { bits } }: TaggerModel, profile: number, seen: SeenForms): void {
  const { piece, pairScores, pairs } = seen;
  pairScores.fill(0, 0, (length + 2) * TAG_COUNT);
  for (let i = 0; i + 1 < length; i++) {
    const from = pairSums(pairs, seen, piece[i]!, piece[i + 1]!, weights, bits, profile);
    const to = i * TAG_COUNT;
    for (let k = 0; k < PAIR_WIDTH; k++) pairScores[to + k]! += pairs.sums[from + k]!;
  }
}

function numberForms(words: readonly string[], start: number, end: number, model: TaggerModel, profile: number, seen: SeenForms): void {
  const { numbers, piece } = seen;
  if (numbers.size + LONGEST_PIECE >= CAPACITY) {
    numbers.clear();
    forgetPairs(seen.pairs);
  }
  if (numbers.size === 0) sumForm(EDGE_KEY, model, profile, seen);
  piece[0] = piece[1] = EDGE;
  for (let at = start; at < end; at++) piece[at - start + 2] = numbers.get(words[at]!) ?? sumForm(words[at]!, model, profile, seen);
  piece[end - start + 2] = piece[end - start + 3] = EDGE;
}

function sumForm(word: string, { header, weights, memory }: TaggerModel, profile: number, seen: SeenForms): number {
  const { form, clusters, unary } = formFeatures(word, memory, header.bits, profile);
  const number = addSight(seen, word, form, clusters);
  const to = number * WIDTH;
  seen.sums.fill(0, to, to + WIDTH);
  for (let position = 0; position < POSITIONS; position++) {
    addRows(weights, unary[position]!, 0, unary[position]!.length, seen.sums, to + position * TAG_COUNT);
  }
  return number;
}

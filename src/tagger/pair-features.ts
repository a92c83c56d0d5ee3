import { PAIR, PROFILE, slotOf } from './features.ts';
import { ARTICLE, CLUSTERS, COARSE_CLUSTERS, PROCLITICS_HASH, SHAPE, SIGHT_WIDTH, STEM_HASH, UNKNOWN_CLUSTER, WORD_HASH, type Sights } from './sights.ts';

/** The most slots that `pairSlots` writes. */
export const MOST_PAIR_SLOTS = 32;

/**
 * Writes the features of two or three forms at a word `here`, between the words a and b before it and d and e after it, as slots of the weight table
 * from `from` on, and gives the index after the last. Forms go by their numbers.
 */
export function pairSlots(
  sights: Sights, a: number, b: number, here: number, d: number, e: number, bits: number, profile: number, slots: Int32Array, from: number,
): number {
  const own = PROFILE * (profile + 1) + PAIR;
  const [before, at, after] = [b * SIGHT_WIDTH, here * SIGHT_WIDTH, d * SIGHT_WIDTH];
  let n = slotsWithBefore(sights, before, at, bits, own, slots, from);
  n = slotsWithAfter(sights, at, after, bits, own, slots, n);
  slots[n++] = slotOf(bits, PAIR + 7, sights[a * SIGHT_WIDTH + WORD_HASH]!, sights[before + WORD_HASH]!);
  slots[n++] = slotOf(bits, PAIR + 8, sights[after + WORD_HASH]!, sights[e * SIGHT_WIDTH + WORD_HASH]!);
  slots[n++] = slotOf(bits, PAIR + 9, sights[before + WORD_HASH]!, sights[after + WORD_HASH]!);
  const shapes = sights[before + SHAPE]! * 8 + sights[after + SHAPE]!;
  slots[n++] = slotOf(bits, PAIR + 6, shapes, sights[at + ARTICLE]!);
  slots[n++] = slotOf(bits, own + 6, shapes, sights[at + ARTICLE]!);
  return n;
}

function slotsWithBefore(sights: Sights, before: number, at: number, bits: number, own: number, slots: Int32Array, from: number): number {
  const [word, previousWord] = [sights[at + WORD_HASH]!, sights[before + WORD_HASH]!];
  const [stem, previousStem] = [sights[at + STEM_HASH]!, sights[before + STEM_HASH]!];
  const [article, previousArticle] = [sights[at + ARTICLE]!, sights[before + ARTICLE]!];
  let n = from;
  slots[n++] = slotOf(bits, PAIR, previousWord, word);
  slots[n++] = slotOf(bits, PAIR + 2, previousStem, stem);
  slots[n++] = slotOf(bits, PAIR + 4, previousArticle, article);
  slots[n++] = slotOf(bits, PAIR + 10, previousWord, sights[at + PROCLITICS_HASH]!);
  slots[n++] = slotOf(bits, own, previousWord, word);
  slots[n++] = slotOf(bits, own + 2, previousStem, stem);
  slots[n++] = slotOf(bits, own + 4, previousArticle, article);
  if (sights[at + CLUSTERS] === UNKNOWN_CLUSTER) return n;
  for (let i = 0; i < COARSE_CLUSTERS; i++) {
    slots[n++] = slotOf(bits, PAIR + 16 + i, sights[before + CLUSTERS + i]!, sights[at + CLUSTERS + i]!);
    slots[n++] = slotOf(bits, own + 16 + i, sights[before + CLUSTERS + i]!, sights[at + CLUSTERS + i]!);
  }
  return n;
}

function slotsWithAfter(sights: Sights, at: number, after: number, bits: number, own: number, slots: Int32Array, from: number): number {
  const [word, nextWord] = [sights[at + WORD_HASH]!, sights[after + WORD_HASH]!];
  const [article, nextArticle] = [sights[at + ARTICLE]!, sights[after + ARTICLE]!];
  let n = from;
  slots[n++] = slotOf(bits, PAIR + 1, word, nextWord);
  slots[n++] = slotOf(bits, PAIR + 3, sights[at + STEM_HASH]!, sights[after + STEM_HASH]!);
  slots[n++] = slotOf(bits, PAIR + 5, article, nextArticle);
  slots[n++] = slotOf(bits, own + 1, word, nextWord);
  slots[n++] = slotOf(bits, own + 5, article, nextArticle);
  if (sights[at + CLUSTERS] === UNKNOWN_CLUSTER) return n;
  for (let i = 0; i < COARSE_CLUSTERS; i++) {
    slots[n++] = slotOf(bits, PAIR + 20 + i, sights[at + CLUSTERS + i]!, sights[after + CLUSTERS + i]!);
    slots[n++] = slotOf(bits, own + 20 + i, sights[at + CLUSTERS + i]!, sights[after + CLUSTERS + i]!);
  }
  return n;
}

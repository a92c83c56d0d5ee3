import { PAIR, PROFILE, slotOf } from './features.ts';
import { COARSE_CLUSTERS, isClustered, type Sights } from './sights.ts';

/**
 * Features of two or three forms, as slots of the weight table, by which words they need: so the sums of those that two neighbors give can be
 * remembered. Each function writes slots from `from` on and gives the index after the last; forms go by their numbers.
 */

/** The most slots that one of these functions writes. */
export const MOST_PAIR_SLOTS = 32;

/** All features of a word between two words before and two after it. */
export function pairSlots(
  sights: Sights, a: number, b: number, here: number, d: number, e: number, bits: number, profile: number, slots: Int32Array, from: number,
): number {
  let n = slotsWithBefore(sights, b, here, bits, profile, slots, from);
  n = slotsWithAfter(sights, here, d, bits, profile, slots, n);
  slots[n++] = farBeforeSlot(sights, a, b, bits);
  slots[n++] = farAfterSlot(sights, d, e, bits);
  slots[n++] = aroundSlot(sights, b, d, bits);
  return shapeSlots(sights.shapes[b]!, sights.shapes[d]!, sights.articles[here]!, bits, profile, slots, n);
}

/** Features of a word with the one before it. */
export function slotsWithBefore(sights: Sights, before: number, here: number, bits: number, profile: number, slots: Int32Array, from: number): number {
  const { wordHashes, stemHashes, articles, clusters } = sights;
  const own = PROFILE * (profile + 1) + PAIR;
  let n = from;
  slots[n++] = slotOf(bits, PAIR, wordHashes[before]!, wordHashes[here]!);
  slots[n++] = slotOf(bits, PAIR + 2, stemHashes[before]!, stemHashes[here]!);
  slots[n++] = slotOf(bits, PAIR + 4, articles[before]!, articles[here]!);
  slots[n++] = slotOf(bits, PAIR + 10, wordHashes[before]!, sights.procliticHashes[here]!);
  slots[n++] = slotOf(bits, own, wordHashes[before]!, wordHashes[here]!);
  slots[n++] = slotOf(bits, own + 2, stemHashes[before]!, stemHashes[here]!);
  slots[n++] = slotOf(bits, own + 4, articles[before]!, articles[here]!);
  if (!isClustered(sights, here)) return n;
  for (let i = 0; i < COARSE_CLUSTERS; i++) {
    const [cluster, other] = [clusters[here * COARSE_CLUSTERS + i]!, clusters[before * COARSE_CLUSTERS + i]!];
    slots[n++] = slotOf(bits, PAIR + 16 + i, other, cluster);
    slots[n++] = slotOf(bits, own + 16 + i, other, cluster);
  }
  return n;
}

/** Features of a word with the one after it. */
export function slotsWithAfter(sights: Sights, here: number, after: number, bits: number, profile: number, slots: Int32Array, from: number): number {
  const { wordHashes, stemHashes, articles, clusters } = sights;
  const own = PROFILE * (profile + 1) + PAIR;
  let n = from;
  slots[n++] = slotOf(bits, PAIR + 1, wordHashes[here]!, wordHashes[after]!);
  slots[n++] = slotOf(bits, PAIR + 3, stemHashes[here]!, stemHashes[after]!);
  slots[n++] = slotOf(bits, PAIR + 5, articles[here]!, articles[after]!);
  slots[n++] = slotOf(bits, own + 1, wordHashes[here]!, wordHashes[after]!);
  slots[n++] = slotOf(bits, own + 5, articles[here]!, articles[after]!);
  if (!isClustered(sights, here)) return n;
  for (let i = 0; i < COARSE_CLUSTERS; i++) {
    const [cluster, other] = [clusters[here * COARSE_CLUSTERS + i]!, clusters[after * COARSE_CLUSTERS + i]!];
    slots[n++] = slotOf(bits, PAIR + 20 + i, cluster, other);
    slots[n++] = slotOf(bits, own + 20 + i, cluster, other);
  }
  return n;
}

/** The feature of the two words before. */
export function farBeforeSlot({ wordHashes }: Sights, a: number, b: number, bits: number): number {
  return slotOf(bits, PAIR + 7, wordHashes[a]!, wordHashes[b]!);
}

/** The feature of the two words after. */
export function farAfterSlot({ wordHashes }: Sights, d: number, e: number, bits: number): number {
  return slotOf(bits, PAIR + 8, wordHashes[d]!, wordHashes[e]!);
}

/** The feature of the words on either side. */
export function aroundSlot({ wordHashes }: Sights, before: number, after: number, bits: number): number {
  return slotOf(bits, PAIR + 9, wordHashes[before]!, wordHashes[after]!);
}

/** Features of the shapes on either side with the article of the word itself. */
export function shapeSlots(before: number, after: number, article: number, bits: number, profile: number, slots: Int32Array, from: number): number {
  slots[from] = slotOf(bits, PAIR + 6, before * 8 + after, article);
  slots[from + 1] = slotOf(bits, PROFILE * (profile + 1) + PAIR + 6, before * 8 + after, article);
  return from + 2;
}

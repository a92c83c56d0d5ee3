import { PROFILE } from './features.ts';
import { groupOf } from './groups.ts';
import { articleOf, CLUSTERS, COARSE_CLUSTERS, KIND, PROCLITICS_HASH, shapeOf, SIGHT_WIDTH, STEM_HASH, WORD_HASH, type Sights } from './sights.ts';
import { TAG_COUNT } from './tags.ts';

/** Numbers of the templates of several forms; CLUSTER_PAIR takes one for each kind of cluster. */
const WORD_PAIR = 2048;
const STEM_PAIR = 2049;
const WORDS_AROUND = 2050;
const WORD_AND_PROCLITICS = 2051;
const ARTICLE_BEFORE = 2052;
const ARTICLE_AFTER = 2053;
const SHAPES_AROUND = 2054;
const CLUSTER_PAIR = 2056;

/** Rows of a group, by where the pair lies from the word that is tagged; pairs of stems and clusters only have the first two. */
const BEFORE = 0;
const AFTER = TAG_COUNT;
const TWO_BEFORE = 2 * TAG_COUNT;
const TWO_AFTER = 3 * TAG_COUNT;

/** A pair of forms tells of the words from two before it to one after it: as many words of room at both ends. */
export const MARGIN = 3;

const NEIGHBOR_SLOTS = 6 + 2 * COARSE_CLUSTERS;
/** Slots a word has for features of several forms. */
const SLOTS = NEIGHBOR_SLOTS + 2;
export const MOST_PAIR_SLOTS = 2 * SLOTS;

/** Slots a word has for kinds of forms, of all and of a profile. */
export const MOST_KIND_SLOTS = 6;

/**
 * Lists the features of two forms for the words of a piece from `start` to `end`, as slots of the weight table: those of word i from (i + MARGIN) times
 * the number of slots a word, which it gives, on. `piece` holds the numbers of the forms, with two edges before and after the words.
 */
export function listPairSlots(sights: Sights, piece: Int32Array, start: number, end: number, bits: number, profile: number, slots: Int32Array): number {
  const width = profile === 0 ? SLOTS : MOST_PAIR_SLOTS;
  for (let own = 0; own * SLOTS < width; own++) {
    listNeighbors(sights, piece, start, end, bits, own * PROFILE * profile, slots, own * SLOTS, width);
    listContexts(sights, piece, start, end, bits, own * PROFILE * profile, slots, own * SLOTS, width);
  }
  return width;
}

/** From `first` on, the features of each pair of neighbors for the words around it. */
function listNeighbors(
  sights: Sights, piece: Int32Array, start: number, end: number, bits: number, own: number, slots: Int32Array, first: number, width: number,
): void {
  for (let at = start; at < end + MARGIN; at++) {
    const left = piece[at]! * SIGHT_WIDTH;
    const right = piece[at + 1]! * SIGHT_WIDTH;
    const twoBefore = first + at * width;
    const here = twoBefore + width;
    const after = here + width;
    const words = groupOf(bits, own + WORD_PAIR, sights[left + WORD_HASH]!, sights[right + WORD_HASH]!, 4);
    slots[twoBefore] = words + TWO_AFTER;
    slots[here + 1] = words + AFTER;
    slots[after + 2] = words + BEFORE;
    slots[after + width + 3] = words + TWO_BEFORE;
    // The first and the last pair only tell of a word two away.
    if (at === start || at === end + MARGIN - 1) continue;
    const stems = groupOf(bits, own + STEM_PAIR, sights[left + STEM_HASH]!, sights[right + STEM_HASH]!, 2);
    slots[here + 4] = stems + AFTER;
    slots[after + 5] = stems + BEFORE;
    for (let kind = 0; kind < COARSE_CLUSTERS; kind++) {
      const clusters = groupOf(bits, own + CLUSTER_PAIR + kind, sights[left + CLUSTERS + kind]!, sights[right + CLUSTERS + kind]!, 2);
      slots[here + 6 + 2 * kind] = clusters + AFTER;
      slots[after + 7 + 2 * kind] = clusters + BEFORE;
    }
  }
}

/** From `first` + NEIGHBOR_SLOTS on, what each word has with the words before and after it. */
function listContexts(
  sights: Sights, piece: Int32Array, start: number, end: number, bits: number, own: number, slots: Int32Array, first: number, width: number,
): void {
  for (let at = start; at < end; at++) {
    const before = sights[piece[at + 1]! * SIGHT_WIDTH + WORD_HASH]!;
    const after = sights[piece[at + 3]! * SIGHT_WIDTH + WORD_HASH]!;
    const to = first + NEIGHBOR_SLOTS + (at + MARGIN) * width;
    slots[to] = groupOf(bits, own + WORDS_AROUND, before, after, 1);
    slots[to + 1] = groupOf(bits, own + WORD_AND_PROCLITICS, before, sights[piece[at + 2]! * SIGHT_WIDTH + PROCLITICS_HASH]!, 1);
  }
}

/** Lists the features of the kinds of a word and its neighbors from `to` on, and gives their number. */
export function listKindSlots(sights: Sights, piece: Int32Array, at: number, bits: number, profile: number, slots: Int32Array, to: number): number {
  const before = sights[piece[at + 1]! * SIGHT_WIDTH + KIND]!;
  const here = sights[piece[at + 2]! * SIGHT_WIDTH + KIND]!;
  const after = sights[piece[at + 3]! * SIGHT_WIDTH + KIND]!;
  const article = articleOf(here);
  let end = to;
  for (const own of profile === 0 ? [0] : [0, PROFILE * profile]) {
    slots[end++] = groupOf(bits, own + ARTICLE_BEFORE, articleOf(before), article, 1);
    slots[end++] = groupOf(bits, own + ARTICLE_AFTER, article, articleOf(after), 1);
    slots[end++] = groupOf(bits, own + SHAPES_AROUND, shapeOf(before) * 8 + shapeOf(after), article, 1);
  }
  return end - to;
}

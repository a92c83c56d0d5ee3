import type { SeenForm } from './scores.ts';
import { OUTSIDE, TAG_COUNT } from './tags.ts';

/** Occurrences within this many sentences on either side speak for one another: an article, or a part of a longer text. */
const SENTENCES_AROUND = 8;

const TYPE_COUNT = (TAG_COUNT + 1) / 2;

/**
 * A name seen clearly once is found everywhere: adds to the scores of a word what the first look made of the other words with
 * its stem nearby. Gives the sentences in which scores changed, for another decoding.
 */
export function lookAgain(
  forms: readonly SeenForm[], sentenceOf: Uint32Array, tags: Uint8Array, strength: number, scores: Float64Array,
): Set<number> {
  const changed = new Set<number>();
  for (const places of recurringNames(forms, tags)) {
    const counts = new Int32Array(TYPE_COUNT);
    let first = 0;
    let last = 0;
    for (const at of places) {
      const sentence = sentenceOf[at]!;
      for (; last < places.length && sentenceOf[places[last]!]! <= sentence + SENTENCES_AROUND; last++) counts[typeOf(tags[places[last]!]!)]!++;
      for (; sentenceOf[places[first]!]! + SENTENCES_AROUND < sentence; first++) counts[typeOf(tags[places[first]!]!)]!--;
      const own = typeOf(tags[at]!);
      const others = last - first - 1;
      if (others === 0 || counts[0]! - (own === 0 ? 1 : 0) === others) continue;
      const weight = (strength * Math.min(1, 0.5 + others / 2)) / others;
      for (let type = 0; type < TYPE_COUNT; type++) {
        const count = counts[type]! - (own === type ? 1 : 0);
        if (type === 0) scores[at * TAG_COUNT + OUTSIDE]! += (weight * count) / 2;
        else {
          scores[at * TAG_COUNT + 2 * type - 1]! += weight * count;
          scores[at * TAG_COUNT + 2 * type]! += weight * count;
        }
      }
      changed.add(sentence);
    }
  }
  return changed;
}

/** The places of each stem that recurs and was part of a name at least once. */
function recurringNames(forms: readonly SeenForm[], tags: Uint8Array): Iterable<readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { form }] of forms.entries()) if (tags[at] !== OUTSIDE && (form.shape === 0 || form.shape === 2)) places.set(form.stemHash, []);
  for (const [at, { form }] of forms.entries()) places.get(form.stemHash)?.push(at);
  return [...places.values()].filter((own) => own.length > 1);
}

/** 0 outside names, else 1 to 4 by type. */
function typeOf(tag: number): number {
  return (tag + 1) >> 1;
}

import { OUTSIDE, TAG_COUNT } from './tags.ts';

/** Occurrences within this many sentences on either side speak for one another: an article, or a part of a longer text. */
const SENTENCES_AROUND = 8;

const TYPE_COUNT = (TAG_COUNT + 1) / 2;
/** Most words are told from all names by a few bits of their stem. */
const SIEVE = 4096;

/**
 * A name seen clearly once is found everywhere: adds to the scores of a word what the first look made of the other words with
 * its stem nearby. `stems` holds the hash of each word's stem, 0 for what is no word. Marks the sentences in which scores changed, for another decoding.
 */
export function lookAgain(stems: Int32Array, sentenceOf: Uint32Array, tags: Uint8Array, strength: number, scores: Int32Array, changed: Uint8Array): void {
  for (const places of recurringNames(stems, tags)) {
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
        const more = Math.round(weight * (counts[type]! - (own === type ? 1 : 0)));
        if (type === 0) scores[at * TAG_COUNT + OUTSIDE]! += more >> 1;
        else {
          scores[at * TAG_COUNT + 2 * type - 1]! += more;
          scores[at * TAG_COUNT + 2 * type]! += more;
        }
      }
      changed[sentence] = 1;
    }
  }
}

/** The places of each stem that recurs and was part of a name at least once. */
function recurringNames(stems: Int32Array, tags: Uint8Array): readonly (readonly number[])[] {
  const places = new Map<number, number[]>();
  const sieve = new Uint8Array(SIEVE);
  for (let at = 0; at < tags.length; at++) {
    const stem = stems[at]!;
    if (tags[at] === OUTSIDE || stem === 0) continue;
    places.set(stem, []);
    sieve[stem & (SIEVE - 1)] = 1;
  }
  for (let at = 0; at < tags.length; at++) if (sieve[stems[at]! & (SIEVE - 1)] === 1) places.get(stems[at]!)?.push(at);
  return [...places.values()].filter((own) => own.length > 1);
}

/** 0 outside names, else 1 to 4 by type. */
function typeOf(tag: number): number {
  return (tag + 1) >> 1;
}

import { OUTSIDE, TAG_COUNT } from './tags.ts';

/** Occurrences within this many sentences on either side speak for one another: an article, or a part of a longer text. */
const SENTENCES_AROUND = 40;
/** The most that one occurrence says for a type and against it, in units of the strength. */
const MOST_FOR = 4;
const MOST_AGAINST = 2;
/** Share of the mean of the other occurrences that is added to a word. */
const SHARE = 0.45;

const TYPE_COUNT = (TAG_COUNT + 1) / 2;
/** Most words are told from all names by a few bits of their stem. */
const SIEVE = 4096;

/**
 * A name seen clearly once is found everywhere, and what is taken for one at a single place of many is none: adds to the scores of a word how
 * clearly the first look saw each type in the other words with its stem nearby. `stems` holds the hash of each word's stem, 0 for what is no word.
 * Marks the sentences in which scores changed, for another decoding.
 */
export function lookAgain(stems: Int32Array, sentenceOf: Uint32Array, tags: Uint8Array, strength: number, scores: Int32Array, changed: Uint8Array): void {
  const sums = new Int32Array(TYPE_COUNT);
  for (const places of recurringNames(stems, tags)) {
    const evidence = evidenceAt(places, scores, strength);
    sums.fill(0);
    let first = 0;
    let last = 0;
    for (let i = 0; i < places.length; i++) {
      const at = places[i]!;
      const sentence = sentenceOf[at]!;
      for (; last < places.length && sentenceOf[places[last]!]! <= sentence + SENTENCES_AROUND; last++) addEvidence(sums, evidence, last, 1);
      for (; sentenceOf[places[first]!]! + SENTENCES_AROUND < sentence; first++) addEvidence(sums, evidence, first, -1);
      const others = last - first - 1;
      if (others === 0) continue;
      for (let type = 1; type < TYPE_COUNT; type++) {
        const more = Math.round((SHARE / others) * (sums[type]! - evidence[i * TYPE_COUNT + type]!));
        scores[at * TAG_COUNT + 2 * type - 1]! += more;
        scores[at * TAG_COUNT + 2 * type]! += more;
      }
      changed[sentence] = 1;
    }
  }
}

/** How far the scores of each type lie above those of no name at each of some places, within bounds: one row of types a place. */
function evidenceAt(places: readonly number[], scores: Int32Array, strength: number): Int32Array {
  const evidence = new Int32Array(places.length * TYPE_COUNT);
  for (let i = 0; i < places.length; i++) {
    const from = places[i]! * TAG_COUNT;
    for (let type = 1; type < TYPE_COUNT; type++) {
      const above = Math.max(scores[from + 2 * type - 1]!, scores[from + 2 * type]!) - scores[from + OUTSIDE]!;
      evidence[i * TYPE_COUNT + type] = Math.max(-MOST_AGAINST * strength, Math.min(MOST_FOR * strength, above));
    }
  }
  return evidence;
}

function addEvidence(sums: Int32Array, evidence: Int32Array, row: number, sign: 1 | -1): void {
  for (let type = 1; type < TYPE_COUNT; type++) sums[type]! += sign * evidence[row * TYPE_COUNT + type]!;
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

import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts';

/** Which tags may come before each tag. */
const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Array.from({ length: TAG_COUNT }, (_, previous) => previous).filter((previous) => mayFollow(previous, tag)));

/** Row of the transition table that stands for the start of a sentence. */
export const START = TAG_COUNT;

/**
 * The best valid tag sequence of one sentence: `scores` holds TAG_COUNT values a word, `transitions` a row for each previous tag and one
 * for the start. With `allowed` (a bit set of tags a word), only those tags are chosen.
 */
export function bestTags(scores: Float64Array, length: number, transitions: Float32Array, tags: Uint8Array, allowed?: Uint16Array): void {
  if (length === 0) return;
  const back = new Uint8Array(length * TAG_COUNT);
  let before = new Float64Array(TAG_COUNT);
  let now = new Float64Array(TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    before[tag] = mayFollow(OUTSIDE, tag) && isAllowed(allowed, 0, tag) ? scores[tag]! + transitions[START * TAG_COUNT + tag]! : -Infinity;
  }
  for (let at = 1; at < length; at++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let best = -Infinity;
      let bestPrevious = 0;
      const predecessors = PREDECESSORS[tag]!;
      for (let i = 0; i < predecessors.length; i++) {
        const previous = predecessors[i]!;
        const score = before[previous]! + transitions[previous * TAG_COUNT + tag]!;
        if (score > best) {
          best = score;
          bestPrevious = previous;
        }
      }
      now[tag] = isAllowed(allowed, at, tag) ? best + scores[at * TAG_COUNT + tag]! : -Infinity;
      back[at * TAG_COUNT + tag] = bestPrevious;
    }
    [before, now] = [now, before];
  }
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) if (before[other]! > before[tag]!) tag = other;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAG_COUNT + tag]!;
  }
}

function isAllowed(allowed: Uint16Array | undefined, at: number, tag: number): boolean {
  return allowed === undefined || (allowed[at]! & (1 << tag)) !== 0;
}

/** The probability of each chosen tag under all valid sequences, scores taken as log odds once divided by `temperature`. */
export function tagMarginals(
  scores: Float64Array, length: number, transitions: Float32Array, temperature: number, tags: Uint8Array, marginals: Float32Array,
): void {
  if (length === 0) return;
  const moves = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
  for (let previous = 0; previous <= TAG_COUNT; previous++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const valid = mayFollow(previous === START ? OUTSIDE : previous, tag);
      moves[previous * TAG_COUNT + tag] = valid ? Math.exp(transitions[previous * TAG_COUNT + tag]! / temperature) : 0;
    }
  }
  const odds = new Float64Array(length * TAG_COUNT);
  const ahead = new Float64Array(length * TAG_COUNT);
  for (let at = 0; at < length; at++) {
    let top = -Infinity;
    for (let tag = 0; tag < TAG_COUNT; tag++) top = Math.max(top, scores[at * TAG_COUNT + tag]!);
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const own = Math.exp((scores[at * TAG_COUNT + tag]! - top) / temperature);
      odds[at * TAG_COUNT + tag] = own;
      let coming = at === 0 ? moves[START * TAG_COUNT + tag]! : 0;
      if (at > 0) for (let previous = 0; previous < TAG_COUNT; previous++) coming += ahead[(at - 1) * TAG_COUNT + previous]! * moves[previous * TAG_COUNT + tag]!;
      total += ahead[at * TAG_COUNT + tag] = coming * own;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) ahead[at * TAG_COUNT + tag]! /= total;
  }
  let back = new Float64Array(TAG_COUNT).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) total += ahead[at * TAG_COUNT + tag]! * back[tag]!;
    marginals[at] = (ahead[at * TAG_COUNT + tags[at]!]! * back[tags[at]!]!) / total;
    const earlier = new Float64Array(TAG_COUNT);
    let sum = 0;
    for (let previous = 0; previous < TAG_COUNT; previous++) {
      let value = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) value += moves[previous * TAG_COUNT + tag]! * odds[at * TAG_COUNT + tag]! * back[tag]!;
      earlier[previous] = value;
      sum += value;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) earlier[tag]! /= sum;
    back = earlier;
  }
}

import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts';

/** Row of the transition table that stands for the start of a sentence. */
export const START = TAG_COUNT;

/** Which tags may come before each tag. */
const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Uint8Array.from(Array.from({ length: TAG_COUNT }, (_, previous) => previous).filter((previous) => mayFollow(previous, tag))));

/** Room that decoding needs again and again. */
export interface DecodingRoom {
  before: Float64Array;
  now: Float64Array;
  readonly back: Uint8Array;
}

export function decodingRoom(longest: number): DecodingRoom {
  return { before: new Float64Array(TAG_COUNT), now: new Float64Array(TAG_COUNT), back: new Uint8Array(longest * TAG_COUNT) };
}

/**
 * Writes the best valid tag sequence of the words from `start` to `end`: `scores` holds TAG_COUNT values a word, `transitions` a row for each
 * previous tag and one for the start. With `allowed` (a bit set of tags a word), only those tags are chosen.
 */
export function bestTags(
  scores: ArrayLike<number>, start: number, end: number, transitions: Float32Array, room: DecodingRoom, tags: Uint8Array, allowed?: Uint16Array,
): void {
  if (start === end) return;
  const { back } = room;
  let { before, now } = room;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const valid = mayFollow(OUTSIDE, tag) && isAllowed(allowed, start, tag);
    before[tag] = valid ? scores[start * TAG_COUNT + tag]! + transitions[START * TAG_COUNT + tag]! : -Infinity;
  }
  for (let at = start + 1; at < end; at++) {
    const to = (at - start) * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const predecessors = PREDECESSORS[tag]!;
      let best = -Infinity;
      let bestPrevious = 0;
      for (let i = 0; i < predecessors.length; i++) {
        const previous = predecessors[i]!;
        const score = before[previous]! + transitions[previous * TAG_COUNT + tag]!;
        if (score > best) {
          best = score;
          bestPrevious = previous;
        }
      }
      now[tag] = isAllowed(allowed, at, tag) ? best + scores[at * TAG_COUNT + tag]! : -Infinity;
      back[to + tag] = bestPrevious;
    }
    [before, now] = [now, before];
  }
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) if (before[other]! > before[tag]!) tag = other;
  for (let at = end - 1; at >= start; at--) {
    tags[at] = tag;
    tag = back[(at - start) * TAG_COUNT + tag]!;
  }
}

function isAllowed(allowed: Uint16Array | undefined, at: number, tag: number): boolean {
  return allowed === undefined || (allowed[at]! & (1 << tag)) !== 0;
}

import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts';

/** Row of the transition table that stands for the start of a sentence. */
export const START = TAG_COUNT;

/** Which tags may come before each tag; all may before one that continues nothing. */
const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Uint8Array.from(Array.from({ length: TAG_COUNT }, (_, previous) => previous).filter((previous) => mayFollow(previous, tag))));

/** Room that decoding needs again and again. */
export interface DecodingRoom {
  before: Float64Array;
  now: Float64Array;
  readonly back: Uint8Array;
  /** Tags that may be the best before a tag that continues nothing. */
  readonly leaders: Uint8Array;
  /** A tag that is behind another by more than this is never the better one before a tag that both may precede. */
  readonly reach: number;
}

/** Room for pieces of `longest` words; without `reach` (see `reachOf`), every tag before a word is tried with every tag of the word. */
export function decodingRoom(longest: number, reach = Infinity): DecodingRoom {
  return {
    before: new Float64Array(TAG_COUNT), now: new Float64Array(TAG_COUNT), back: new Uint8Array(longest * TAG_COUNT), leaders: new Uint8Array(TAG_COUNT), reach,
  };
}

/** By how much transitions to one tag differ at most; one more, so that rounding has no say. */
export function reachOf(transitions: Float32Array): number {
  let reach = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const into = Array.from(PREDECESSORS[tag]!, (previous) => transitions[previous * TAG_COUNT + tag]!);
    reach = Math.max(reach, Math.max(...into) - Math.min(...into));
  }
  return reach + 1;
}

/**
 * Writes the best valid tag sequence of the words from `start` to `end`: `scores` holds TAG_COUNT values a word, `transitions` a row for each
 * previous tag and one for the start. `previous` and `next` are START or OUTSIDE and `undefined` (at the end of a sentence) or
 * OUTSIDE: what stands before and after the words. With `allowed` (a bit set of tags
 * a word), only those tags are chosen.
 */
export function bestTags(
  scores: ArrayLike<number>, start: number, end: number, transitions: Float32Array, room: DecodingRoom, tags: Uint8Array,
  previous: number = START, next?: number, allowed?: Uint16Array,
): void {
  if (start === end) return;
  const { back, leaders } = room;
  let { before, now } = room;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const valid = mayFollow(OUTSIDE, tag) && isAllowed(allowed, start, tag);
    before[tag] = valid ? scores[start * TAG_COUNT + tag]! + transitions[previous * TAG_COUNT + tag]! : -Infinity;
  }
  for (let at = start + 1; at < end; at++) {
    const to = (at - start) * TAG_COUNT;
    const leading = findLeaders(before, room);
    if (leading === 1 && allowed === undefined) stepFromOne(leaders[0]!, before, now, scores, at * TAG_COUNT, transitions, back, to);
    else for (let tag = 0; tag < TAG_COUNT; tag++) {
      const own = PREDECESSORS[tag]!;
      const isFree = own.length === TAG_COUNT;
      const predecessors = isFree ? leaders : own;
      const count = isFree ? leading : own.length;
      let best = -Infinity;
      let bestPrevious = 0;
      for (let i = 0; i < count; i++) {
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
  if (next !== undefined) for (let tag = 0; tag < TAG_COUNT; tag++) before[tag]! += transitions[tag * TAG_COUNT + next]!;
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) if (before[other]! > before[tag]!) tag = other;
  for (let at = end - 1; at >= start; at--) {
    tags[at] = tag;
    tag = back[(at - start) * TAG_COUNT + tag]!;
  }
}

/**
 * Fills in a word after one whose best tag is far ahead, as nearly all are: whatever begins or ends a mention follows that tag, and what goes on
 * has a choice of two.
 */
function stepFromOne(
  leader: number, before: Float64Array, now: Float64Array, scores: ArrayLike<number>, from: number, transitions: Float32Array, back: Uint8Array, to: number,
): void {
  const lead = before[leader]!;
  const row = leader * TAG_COUNT;
  for (let tag = OUTSIDE; tag < TAG_COUNT; tag += tag === OUTSIDE ? 1 : 2) {
    now[tag] = lead + transitions[row + tag]! + scores[from + tag]!;
    back[to + tag] = leader;
  }
  for (let tag = 2; tag < TAG_COUNT; tag += 2) {
    const begun = before[tag - 1]! + transitions[(tag - 1) * TAG_COUNT + tag]!;
    const going = before[tag]! + transitions[tag * TAG_COUNT + tag]!;
    now[tag] = (going > begun ? going : begun) + scores[from + tag]!;
    back[to + tag] = going > begun ? tag : tag - 1;
  }
}

/** Lists the tags of the word before that are not behind beyond reach, mostly one or two, and gives their number. */
function findLeaders(before: Float64Array, { leaders, reach }: DecodingRoom): number {
  let top = before[0]!;
  for (let tag = 1; tag < TAG_COUNT; tag++) if (before[tag]! > top) top = before[tag]!;
  let count = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) if (before[tag]! >= top - reach) leaders[count++] = tag;
  return count;
}

function isAllowed(allowed: Uint16Array | undefined, at: number, tag: number): boolean {
  return allowed === undefined || (allowed[at]! & (1 << tag)) !== 0;
}

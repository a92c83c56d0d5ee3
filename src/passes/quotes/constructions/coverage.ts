import { contentEnd, contentStart, type Frame } from '../frame.ts';
import { sorted } from '../page/sorted.ts';

/** Which tokens of a sentence the contents of frames take. */
export interface Coverage {
  /** Whether a token lies in a content; tokens are asked for in order. */
  readonly has: (token: number) => boolean;
  /** Takes all tokens before `end`. */
  readonly extend: (end: number) => void;
}

/** What the contents of the frames take, from the first token of each to its last. */
export function coverageOf(frames: readonly Frame[]): Coverage {
  const byContent = sorted([...frames], (a, b) => contentStart(a) - contentStart(b));
  let next = 0;
  let covered = 0;
  return {
    has: (token) => {
      for (; next < byContent.length && contentStart(byContent[next]!) <= token; next++) covered = Math.max(covered, contentEnd(byContent[next]!));
      return token < covered;
    },
    extend: (end) => { covered = Math.max(covered, end); },
  };
}

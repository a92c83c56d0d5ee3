import type { Words } from './words.ts';

/** Where words stand on the page: marks and lines around them. */

const CLOSING: ReadonlyMap<string, string> = new Map(Object.entries({ '«': '»', '“': '”', '"': '"', '„': '“', '(': ')', '[': ']', '‹': '›', '\'': '\'' }));
const LONGEST_MARKED = 12;

/** The index of the mark that closes the one at `open`, or -1 when none does within its sentence and a dozen words. */
export function closingMark({ keys, sentenceEnds }: Words, open: number): number {
  const closing = keys[open]!.length > 1 ? undefined : CLOSING.get(keys[open]!);
  if (closing === undefined) return -1;
  const end = Math.min(sentenceEnds[open]!, open + LONGEST_MARKED + 2);
  for (let at = open + 1; at < end; at++) if (keys[at] === closing) return at === open + 1 ? -1 : at;
  return -1;
}

/** Whether the words stand alone between an opening and its closing mark. */
export function isMarked(words: Words, first: number, last: number): boolean {
  if (first === 0 || words.keys[first - 1]!.length > 1) return false;
  const closing = CLOSING.get(words.keys[first - 1]!);
  return closing !== undefined && closing === words.keys[last];
}

/** Whether a word is the first of its line. */
export function startsLine({ tokens, text }: Words, at: number): boolean {
  if (at === 0) return true;
  for (let offset = tokens[at - 1]!.end; offset < tokens[at]!.start; offset++) if (text[offset] === '\n' || text[offset] === '\r') return true;
  return false;
}

/** Whether the line ends before the word `last`. */
export function endsLine(words: Words, last: number): boolean {
  return last >= words.tokens.length || startsLine(words, last);
}

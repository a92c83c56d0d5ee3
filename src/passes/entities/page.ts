import { rolesOf, plays, type Words } from './words.ts';

/** Where words stand on the page: marks and lines around them. */

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '„': '“', '(': ')', '[': ']', '‹': '›', '\'': '\'' };
const LONGEST_MARKED = 12;

/** The index of the mark that closes the one at `open`, or -1 when none does within its sentence and a dozen words. */
export function closingMark({ keys, sentenceEnds }: Words, open: number): number {
  const closing = CLOSING[keys[open]!];
  if (closing === undefined) return -1;
  const end = Math.min(sentenceEnds[open]!, open + LONGEST_MARKED + 2);
  for (let at = open + 1; at < end; at++) if (keys[at] === closing) return at === open + 1 ? -1 : at;
  return -1;
}

/** Whether the words stand alone between an opening and its closing mark. */
export function isMarked(words: Words, first: number, last: number): boolean {
  return first > 0 && CLOSING[words.keys[first - 1]!] !== undefined && CLOSING[words.keys[first - 1]!] === words.keys[last];
}

export function startsLine({ tokens, text }: Words, at: number): boolean {
  return at === 0 || /[\n\r]/u.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
}

export function endsLine(words: Words, last: number): boolean {
  return last >= words.tokens.length || startsLine(words, last);
}

/** Words of sport a text needs, and how many of them different, to be taken for one about sport. */
const LEAST_SPORT = 5;
const LEAST_KINDS = 3;
const SPORT = rolesOf('sport');

export function isAboutSport(words: Words): boolean {
  const kinds = new Set<string>();
  let count = 0;
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, SPORT)) continue;
    count++;
    kinds.add(words.keys[at]!.slice(words.roles[at]!.cut));
  }
  return count >= LEAST_SPORT && kinds.size >= LEAST_KINDS;
}

import type { Span, Token } from '../document.ts';
import { cutClitics, type CliticWords, type WordPartKind } from './clitic-rules.ts';
import { foldText } from './fold.ts';

export type { CliticWords, WordPartKind } from './clitic-rules.ts';

/** A part of a written word: a clitic, or the stem they are attached to. */
export interface WordPart extends Span {
  readonly kind: WordPartKind;
}

/**
 * The parts of a token in order (`و` + `ب` + `ال` + `قاهرة`), which tile it exactly: marks and tatweel belong to the letter before them.
 * A token without clitics, or which is no word, is one stem. Of لل the second ل is the article, unless the word begins with a ل of its own.
 */
export function cliticsOf(token: Token, text: string, words: CliticWords): readonly WordPart[] {
  if (token.kind !== 'word' || token.key.length < 2) return [{ start: token.start, end: token.end, kind: 'stem' }];
  const raw = text.slice(token.start, token.end);
  const { text: key, starts } = foldText(raw);
  const parts: WordPart[] = [];
  let start = token.start;
  for (const { end, kind } of cutClitics(key, (at) => raw.charAt(starts[at]!), words)) {
    const rawEnd = end === key.length ? token.end : token.start + starts[end]!;
    if (rawEnd === start) continue;
    parts.push({ start, end: rawEnd, kind });
    start = rawEnd;
  }
  return parts;
}

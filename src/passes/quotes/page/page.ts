import type { BlockKind, EntityType, Gender, Span, Token } from '../../../document.ts';
import { ARTICLE, COMMA, MARK, STOP, WORD } from './facts.ts';
import type { PhraseMatch } from './phrases.ts';
import { NOTHING, type Word, type Words } from '../../../resources/quotes/words.ts';

/** A block that is searched for quotes, as a half-open range of tokens. */
export interface Paragraph {
  readonly first: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** Half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** A named entity. What the layer of entities leaves out is `undefined` here: with one hidden class for all, code that reads names stays compiled. */
export interface Name extends Span {
  readonly type: EntityType;
  readonly entity: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly gender: Gender | undefined;
}

/** A document as the parts of the quotes pass see it: tokens by index, with what is known of each in arrays of the same length. It holds until the next one is read. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Words;
  /** Number of the form of each token. */
  readonly forms: Int32Array;
  /** What the lexicons know of each form, by its number. */
  readonly known: readonly Word[];
  /** Of each form, by its number, its noun as descriptions are compared; undefined where nobody asked yet. */
  readonly nounKeys: (string | undefined)[];
  /** Facts of each token, a bit each. */
  readonly facts: Int32Array;
  /** Further facts of each token, which `traits.ts` tells. */
  readonly traits: Int32Array;
  /** The longest fixed phrase that begins at a token, where one does. */
  readonly phrases: ReadonlyMap<number, PhraseMatch>;
  readonly paragraphs: readonly Paragraph[];
  /** Index of the paragraph, -1 for tokens that are not searched. */
  readonly paragraphOf: Int32Array;
  /** Where the cue of a verb's frame begins, one more than the index of the frame among those of its page; 0 elsewhere. */
  readonly cues: Int32Array;
  /** At an opening mark, its closing mark (for an unclosed one the end of the paragraph); -1 elsewhere. */
  readonly closing: Int32Array;
  readonly unclosed: Int32Array;
  /** At a closing mark, its opening mark; -1 elsewhere. */
  readonly opening: Int32Array;
  /** The innermost closed pair around a token, by its opening mark; -1 outside marks. */
  readonly enclosing: Int32Array;
  /** 1 where a sentence ends with the token (closing marks and brackets after it still belong to it). */
  readonly stops: Int32Array;
  readonly names: readonly Name[];
  /** Surfaces of the names that begin with the article, gathered when they are first asked for. */
  readonly definiteNames: () => ReadonlySet<string>;
  /** Index in `names` of the name a token belongs to, -1 for none. */
  readonly nameOf: Int32Array;
}

// An array that is asked for an index below 0 looks for a property of that name, and all code that asks it becomes slow.

/** The key of a token, `''` beyond the text. */
export function keyAt({ tokens }: Page, index: number): string {
  return index >= 0 && index < tokens.length ? tokens[index]!.key : '';
}

/** What the lexicons know of a token, which is nothing beyond the text. */
export function wordAt({ forms, known }: Page, index: number): Word {
  return index >= 0 && index < forms.length ? known[forms[index]!]! : NOTHING;
}

/** The facts of a token, of which there are none beyond the text. */
export function factsAt({ facts }: Page, index: number): number {
  return index >= 0 && index < facts.length ? facts[index]! : 0;
}

/** Whether a token has one of the traits; none has any beyond the text. */
export function hasTrait({ traits }: Page, index: number, wanted: number): boolean {
  return index >= 0 && index < traits.length && (traits[index]! & wanted) !== 0;
}

/** The name that a token belongs to, or undefined. */
export function nameAt({ nameOf, names }: Page, index: number): Name | undefined {
  const name = nameOf[index]!;
  return name >= 0 ? names[name] : undefined;
}

/** Whether a word has the article, after proclitics too. */
export function hasArticle(page: Page, index: number): boolean {
  return (factsAt(page, index) & ARTICLE) !== 0;
}

/** The token range as a span of the text. */
export function spanOf(page: Page, { first, end }: Range): { readonly start: number; readonly end: number } {
  return { start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end };
}

/** Whether a token is a word, a figure or an address, and no mark. */
export function isWord(page: Page, index: number): boolean {
  return (factsAt(page, index) & WORD) !== 0;
}

/** Whether a token is a comma or semicolon. */
export function isComma(page: Page, index: number): boolean {
  return (factsAt(page, index) & COMMA) !== 0;
}

/** No rule asks for more words than this. */
const MOST_WORDS = 24;

/** Number of words in a range, counted up to 24. */
export function countWords(page: Page, { first, end }: Range): number {
  let count = 0;
  for (let i = first; i < end && count < MOST_WORDS; i++) if ((page.facts[i]! & WORD) !== 0) count++;
  return count;
}

/** Whether the token is a quotation mark. */
export function isMark(page: Page, index: number): boolean {
  return (factsAt(page, index) & MARK) !== 0;
}

/** The sentences of a paragraph; marked speech of several sentences is part of one. Its stop is no part of a sentence. */
export function sentencesOf(page: Page, { first, end }: Paragraph): readonly Range[] {
  const sentences: Range[] = [];
  let start = first;
  for (let i = first; i < end; i++) {
    if ((page.facts[i]! & (MARK | STOP)) === 0) continue;
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0) i = close;
    if (page.stops[i] !== 1) continue;
    if (i > start) sentences.push({ first: start, end: i });
    start = i + 1;
  }
  if (start < end) sentences.push({ first: start, end });
  return sentences;
}

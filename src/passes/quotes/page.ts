import type { BlockKind, Document, EntityMention, Token } from '../../document.ts';
import { firstEndingAfter } from '../../spans.ts';
import { isQuotationMark, pairMarks } from './marks.ts';
import { introducesSpeech, type Word, type Words } from '../../resources/quote-words.ts';

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

/** A document as the parts of the quotes pass see it: tokens by index, with what is known of each in arrays of the same length. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Words;
  /** What the lexicons know of each token. */
  readonly known: readonly Word[];
  readonly paragraphs: readonly Paragraph[];
  /** Index of the paragraph, -1 for tokens that are not searched. */
  readonly paragraphOf: Int32Array;
  /** At an opening mark, its closing mark (for an unclosed one the end of the paragraph); -1 elsewhere. */
  readonly closing: Int32Array;
  readonly unclosed: Uint8Array;
  /** At a closing mark, its opening mark; -1 elsewhere. */
  readonly opening: Int32Array;
  /** The innermost closed pair around a token, by its opening mark; -1 outside marks. */
  readonly enclosing: Int32Array;
  /** 1 where a sentence ends with the token (closing marks and brackets after it still belong to it). */
  readonly stops: Uint8Array;
  readonly names: readonly EntityMention[];
  /** Surfaces of all names. */
  readonly nameForms: ReadonlySet<string>;
  /** Index in `names` of the name a token belongs to, -1 for none. */
  readonly nameOf: Int32Array;
}

/** Kinds of blocks that are not the article's own words, or hold no sentence. */
const UNSEARCHED: ReadonlySet<BlockKind> = new Set(['tags', 'related', 'source', 'credit', 'byline', 'dateline']);
const STOP = /^[.؟?!۔]+$/u;
const DOTS = /^(?:…|\.{2,})$/u;

/** Reads a document into a page. Linear in its tokens. */
export function readPage(doc: Document<'tokens' | 'sentences' | 'blocks' | 'entities'>, words: Words): Page {
  const { text, tokens } = doc;
  const size = tokens.length;
  const paragraphs = doc.blocks.filter(({ kind }) => !UNSEARCHED.has(kind)).map(({ start, end, kind }) => {
    const first = firstEndingAfter(tokens, start);
    return { first, end: firstEndingAfter(tokens, end - 1) + (end > start ? 1 : 0), kind };
  }).map((paragraph) => ({ ...paragraph, end: Math.min(paragraph.end, size) })).filter(({ first, end }) => first < end);
  const page = {
    text, tokens, words, known: tokens.map(({ key }) => words.of(key)), paragraphs, names: doc.entities, nameForms: new Set(doc.entities.map(({ start, end }) => text.slice(start, end))),
    paragraphOf: new Int32Array(size).fill(-1), closing: new Int32Array(size).fill(-1), opening: new Int32Array(size).fill(-1),
    enclosing: new Int32Array(size).fill(-1), unclosed: new Uint8Array(size), stops: new Uint8Array(size), nameOf: new Int32Array(size).fill(-1),
  };
  paragraphs.forEach(({ first, end }, index) => page.paragraphOf.fill(index, first, end));
  paragraphs.forEach((paragraph) => placeMarks(page, paragraph));
  placeStops(page, doc.sentences);
  placeNames(page);
  return page;
}

function placeMarks(page: Page, { first, end }: Paragraph): void {
  const around: number[] = [];
  for (const { open, close, closed } of pairMarks(page.text, page.tokens, first, end, (token) => page.tokens[token]!.key === ':' || introducesSpeech(page.known[token]!))) {
    page.closing[open] = close;
    if (closed) page.opening[close] = open;
    else page.unclosed[open] = 1;
  }
  for (let i = first; i < end; i++) {
    if (page.opening[i]! >= 0) around.pop();
    page.enclosing[i] = around.at(-1) ?? -1;
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0) around.push(i);
  }
}

/** A stop inside marks ends a sentence of the speech; elsewhere the sentences layer must have a boundary there, which leaves abbreviations out. */
function placeStops(page: Page, sentences: Document<'sentences'>['sentences']): void {
  let sentence = 0;
  for (let i = 0; i < page.tokens.length; i++) {
    const { key, end, kind } = page.tokens[i]!;
    if (kind === 'word' || kind === 'number') continue;
    if (!STOP.test(key) && !DOTS.test(key)) continue;
    while (sentence < sentences.length && sentences[sentence]!.end < end) sentence++;
    const ends = sentences[sentence] !== undefined && isBlankOrClosing(page, end, sentences[sentence]!.end);
    const inside = page.enclosing[i]! >= 0 && STOP.test(key) && (page.tokens[i - 1]?.key.length ?? 0) > 1 && page.tokens[i - 1]?.end === page.tokens[i]!.start;
    const afterMark = page.opening[i - 1] !== undefined && page.opening[i - 1]! >= 0 && key !== '،';
    if (ends || inside || afterMark) page.stops[i] = 1;
  }
}

const LONGEST_CLOSING = 6;

function isBlankOrClosing(page: Page, from: number, to: number): boolean {
  return to - from <= LONGEST_CLOSING && /^[\s"»”’'›)\].!؟?…]*$/u.test(page.text.slice(from, to));
}

function placeNames(page: Page): void {
  page.names.forEach(({ start, end }, index) => {
    for (let i = firstEndingAfter(page.tokens, start); i < page.tokens.length && page.tokens[i]!.start < end; i++) page.nameOf[i] = index;
  });
}

/** The key of a token, `''` beyond the text. */
export function keyAt(page: Page, index: number): string {
  return page.tokens[index]?.key ?? '';
}

/** What the lexicons know of a token, which is nothing beyond the text. */
export function wordAt(page: Page, index: number): Word {
  return page.known[index] ?? page.words.of('');
}

/** The token range as a span of the text. */
export function spanOf(page: Page, { first, end }: Range): { readonly start: number; readonly end: number } {
  return { start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end };
}

/** Whether a token is a word, a figure or an address, and no mark. */
export function isWord(page: Page, index: number): boolean {
  const kind = page.tokens[index]?.kind;
  return kind !== undefined && kind !== 'punctuation' && kind !== 'symbol';
}

/** Whether a token is a comma or semicolon. */
export function isComma(page: Page, index: number): boolean {
  const key = keyAt(page, index);
  return key === '،' || key === ',' || key === '؛' || key === ';';
}

/** No rule asks for more words than this. */
const MOST_WORDS = 24;

/** Number of words in a range, counted up to 24. */
export function countWords(page: Page, { first, end }: Range): number {
  let count = 0;
  for (let i = first; i < end && count < MOST_WORDS; i++) if (isWord(page, i)) count++;
  return count;
}

/** Whether the token is a quotation mark. */
export function isMark(page: Page, index: number): boolean {
  return page.tokens[index] !== undefined && isQuotationMark(page.tokens[index]!);
}

/** The sentences of a paragraph; marked speech of several sentences is part of one. Its stop is no part of a sentence. */
export function sentencesOf(page: Page, { first, end }: Paragraph): readonly Range[] {
  const sentences: Range[] = [];
  let start = first;
  for (let i = first; i < end; i++) {
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0) i = close;
    if (page.stops[i] !== 1) continue;
    if (i > start) sentences.push({ first: start, end: i });
    start = i + 1;
  }
  if (start < end) sentences.push({ first: start, end });
  return sentences;
}

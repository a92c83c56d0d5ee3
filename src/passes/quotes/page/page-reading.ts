import type { BlockKind, Document, EntityMention } from '../../../document.ts';
import { firstEndingAfter } from '../../../spans.ts';
import { pairMarks, withDoubledMarks } from './marks.ts';
import { isWord, type Name, nameAt, type Page, type Paragraph, wordAt } from './page.ts';
import { longestPhrase, type PhraseMatch } from './phrases.ts';
import { formsOf, type Forms } from '../../../resources/form-memory.ts';
import type { Words } from '../../../resources/quotes/words.ts';

/** Kinds of blocks that are not the article's own words, or hold no sentence. */
const UNSEARCHED: ReadonlySet<BlockKind> = new Set(['tags', 'related', 'source', 'credit', 'byline', 'dateline']);
const STOP = /^[.؟?!۔]+$/u;
const DOTS = /^(?:…|\.{2,})$/u;

/** Reads a document into a page. Linear in its tokens. */
export function readPage(doc: Document<'tokens' | 'sentences' | 'blocks' | 'entities'>, words: Words, forms: Forms): Page {
  const { text } = doc;
  const tokens = withDoubledMarks(doc.tokens);
  const size = tokens.length;
  const paragraphs = doc.blocks.filter(({ kind }) => !UNSEARCHED.has(kind)).map(({ start, end, kind }) => {
    const last = firstEndingAfter(tokens, end - 1);
    // A block may end in an invisible mark of direction, where no token is: the next one is another block's.
    return { first: firstEndingAfter(tokens, start), end: last < size && tokens[last]!.start < end ? last + 1 : last, kind };
  }).filter(({ first, end }) => first < end);
  const page = {
    text, tokens, words, known: words.ofTokens(tokens, formsOf(forms, tokens)), phrases: [] as (PhraseMatch | undefined)[], paragraphs,
    names: doc.entities.map(toName), nameForms: new Set(doc.entities.map(({ start, end }) => text.slice(start, end))),
    paragraphOf: new Int32Array(size).fill(-1), closing: new Int32Array(size).fill(-1), opening: new Int32Array(size).fill(-1),
    enclosing: new Int32Array(size).fill(-1), unclosed: new Uint8Array(size), stops: new Uint8Array(size), nameOf: new Int32Array(size).fill(-1),
  };
  paragraphs.forEach(({ first, end }, index) => page.paragraphOf.fill(index, first, end));
  paragraphs.forEach((paragraph) => placeMarks(page, paragraph));
  placeStops(page, doc.sentences);
  placeNames(page);
  for (let i = 0; i < size; i++) page.phrases.push(longestPhrase(page, i));
  return page;
}

function toName({ start, end, type, entity, name, role, gender }: EntityMention): Name {
  return { start, end, type, entity, name, role, gender };
}

function placeMarks(page: Page, { first, end }: Paragraph): void {
  const around: number[] = [];
  for (const { open, close, closed } of pairMarks(page.text, page.tokens, first, end, (token) => page.tokens[token]!.key === ':' || page.known[token]!.introduces)) {
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
  const parted = page.text.includes('على');
  for (let i = page.tokens.length - 2; i >= 0; i--) {
    const next = nameAt(page, i + 1);
    if (page.tokens[i]!.key === ALI && page.nameOf[i] === -1 && next?.type === 'PER' && next.start === page.tokens[i + 1]!.start && page.text.startsWith(ALI, page.tokens[i]!.start) && (parted || followsTitle(page, i))) page.nameOf[i] = page.nameOf[i + 1]!;
  }
}

/** A given name that many papers write the preposition like, and that a person's name found after it then lacks. */
const ALI = 'علي';
/** A title before a name has no more words. */
const LONGEST_TITLE = 6;

/** Whether the noun of a person stands before the token with nothing between that ends its phrase: `وزير المالية علي محمود`. */
function followsTitle(page: Page, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE) && isWord(page, i) && !wordAt(page, i).is.preposition; i--) if (wordAt(page, i).noun?.kind === 'person') return true;
  return false;
}

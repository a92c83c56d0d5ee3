import type { BlockKind, Document, EntityMention, Token } from '../../../document.ts';
import { firstEndingAfter } from '../../../spans.ts';
import { COLON, factsOf, MARK, PHRASE, SINGLE, STOP, WORD } from './facts.ts';
import { isDoubled, pairMarks, withDoubledMarks } from './marks.ts';
import { isWord, type Name, type Page, type Paragraph, wordAt } from './page.ts';
import { longestPhrase, type PhraseMatch } from './phrases.ts';
import { formsOf, remember } from '../../../resources/form-memory.ts';
import type { Resources } from '../../../resources/resources.ts';
import { NOTHING } from '../../../resources/quotes/words.ts';

/** Kinds of blocks that are not the article's own words, or hold no sentence. */
const UNSEARCHED: ReadonlySet<BlockKind> = new Set(['tags', 'related', 'source', 'credit', 'byline', 'dateline']);
const STOPS = /^[.؟?!۔]+$/u;

/** What is remembered of forms and known of words. */
type Use = Pick<Resources, 'forms' | 'quoteForms' | 'quoteWords'>;

/** Reads a document into a page. Linear in its tokens. */
export function readPage(doc: Document<'tokens' | 'sentences' | 'blocks' | 'entities'>, use: Use): Page {
  const { text } = doc;
  const written = readTokens(doc.tokens, use);
  const { tokens, forms, known, nounKeys, facts } = holdsDoubledMarks(written) ? readTokens(withDoubledMarks(doc.tokens), use) : written;
  const size = tokens.length;
  const paragraphs = doc.blocks.filter(({ kind }) => !UNSEARCHED.has(kind)).map(({ start, end, kind }) => {
    const last = firstEndingAfter(tokens, end - 1);
    // A block may end in an invisible mark of direction, where no token is: the next one is another block's.
    return { first: firstEndingAfter(tokens, start), end: last < size && tokens[last]!.start < end ? last + 1 : last, kind };
  }).filter(({ first, end }) => first < end);
  const phrases = new Map<number, PhraseMatch>();
  const page = {
    text, tokens, words: use.quoteWords, forms, known, nounKeys, facts, phrases, paragraphs,
    names: doc.entities.map(toName), definiteNames: new Set(doc.entities.filter(({ start }) => text.startsWith('ال', start)).map(({ start, end }) => text.slice(start, end))),
    paragraphOf: new Int32Array(size).fill(-1), closing: new Int32Array(size).fill(-1), opening: new Int32Array(size).fill(-1),
    enclosing: new Int32Array(size).fill(-1), unclosed: new Uint8Array(size), stops: new Uint8Array(size), nameOf: new Int32Array(size).fill(-1),
  };
  paragraphs.forEach(({ first, end }, index) => page.paragraphOf.fill(index, first, end));
  paragraphs.forEach((paragraph) => placeMarks(page, paragraph));
  placeStops(page, doc.sentences);
  placeNames(page);
  placePhrases(page, phrases);
  return page;
}

/** The tokens with what is known of their forms. */
function readTokens(tokens: readonly Token[], { forms, quoteForms, quoteWords }: Use): Pick<Page, 'tokens' | 'forms' | 'known' | 'nounKeys' | 'facts'> {
  const numbered = formsOf(forms, tokens);
  const { numbers } = numbered;
  const { words: known, facts: memory } = quoteForms;
  while (known.length <= numbered.owner.count) known.push(NOTHING);
  remember(memory, numbered, (index, to) => {
    const { key } = tokens[index]!;
    known[to] = quoteWords.of(key);
    memory.values[to] = factsOf(key, known[to], quoteWords);
  });
  const { values } = memory;
  const facts = new Int32Array(tokens.length);
  for (let i = 0; i < facts.length; i++) {
    const ofForm = values[numbers[i]!]!;
    facts[i] = (ofForm & WORD) !== 0 || !isSign(tokens[i]!) ? ofForm | WORD : ofForm;
  }
  return { tokens, forms: numbers, known, nounKeys: quoteWords.nounKeys(numbered), facts };
}

function isSign({ kind }: Token): boolean {
  return kind === 'punctuation' || kind === 'symbol';
}

function holdsDoubledMarks({ tokens, facts, forms }: Pick<Page, 'tokens' | 'facts' | 'forms'>): boolean {
  for (let i = 0; i + 1 < facts.length; i++) if (forms[i] === forms[i + 1] && (facts[i]! & (SINGLE | WORD)) === SINGLE && isDoubled(tokens, i)) return true;
  return false;
}

function toName({ start, end, type, entity, name, role, gender }: EntityMention): Name {
  return { start, end, type, entity, name, role, gender };
}

function placeMarks(page: Page, { first, end }: Paragraph): void {
  const marks: number[] = [];
  for (let i = first; i < end; i++) if ((page.facts[i]! & MARK) !== 0) marks.push(i);
  if (marks.length === 0) return;
  for (const { open, close, closed } of pairMarks(page.text, page.tokens, { first, end }, marks, (token) => (page.facts[token]! & COLON) !== 0 || wordAt(page, token).introduces)) {
    page.closing[open] = close;
    if (closed) page.opening[close] = open;
    else page.unclosed[open] = 1;
  }
  const around: number[] = [];
  for (let i = marks[0]!; i < end; i++) {
    if (page.opening[i]! >= 0) around.pop();
    if (around.length > 0) page.enclosing[i] = around.at(-1)!;
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0) around.push(i);
  }
}

/** A stop inside marks ends a sentence of the speech; elsewhere the sentences layer must have a boundary there, which leaves abbreviations out. */
function placeStops(page: Page, sentences: Document<'sentences'>['sentences']): void {
  let sentence = 0;
  for (let i = 0; i < page.facts.length; i++) {
    if ((page.facts[i]! & STOP) === 0) continue;
    const { key, start, end } = page.tokens[i]!;
    while (sentence < sentences.length && sentences[sentence]!.end < end) sentence++;
    const ends = sentences[sentence] !== undefined && isBlankOrClosing(page, end, sentences[sentence]!.end);
    const before = i > 0 ? page.tokens[i - 1]! : undefined;
    const inside = page.enclosing[i]! >= 0 && before !== undefined && before.key.length > 1 && before.end === start && STOPS.test(key);
    const afterMark = i > 0 && page.opening[i - 1]! >= 0;
    if (ends || inside || afterMark) page.stops[i] = 1;
  }
}

const LONGEST_CLOSING = 6;

function isBlankOrClosing(page: Page, from: number, to: number): boolean {
  return to - from <= LONGEST_CLOSING && /^[\s"»”’'›)\].!؟?…]*$/u.test(page.text.slice(from, to));
}

function placeNames(page: Page): void {
  const { names, nameOf, tokens } = page;
  names.forEach(({ start, end }, index) => {
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) nameOf[i] = index;
  });
  names.forEach(({ start, type }, index) => {
    const before = firstEndingAfter(tokens, start) - 1;
    if (type === 'PER' && before >= 0 && tokens[before]!.key === ALI && nameOf[before] === -1 && tokens[before + 1]!.start === start && isGivenName(page, before)) nameOf[before] = index;
  });
}

/** Whether the word spelled علي on a page is the name and not the preposition: where that has its dots apart, or after a title. */
function isGivenName(page: Page, at: number): boolean {
  return page.text.startsWith(ALI, page.tokens[at]!.start) && (page.text.includes('على') || followsTitle(page, at));
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

/** Finds the phrases, and leaves the fact of one only to tokens with which one begins. */
function placePhrases(page: Page, phrases: Map<number, PhraseMatch>): void {
  for (let i = 0; i < page.facts.length; i++) {
    if ((page.facts[i]! & PHRASE) === 0) continue;
    const phrase = longestPhrase(page, i);
    if (phrase === undefined) page.facts[i]! &= ~PHRASE;
    else phrases.set(i, phrase);
  }
}

import type { BlockKind, Document, EntityMention, Token } from '../../../document.ts';
import { columnsFor, type Columns } from './columns.ts';
import { COLON, COMMA, factsOf, MARK, PHRASE, STOP, WORD } from './facts.ts';
import { isDoubled, pairMarks, withDoubledMarks } from './marks.ts';
import { isWord, type Name, type Page, type Paragraph, wordAt } from './page.ts';
import { longestPhrase, type PhraseMatch } from './phrases.ts';
import { traitsOf } from './traits.ts';
import { formsOf, remember } from '../../../resources/form-memory.ts';
import { FACTS } from '../../../resources/quotes/known-forms.ts';
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
  const { tokens, forms, known, nounKeys, columns } = written.repeats ? readTokens(withDoubledMarks(doc.tokens), use) : written;
  const { facts, traits, cues, paragraphOf, closing, opening, enclosing, unclosed, stops, nameOf } = columns;
  const phrases = new Map<number, PhraseMatch>();
  let definiteNames: ReadonlySet<string> | undefined;
  const page: Page = {
    text, tokens, words: use.quoteWords, forms, known, nounKeys, facts, traits, phrases, paragraphs: paragraphsOf(doc.blocks, tokens), names: toNames(doc.entities),
    definiteNames: () => (definiteNames ??= definiteNamesOf(doc)), cues, paragraphOf, closing, opening, enclosing, unclosed, stops, nameOf,
  };
  for (let index = 0; index < page.paragraphs.length; index++) {
    const paragraph = page.paragraphs[index]!;
    paragraphOf.fill(index, paragraph.first, paragraph.end);
    placeMarks(page, paragraph);
  }
  placeStops(page, doc.sentences);
  placeNames(page);
  placePhrases(page, phrases);
  return page;
}

function paragraphsOf(blocks: Document<'blocks'>['blocks'], tokens: readonly Token[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let i = 0;
  for (const { start, end, kind } of blocks) {
    if (UNSEARCHED.has(kind)) continue;
    while (i < tokens.length && tokens[i]!.end <= start) i++;
    const first = i;
    while (i < tokens.length && tokens[i]!.end < end) i++;
    // A block may end in an invisible mark of direction, where no token is: the next one is another block's.
    if (i < tokens.length && tokens[i]!.start < end) i++;
    if (first < i) paragraphs.push({ first, end: i, kind });
  }
  return paragraphs;
}

/** What is read of tokens alone. */
interface Written extends Pick<Page, 'tokens' | 'forms' | 'known' | 'nounKeys'> {
  readonly columns: Columns;
  /** Whether some mark is written twice. */
  readonly repeats: boolean;
}

/** The tokens with what is known of their forms. */
function readTokens(tokens: readonly Token[], { forms, quoteForms, quoteWords }: Use): Written {
  const numbered = formsOf(forms, tokens);
  const { numbers } = numbered;
  const { words: known, facts: memory } = quoteForms;
  while (known.length <= numbered.owner.count) known.push(NOTHING);
  remember(memory, numbered, (index, to) => {
    const { key } = tokens[index]!;
    const word = quoteWords.of(key);
    known[numbers[index]!] = word;
    memory.values[to] = factsOf(key, word, quoteWords);
    memory.values[to + 1] = traitsOf(key, word, quoteWords);
  });
  const { values } = memory;
  const columns = columnsFor(quoteForms, tokens.length);
  const { facts, traits } = columns;
  let repeats = false;
  for (let i = 0; i < facts.length; i++) {
    const at = FACTS * numbers[i]!;
    const ofForm = values[at]!;
    traits[i] = values[at + 1]!;
    if ((ofForm & WORD) !== 0 || ((ofForm & SIGN) === 0 && !isSign(tokens[i]!))) facts[i] = ofForm | WORD;
    else {
      facts[i] = ofForm;
      repeats ||= i > 0 && numbers[i] === numbers[i - 1] && isDoubled(tokens, i - 1);
    }
  }
  return { tokens, forms: numbers, known, nounKeys: quoteWords.nounKeys(numbered), columns, repeats };
}

/** The form of a mark for certain. */
const SIGN = COMMA | COLON | MARK | STOP;

function isSign({ kind }: Token): boolean {
  return kind === 'punctuation' || kind === 'symbol';
}

function toNames(entities: readonly EntityMention[]): readonly Name[] {
  const names: Name[] = [];
  for (const { start, end, type, entity, name, role, gender } of entities) names.push({ start, end, type, entity, name, role, gender });
  return names;
}

function definiteNamesOf({ text, entities }: Document<'entities'>): ReadonlySet<string> {
  return new Set(entities.filter(({ start }) => text.startsWith('ال', start)).map(({ start, end }) => text.slice(start, end)));
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
  let i = 0;
  for (let index = 0; index < names.length; index++) {
    const { start, end, type } = names[index]!;
    while (i > 0 && tokens[i - 1]!.end > start) i--;
    while (i < tokens.length && tokens[i]!.end <= start) i++;
    const before = i - 1;
    if (type === 'PER' && before >= 0 && tokens[before]!.key === ALI && nameOf[before] === -1 && tokens[i]!.start === start && isGivenName(page, before)) nameOf[before] = index;
    for (; i < tokens.length && tokens[i]!.start < end; i++) nameOf[i] = index;
  }
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

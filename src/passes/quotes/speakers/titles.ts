import { complementizerAt } from '../syntax/complementizers.ts';
import { lowerBound } from './lower-bound.ts';
import { AUXILIARY, COMPLEMENTIZER, LEAD, NOUN, OPENER, READING, RELATIVE } from '../page/facts.ts';
import { hasArticle, hasTrait, isComma, isMark, isWord, keyAt, type Name, nameAt, type Page, wordAt } from '../page/page.ts';
import { HONORIFIC } from '../page/traits.ts';
import { nounKeyAt, properName, type Source } from './sources.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** What has titles: people, and organizations. */
export type TitledType = 'PER' | 'ORG';

/** A named person or body and the bare words of the title, apposition or name it was mentioned with. */
export interface Titled {
  readonly mention: Name;
  readonly at: number;
  readonly words: readonly string[];
  /** The noun that tells what the body is which is named after it: `مجلة «رواق»`. */
  readonly label: string | undefined;
}

const LONGEST_TITLE = 8;
/** After a name two offices may be told. */
const LONGEST_APPOSITION = 16;

/** The titles that stand beside the page's names of one type, in the order of the text. */
export function titlesOf(page: Page, type: TitledType): readonly Titled[] {
  const titled: Titled[] = [];
  const { nameOf, names } = page;
  let before = -1;
  for (let i = 0; i < nameOf.length; i++) {
    const name = nameOf[i]!;
    if (name >= 0 && name !== before && names[name]!.type === type) titled.push(type === 'PER' ? titledPerson(page, i, name) : titledBody(page, i, name));
    before = name;
  }
  return titled;
}

function titledPerson(page: Page, at: number, name: number): Titled {
  const mention = page.names[name]!;
  const words: string[] = [];
  addWordsBefore(page, at, words);
  addWordsAfter(page, at, name, words);
  if (mention.role !== undefined) for (const word of page.words.nounKeysOf(mention.role)) words.push(word);
  return { mention, at, words, label: undefined };
}

function titledBody(page: Page, at: number, name: number): Titled {
  const words: string[] = [];
  for (let i = at; i < page.tokens.length && page.nameOf[i] === name; i++) words.push(nounKeyAt(page, i));
  const label = labelBefore(page, at);
  if (label !== undefined) words.push(label);
  return { mention: page.names[name]!, at, words, label };
}

function labelBefore(page: Page, first: number): string | undefined {
  const at = isMark(page, first - 1) ? first - 2 : first - 1;
  const noun = at < 0 || page.paragraphOf[at] !== page.paragraphOf[first] || page.nameOf[at]! >= 0 ? undefined : wordAt(page, at).noun;
  const label = noun === undefined ? '' : nounKeyAt(page, at);
  return noun?.number === 'sg' && page.words.of(label).is.kind ? label : undefined;
}

function addWordsBefore(page: Page, first: number, words: string[]): void {
  if (belongsTo(page, first)) return;
  for (let i = first - 1; i >= Math.max(0, first - LONGEST_TITLE) && isWord(page, i) && page.paragraphOf[i] === page.paragraphOf[first] && nameAt(page, i)?.type !== 'PER' && !endsTitle(page, i); i--) words.push(nounKeyAt(page, i));
}

/** Whether the noun right before a name is a thing of the person's and no title: in `قرأ الكاتب شخصية سامي حداد` no writer is named. */
function belongsTo(page: Page, first: number): boolean {
  return first > 0 && isWord(page, first - 1) && page.nameOf[first - 1]! < 0 && wordAt(page, first - 1).noun?.kind !== 'person' && !hasArticle(page, first - 1) && !hasTrait(page, first - 1, HONORIFIC);
}

/** Verbs, complementizers and what opens a clause are no part of a title, and no named person is a source (مصدر). */
function endsTitle(page: Page, i: number): boolean {
  const facts = page.facts[i]!;
  if ((facts & (OPENER | AUXILIARY | RELATIVE | LEAD)) !== 0) return true;
  if ((facts & (NOUN | READING | COMPLEMENTIZER)) === 0) return false;
  const { noun, readings } = wordAt(page, i);
  return (noun === undefined ? readings.some(({ kind }) => isFinite(kind)) : noun.kind === 'source') || complementizerAt(page, i) !== undefined;
}

function addWordsAfter(page: Page, first: number, name: number, words: string[]): void {
  let i = first;
  while (page.nameOf[i] === name) i++;
  const start = isComma(page, i) ? i + 1 : i;
  if (wordAt(page, start).noun === undefined || /^(?:لل|بال|كال)/u.test(keyAt(page, start))) return;
  for (i = start; i < start + LONGEST_APPOSITION && isWord(page, i); i++) words.push(nounKeyAt(page, i));
}

/** Who has the title, as a source that nouns describe. */
export function sourceOfTitled(page: Page, { mention }: Pick<Titled, 'mention'>, nouns: readonly string[]): Source {
  return { id: mention.entity, name: properName(page, mention), type: mention.type, gender: mention.gender ?? null, number: 'sg', nouns, named: true };
}

/** Titles by word. */
export interface TitleIndex {
  /** All, in the order of the text. */
  readonly all: readonly Titled[];
  /** Those that have the word, in the order of the text; no more than the first 64. */
  readonly of: (word: string) => readonly Titled[];
  /** Of those with the word that fit, the last before the token `at`, else the first if the page tells it of nobody else. */
  readonly nearest: (word: string, at: number, fits: (titled: Titled) => boolean) => Titled | undefined;
  /** Of those with the word that fit, the last before the token `at`. */
  readonly latest: (word: string, at: number, fits: (titled: Titled) => boolean) => Titled | undefined;
}

/** The first, where all are of one person or body. */
function onlyOf(titled: readonly Titled[]): Titled | undefined {
  return titled.every(({ mention }) => mention.entity === titled[0]!.mention.entity) ? titled[0] : undefined;
}

/** More mentions with one word in their title than this are not looked through. */
const MOST = 64;

/** Makes titles findable by their words. `titles` are in the order of the text. */
export function indexTitles(titles: readonly Titled[]): TitleIndex {
  const byWord = new Map<string, Titled[]>();
  for (const titled of titles) {
    for (const word of titled.words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [titled]);
      else if (known.at(-1) !== titled) known.push(titled);
    }
  }
  const withWord = (word: string): readonly Titled[] => byWord.get(word) ?? [];
  const latest: TitleIndex['latest'] = (word, at, fits) => {
    const known = withWord(word);
    const next = lowerBound(known.length, (index) => known[index]!.at < at);
    for (let index = next - 1; index >= Math.max(0, next - MOST); index--) if (fits(known[index]!)) return known[index];
    return undefined;
  };
  return {
    all: titles,
    of: (word) => withWord(word).slice(0, MOST),
    nearest: (word, at, fits) => latest(word, at, fits) ?? onlyOf(withWord(word).slice(0, MOST).filter(fits)),
    latest,
  };
}

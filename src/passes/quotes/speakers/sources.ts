import { fold } from '../../../arabic/fold.ts';
import type { GrammaticalNumber } from '../../../arabic/verbs.ts';
import type { EntityType, Gender } from '../../../document.ts';
import type { SourceNoun } from '../../../resources/quotes/lexicons.ts';
import { opensAnonymity } from '../syntax/anonymity.ts';
import { isComma, isWord, keyAt, type Name, type Page, type Range, spanOf, wordAt } from '../page/page.ts';
import { isFinite, NOTHING, withoutArticle, withoutConjunction } from '../../../resources/quotes/words.ts';

/** Somebody or something that speaks, as a noun phrase describes it. */
export interface Source {
  /** Id of the named entity; undefined for a source that is described only. */
  readonly id: string | undefined;
  readonly name: string;
  readonly type: EntityType;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber;
  /** Folded nouns of the phrase without article: what a later `الوزير` or `المصدر ذاته` is matched by. */
  readonly nouns: readonly string[];
  readonly named: boolean;
}

/** A source of which something else is known now. */
export function toldOf(source: Source, change: Partial<Pick<Source, 'gender' | 'number' | 'nouns'>>): Source {
  const { id, name, type, named } = source;
  const { gender = source.gender, number = source.number, nouns = source.nouns } = change;
  return { id, name, type, gender, number, nouns, named };
}

/** Words before a head noun that only point to it. */
const POINTING = new Set(['ذات', 'نفس', 'هذا', 'هذه', 'لهذا', 'لهذه', 'لنفس', 'لذات', 'اخر', 'احدث']);

/** Describes the noun phrase: the person it names, else the body or issuer, else the phrase itself. */
export function describe(page: Page, range: Range): Source {
  const head = headOf(page, range);
  const noun = wordAt(page, head).noun;
  const names = namesIn(page, range);
  const nouns = nounsOf(page, range);
  const person = personOf(page, names, range, noun);
  if (person !== undefined) return { id: person.entity, name: wholeName(page, range, names, person), type: 'PER', gender: genderOf(person, noun?.kind === 'person' ? noun.gender : null), number: noun?.kind === 'person' ? noun.number : 'sg', nouns, named: true };
  const first = names[0];
  const own = first !== undefined && page.names[page.nameOf[head]!] === first;
  const parted = first !== undefined && !own && isParted(page, head, first);
  if (first !== undefined && !parted && (own || noun === undefined || noun.kind === 'body' || noun.kind === 'media') && noun?.kind !== 'person' && noun?.kind !== 'group' && noun?.kind !== 'source' && noun?.kind !== 'document') {
    const gender = noun?.gender ?? (first.type === 'LOC' ? 'f' : null);
    return { id: first.entity, name: properName(page, first), type: first.type, gender, number: noun?.number ?? 'sg', nouns, named: true };
  }
  const type: EntityType = noun === undefined || noun.kind === 'person' || noun.kind === 'group' || noun.kind === 'source' ? 'PER' : 'ORG';
  return { id: undefined, name: untaggedName(page, head, range.end, noun) ?? phraseName(page, range), type, gender: noun?.gender ?? femaleForm(keyAt(page, head)), number: noun?.number ?? 'sg', nouns, named: false };
}

/** A word without the article after a definite noun of a person agrees with it as no adjective can: it is a name, if nobody knows it. */
function untaggedName(page: Page, head: number, end: number, noun: SourceNoun | undefined): string | undefined {
  if (noun?.kind !== 'person' || noun.number !== 'sg' || end - head !== 2 || !/^(?:ال|وال)/u.test(keyAt(page, head))) return undefined;
  const key = keyAt(page, head + 1);
  if (page.tokens[head + 1]!.kind !== 'word' || wordAt(page, head + 1) !== NOTHING || /^(?:[بلكا]|عين|نفس|ذات)|ا$|^.{0,3}$/u.test(key)) return undefined;
  const { start, end: stop } = page.tokens[head + 1]!;
  return page.text.slice(start, stop);
}

/** Whether a preposition parts a head noun from a name, which then is not its own: `سلطة الطاقة في غزة`. */
function isParted(page: Page, head: number, { start }: Name): boolean {
  for (let i = head + 1; page.tokens[i]!.start < start; i++) if (wordAt(page, i).is.preposition) return true;
  return false;
}

/** The person or body that a phrase names besides its head noun. */
export function ownerOf(page: Page, range: Range): Source | undefined {
  const name = namesIn(page, range).find(({ type }) => type === 'PER' || type === 'ORG');
  return name === undefined ? undefined : { id: name.entity, name: properName(page, name), type: name.type, gender: name.gender ?? null, number: 'sg', nouns: nounsOf(page, range), named: true };
}

function headOf(page: Page, { first, end }: Range): number {
  for (let i = first; i < end; i++) if (isWord(page, i) && !POINTING.has(keyAt(page, i))) return i;
  return first;
}

function namesIn(page: Page, { first, end }: Range): readonly Name[] {
  const names: Name[] = [];
  for (let i = first; i < end; i++) {
    const name = page.nameOf[i]!;
    if (name >= 0 && page.names[name] !== names.at(-1)) names.push(page.names[name]!);
  }
  return names;
}

/** The first person named who is not there to describe another; none beside a plural noun, which speaks for several. */
function personOf(page: Page, names: readonly Name[], range: Range, noun: SourceNoun | undefined): Name | undefined {
  if (noun?.kind === 'body' || noun?.kind === 'media' || noun?.kind === 'document' || noun?.number === 'pl') return undefined;
  return names.find((name) => name.type === 'PER' && !isGoverned(page, range, name));
}

/** Whether a noun of relation stands before the name's own titles, or ل with one title (`المستشار الإعلامي للرئيس سامي حداد`); with its pronoun it heads the phrase and the name is its apposition: `ابنه سالم`. */
function isGoverned(page: Page, { first, end }: Range, name: Name): boolean {
  let at = first;
  while (at < end && page.names[page.nameOf[at]!] !== name) at++;
  let titled = true;
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const key = keyAt(page, i);
    if (i === first && page.text[page.tokens[i]!.end - 1] === 'ه') return false;
    if (wordAt(page, i).is.relation || (/^[وبل]/u.test(key) && page.words.of(key.slice(1)).is.relation)) return titled;
    const person = wordAt(page, i).noun?.kind === 'person';
    if (i === at - 1 && i > first && person && key.startsWith('لل')) return true;
    if (!isWord(page, i) || (!person && !key.startsWith('ال')) || wordAt(page, i).noun?.kind === 'body') return false;
    titled = person;
  }
  return false;
}

function genderOf(person: Name, title: Gender | null): Gender | null {
  return title ?? person.gender ?? null;
}

function femaleForm(key: string): Gender {
  return key.endsWith('ه') || key.endsWith('ات') ? 'f' : 'm';
}

/** The nouns of a phrase up to its first preposition, as `nounKey` writes them. */
export function nounsOf(page: Page, { first, end }: Range): readonly string[] {
  const nouns: string[] = [];
  for (let i = first; i < Math.min(end, first + 16); i++) {
    if (i > first && wordAt(page, i).is.preposition && keyAt(page, i) !== 'اول') break;
    if (isWord(page, i)) nouns.push(nounKey(page, keyAt(page, i)));
  }
  return nouns;
}

/** A noun as descriptions are compared: known nouns by lemma and number, so that `الباحثين` meets `باحثون`. */
export function nounKey(page: Page, key: string): string {
  const bare = bareNoun(key);
  const noun = page.words.of(key).noun ?? page.words.of(bare).noun;
  if (noun === undefined) return bare;
  const lemma = withoutArticle(fold(noun.lemma));
  return noun.number === 'sg' ? lemma + (noun.gender === 'f' && !lemma.endsWith('ه') && noun.kind === 'person' ? 'ه' : '') : `${lemma}+`;
}

/** A و that was taken for a conjunction belongs to the only name of a phrase, or of what follows its verb: `نائب رئيس الوزراء وارن تراس`, `قال واخد`. */
function wholeName(page: Page, { first }: Range, names: readonly Name[], person: Name): string {
  const name = properName(page, person);
  const only = names.filter(({ type }) => type === 'PER').length === 1;
  const inside = page.tokens[first]!.start < person.start - 1 || wordAt(page, first - 1).readings.some(({ kind }) => isFinite(kind));
  const cut = only && page.text[person.start - 1] === 'و' && inside && /\s/u.test(page.text[person.start - 2] ?? '');
  return cut && name.startsWith(page.text.slice(person.start, person.end)) ? `و${name}` : name;
}

/** The name as it is written by itself: of `للوكالة` the mention is `لوكالة`, the name `الوكالة`. */
export function properName(page: Page, { start, name }: Name): string {
  return name.startsWith('ل') && (page.text.startsWith('لل', start - 1) || page.nameForms.has(`ا${name}`)) ? `ا${name}` : name;
}

/** A key without conjunction, article and the ل or ب before it, as nouns of a phrase are compared. */
export function bareNoun(key: string): string {
  const word = withoutConjunction(key);
  if (word.startsWith('لل') && word.length > 4) return word.slice(2);
  if (word.length > 5 && word.startsWith('ال', 1) && (word[0] === 'ب' || word[0] === 'ل' || word[0] === 'ك')) return word.slice(3);
  return withoutArticle(word);
}

/** White space other than single blanks, and marks around a phrase: looked for first, as few phrases have any. */
const UNEVEN = /\s\s|[^\S ]/u;
const ENCLOSED = /^[«“"(']|[»”")']$/u;

/** The phrase as it stands up to its first comma or bracket, without what is fused before its first word. */
function phraseName(page: Page, { first, end }: Range): string {
  let last = first;
  while (last < end && !isComma(page, last) && keyAt(page, last) !== '(' && !(last > first && opensAnonymity(page, last))) last++;
  const { start, end: stop } = spanOf(page, { first, end: Math.max(first + 1, last) });
  const joined = keyAt(page, first).startsWith('وال') && !wordAt(page, first).noun?.lemma.startsWith('و') ? 1 : 0;
  const spaced = page.text.slice(start + joined, stop);
  const even = UNEVEN.test(spaced) ? spaced.replace(/\s+/gu, ' ') : spaced;
  const text = ENCLOSED.test(even) ? even.replace(/^[«“"(']+|[»”")']+$/gu, '') : even;
  const whole = text === '' ? page.text.slice(start, stop) : text;
  if (!wordAt(page, first - 1).is.fusing && !isFused(page, first)) return whole;
  return whole.startsWith('لل') ? (page.words.of(keyAt(page, first).slice(1)).noun !== undefined && page.words.of(`ا${keyAt(page, first).slice(1)}`).noun === undefined ? whole.slice(1) : `ا${whole.slice(1)}`) : whole.startsWith('ل') ? whole.slice(1) : whole;
}

/** Whether a known noun is written in one with ل before it: `تسريب الموقع لرسالة تظهر أن`. */
function isFused(page: Page, first: number): boolean {
  const noun = wordAt(page, first).noun;
  return noun !== undefined && keyAt(page, first).startsWith('ل') && !noun.lemma.startsWith('ل');
}

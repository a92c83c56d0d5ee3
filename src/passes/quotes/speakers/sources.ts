import type { GrammaticalNumber } from '../../../arabic/verbs.ts';
import type { EntityType, Gender } from '../../../document.ts';
import type { SourceNoun } from '../../../resources/quotes/lexicons.ts';
import { opensAnonymity } from '../syntax/anonymity.ts';
import { PREPOSITION, WORD } from '../page/facts.ts';
import { hasArticle, isComma, isWord, keyAt, type Name, nameAt, type Page, type Range, spanOf, wordAt } from '../page/page.ts';
import { isFinite, NOTHING } from '../../../resources/quotes/words.ts';

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
  const nouns = nounsOf(page, range);
  const person = personIn(page, range, noun);
  if (person !== undefined) {
    const isTitled = noun?.kind === 'person';
    return { id: person.entity, name: wholeName(page, range, person), type: 'PER', gender: (isTitled ? noun.gender : undefined) ?? person.gender ?? null, number: isTitled ? noun.number : 'sg', nouns, named: true };
  }
  const body = noun === undefined || noun.kind === 'body' || noun.kind === 'media' ? firstName(page, range) : undefined;
  if (body !== undefined && (nameAt(page, head) === body || !isParted(page, head, body))) {
    const gender = noun?.gender ?? (body.type === 'LOC' ? 'f' : null);
    return { id: body.entity, name: properName(page, body), type: body.type, gender, number: noun?.number ?? 'sg', nouns, named: true };
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

/** Whether a preposition, or a verb with the head noun's pronoun, parts that from a name, which then is not its own: `سلطة الطاقة في غزة`, `لجنة شكلتها الحكومة`. */
function isParted(page: Page, head: number, { start }: Name): boolean {
  for (let i = head + 1; page.tokens[i]!.start < start; i++) if ((page.facts[i]! & PREPOSITION) !== 0 || (i === head + 1 && isMadeBy(page, i))) return true;
  return false;
}

/** Whether a word that no lexicon knows ends in a pronoun of the third person, and has no article. */
function isMadeBy(page: Page, i: number): boolean {
  const { start, end } = page.tokens[i]!;
  return !hasArticle(page, i) && wordAt(page, i) === NOTHING && page.nameOf[i] === -1 && /[\u0621-\u06d3]{3}(?:ه|ها|هم)$/u.test(page.text.slice(start, end));
}

/** The person or body that a phrase names besides its head noun. */
export function ownerOf(page: Page, range: Range): Source | undefined {
  for (let i = range.first; i < range.end; i++) {
    const name = nameAt(page, i);
    if (name?.type === 'PER' || name?.type === 'ORG') return { id: name.entity, name: properName(page, name), type: name.type, gender: name.gender ?? null, number: 'sg', nouns: nounsOf(page, range), named: true };
  }
  return undefined;
}

/** Words that point are no longer. */
const LONGEST_POINTING = 4;

function headOf(page: Page, { first, end }: Range): number {
  for (let i = first; i < end; i++) if (isWord(page, i) && (page.tokens[i]!.key.length > LONGEST_POINTING || !POINTING.has(page.tokens[i]!.key))) return i;
  return first;
}

function firstName(page: Page, { first, end }: Range): Name | undefined {
  for (let i = first; i < end; i++) if (page.nameOf[i]! >= 0) return nameAt(page, i);
  return undefined;
}

/** The first person named who is not there to describe another; none beside a plural noun, which speaks for several. */
function personIn(page: Page, range: Range, noun: SourceNoun | undefined): Name | undefined {
  if (noun !== undefined && (noun.kind === 'body' || noun.kind === 'media' || noun.kind === 'document' || noun.number === 'pl')) return undefined;
  let before = -1;
  for (let i = range.first; i < range.end; i++) {
    const name = page.nameOf[i]!;
    if (name >= 0 && name !== before && page.names[name]!.type === 'PER' && !isGoverned(page, range, i)) return page.names[name];
    before = name;
  }
  return undefined;
}

/** Whether a noun of relation stands before the titles of the name at a token, or ل with one title (`المستشار الإعلامي للرئيس سامي حداد`); with its pronoun it heads the phrase and the name is its apposition: `ابنه سالم`. */
function isGoverned(page: Page, { first }: Range, at: number): boolean {
  let titled = true;
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const key = keyAt(page, i);
    if (i === first && page.text[page.tokens[i]!.end - 1] === 'ه') return false;
    if (wordAt(page, i).is.relation || ((key[0] === 'و' || key[0] === 'ب' || key[0] === 'ل') && page.words.of(key.slice(1)).is.relation)) return titled;
    const person = wordAt(page, i).noun?.kind === 'person';
    if (i === at - 1 && i > first && person && key.startsWith('لل')) return true;
    if (!isWord(page, i) || (!person && !key.startsWith('ال')) || wordAt(page, i).noun?.kind === 'body') return false;
    titled = person;
  }
  return false;
}

function femaleForm(key: string): Gender {
  return key.endsWith('ه') || key.endsWith('ات') ? 'f' : 'm';
}

/** A phrase has no more nouns that tell whom it means. */
const LONGEST_DESCRIPTION = 16;

/** The nouns of a phrase up to its first preposition, as `nounKeyAt` has them. */
export function nounsOf(page: Page, { first, end }: Range): readonly string[] {
  const nouns: string[] = [];
  for (let i = first; i < Math.min(end, first + LONGEST_DESCRIPTION); i++) {
    const facts = page.facts[i]!;
    if (i > first && (facts & PREPOSITION) !== 0 && keyAt(page, i) !== 'اول') break;
    if ((facts & WORD) !== 0) nouns.push(nounKeyAt(page, i));
  }
  return nouns;
}

/** The noun at a token as descriptions are compared (see `Words`). */
export function nounKeyAt({ forms, nounKeys, tokens, words }: Page, at: number): string {
  return nounKeys[forms[at]!] ??= words.nounKey(tokens[at]!.key);
}

/** A و that was taken for a conjunction belongs to the only name of a phrase, or of what follows its verb: `نائب رئيس الوزراء وارن تراس`, `قال واخد`. */
function wholeName(page: Page, range: Range, person: Name): string {
  const name = properName(page, person);
  const cut = page.text[person.start - 1] === 'و' && /\s/u.test(page.text[person.start - 2] ?? '') && isInside(page, range, person) && !hasOtherPerson(page, range, person);
  return cut && name.startsWith(page.text.slice(person.start, person.end)) ? `و${name}` : name;
}

/** Whether a name stands within a phrase, or after a verb. */
function isInside(page: Page, { first }: Range, { start }: Name): boolean {
  return page.tokens[first]!.start < start - 1 || wordAt(page, first - 1).readings.some(({ kind }) => isFinite(kind));
}

function hasOtherPerson(page: Page, { first, end }: Range, person: Name): boolean {
  for (let i = first; i < end; i++) {
    const name = nameAt(page, i);
    if (name !== undefined && name !== person && name.type === 'PER') return true;
  }
  return false;
}

/** The name as it is written by itself: of `للوكالة` the mention is `لوكالة`, the name `الوكالة`. */
export function properName(page: Page, { start, name }: Name): string {
  return name.startsWith('ل') && (page.text.startsWith('لل', start - 1) || page.definiteNames().has(`ا${name}`)) ? `ا${name}` : name;
}

/** White space other than single blanks, and marks around a phrase: looked for first, as few phrases have any. */
const UNEVEN = /\s\s|[^\S ]/u;
const BEFORE = '«“"(\'';
const AFTER = '»”")\'';

/** Marks that open within a phrase and close at its end: `فريق منصة «رواق»`. */
const ENDS_WITH_NAME = /[^«“][«“][^»”]+[»”]$/u;

/** The phrase as it stands up to its first comma or bracket, without what is fused before its first word. */
function phraseName(page: Page, { first, end }: Range): string {
  let last = first;
  while (last < end && !isComma(page, last) && keyAt(page, last) !== '(' && !(last > first && opensAnonymity(page, last))) last++;
  const { start, end: stop } = spanOf(page, { first, end: Math.max(first + 1, last) });
  const joined = keyAt(page, first).startsWith('وال') && !wordAt(page, first).noun?.lemma.startsWith('و') ? 1 : 0;
  const spaced = page.text.slice(start + joined, stop);
  const even = UNEVEN.test(spaced) ? spaced.replace(/\s+/gu, ' ') : spaced;
  const text = BEFORE.includes(even[0]!) || AFTER.includes(even.at(-1)!) ? even.replace(ENDS_WITH_NAME.test(even) ? /^["(']+/u : /^[«“"(']+|[»”")']+$/gu, '') : even;
  const whole = text === '' ? page.text.slice(start, stop) : text;
  if (!wordAt(page, first - 1).is.fusing && !isFused(page, first)) return whole;
  return whole.startsWith('لل') ? (page.words.of(keyAt(page, first).slice(1)).noun !== undefined && page.words.of(`ا${keyAt(page, first).slice(1)}`).noun === undefined ? whole.slice(1) : `ا${whole.slice(1)}`) : whole.startsWith('ل') ? whole.slice(1) : whole;
}

/** Whether a known noun is written in one with ل before it: `تسريب الموقع لرسالة تظهر أن`. */
function isFused(page: Page, first: number): boolean {
  const noun = wordAt(page, first).noun;
  return noun !== undefined && keyAt(page, first).startsWith('ل') && !noun.lemma.startsWith('ل');
}

import { eachWithoutProclitics } from '../../arabic/proclitics.ts';
import { stemOf } from '../../arabic/stems.ts';
import type { KnownName, KnownNames } from '../../resources/names/known-names.ts';
import type { BegunName, BegunNames } from '../../resources/names/name-forms.ts';
import { roleBit, type NameWords, type Role } from '../../resources/names/name-words.ts';
import type { Resources } from '../../resources/resources.ts';
import { isOneOf } from './context.ts';
import { proclitics } from './proclitic-letters.ts';

/** The lexicons of the pass. */
export type NameResources = Pick<
  Resources,
  'brandWords' | 'cliticLikeNames' | 'commonWords' | 'contextWords' | 'countries' | 'familyNames' | 'gazetteer' | 'givenNames' | 'knownNames' | 'nameWords' | 'organizations' | 'pageWords' | 'phraseHeads' | 'tagger'
>;

/** What a folded word is by itself, wherever it stands. */
export interface Form {
  readonly key: string;
  /** What the lexicon of name words says of it, as bits; 0 for a word it does not have. */
  readonly roles: number;
  /** Letters of proclitics before the word that the lexicon has, the facts below, and the ending. */
  readonly facts: number;
  /** The known names that begin with it, the longest first, then those that begin with the whole word. */
  readonly begun: BegunNames;
}

/** The bits of `facts` that hold the number of letters of proclitics. */
export const CUT = 3;
/** The word has the article and no proclitic. */
export const DEFINITE = 1 << 2;
/** It has the article, perhaps after a proclitic. */
export const ARTICLE = 1 << 3;
/** It seldom stands in names. */
export const COMMON = 1 << 4;
/** It is a first name. */
export const FIRST_NAME = 1 << 5;
/** It is a first name and no ordinary word as often. */
export const GIVEN = 1 << 6;
/** Its first letter may be a proclitic, for no list has the whole word. */
export const MAY_CARRY = 1 << 7;
/** Arabic letters without the article that no list knows. */
export const UNLISTED = 1 << 8;
/** It opens a clause and so stands in no name, be it after و or ف. */
export const OPENS_CLAUSE = 1 << 9;
// The next five bits are those of `proclitics`.
/** No office goes on with it, be it after و or ف. */
export const ENDS_OFFICE = 1 << 15;
/** It begins an ordinary phrase that is no name (حركة المرور), be it after proclitics. */
export const BEGINS_PHRASE = 1 << 16;
/** It is ل and the first word of a kunya (لأبو مازن), or is spelled like that. */
export const TO_KUNYA = 1 << 17;

/** The bits of several roles. */
export function rolesOf(...roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | roleBit(role), 0);
}

/**
 * The lowest five bits of the last two letters of a word, which stay the same whatever proclitics come before: names of a text are looked for among
 * the words of their endings only.
 */
export function endingOf(word: string): number {
  return ((word.charCodeAt(word.length - 2) & 31) << 5) | (word.charCodeAt(word.length - 1) & 31);
}

/** The highest bits of `facts` hold the ending, of which there are so many. */
export const ENDING_SHIFT = 20;
export const ENDINGS = 1024;

/** Looks a folded word up in all lexicons of names. */
export function formOf(key: string, names: NameResources): Form {
  const mayCarry = key.length > 2 && PROCLITICS.includes(key[0]!);
  const rests = mayCarry ? restsOf(key) : NO_RESTS;
  const [roles, cut] = rolesAndCut(key, rests, names.nameWords);
  const begun = begunNames(key, rests, names.knownNames);
  const given = names.givenNames.get(key);
  const isCommon = names.commonWords.has(stemOf(key));
  let facts = cut | (endingOf(key) << ENDING_SHIFT);
  if (key.length > 3 && key.startsWith('ال')) facts |= DEFINITE;
  if (hasArticle(key)) facts |= ARTICLE;
  if (isCommon) facts |= COMMON;
  if (given !== undefined) facts |= given.isCommonWord ? FIRST_NAME : FIRST_NAME | GIVEN;
  const isListed = (roles !== 0 && cut === 0) || given !== undefined || begun.names.some((name) => name.cut === 0);
  if (mayCarry && !isListed && !names.cliticLikeNames.has(key)) facts |= MAY_CARRY | proclitics(key, names);
  if (roles === 0 && !isCommon && !key.startsWith('ال') && key.length > 1 && hasLetters(key, 0, key.length)) facts |= UNLISTED;
  if (key[0] === 'ل' && names.contextWords.kunya.has(key.slice(1))) facts |= TO_KUNYA;
  if (names.phraseHeads.has(key.slice(cut))) facts |= BEGINS_PHRASE;
  if (isOneOf(names.contextWords.clause, key)) facts |= OPENS_CLAUSE;
  if (isOneOf(names.contextWords['office-end'], key)) facts |= ENDS_OFFICE;
  return { key, roles, facts, begun };
}

const PROCLITICS = 'وفبلك';

/** Whether a word has the article after at most one proclitic. */
function hasArticle(key: string): boolean {
  const at = PROCLITICS.includes(key[0]!) && key[0] !== 'ل' ? 1 : 0;
  return key.startsWith('لل', at) || (key.startsWith('ال', at) && key !== 'الله' && key.length >= at + 4 && hasLetters(key, at + 2, at + 4));
}

/** Whether a range of a folded word is letters of the Arabic alphabet. */
function hasLetters(key: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = key.charCodeAt(at);
    if (unit < 0x621 || unit > 0x64a) return false;
  }
  return true;
}

/** What a word may be less proclitics. */
interface Rest {
  readonly word: string;
  readonly cut: number;
}

const NO_RESTS: readonly Rest[] = [];

function restsOf(key: string): readonly Rest[] {
  const rests: Rest[] = [];
  eachWithoutProclitics(key, (word, cut) => { rests.push({ word, cut }); });
  return rests;
}

/** The roles of a word and how many letters before it are proclitics. A word that is listed as it stands wins over one that is listed less proclitics. */
function rolesAndCut(key: string, rests: readonly Rest[], nameWords: NameWords): readonly [roles: number, cut: number] {
  const own = nameWords.get(key);
  if (own !== undefined) return [own, 0];
  for (const { word, cut } of rests) {
    const roles = nameWords.get(word);
    if (roles !== undefined) return [roles, cut];
  }
  return NO_ROLES;
}

const NO_ROLES: readonly [number, number] = [0, 0];

/** The names of a table that begin with a word, whole or less proclitics: the longest first, of like ones those that begin with the whole word. */
function begunNames(key: string, rests: readonly Rest[], table: KnownNames): BegunNames {
  let names = begunBy(table.get(key), 0, NO_NAMES);
  for (const { word, cut } of rests) names = begunBy(table.get(word), cut, names);
  if (names.length === 0) return NOTHING_BEGUN;
  let nextEndings = 0;
  for (const { nextEnding } of names) nextEndings |= nextEnding < 0 ? -1 : 1 << (nextEnding & 31);
  return { names, nextEndings };
}

const NO_NAMES: readonly BegunName[] = [];
const NOTHING_BEGUN: BegunNames = { names: NO_NAMES, nextEndings: 0 };

/** Names with one more first word among others, of which like ones stay before them. */
function begunBy(known: readonly KnownName[] | undefined, cut: number, others: readonly BegunName[]): readonly BegunName[] {
  if (known === undefined) return others;
  const begun = known.map(({ rest, type, when, name }): BegunName => {
    const nextEnding = rest.length === 0 ? -1 : endingOf(rest[0]!);
    return name === undefined ? { rest, type, when, cut, nextEnding } : { rest, type, when, cut, nextEnding, name };
  });
  return others.length === 0 ? begun : [...others, ...begun].sort((a, b) => b.rest.length - a.rest.length);
}

/** The names of a user's table that begin with a word (see `Form`). */
export function gazetteerNamesOf(key: string, table: KnownNames): readonly BegunName[] {
  return begunNames(key, restsOf(key), table).names;
}

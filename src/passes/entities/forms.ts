import { eachWithoutProclitics } from '../../arabic/proclitics.ts';
import { stemOf } from '../../arabic/stems.ts';
import type { KnownNames } from '../../resources/names/known-names.ts';
import type { BegunName } from '../../resources/names/name-forms.ts';
import { roleBit, type Role } from '../../resources/names/name-words.ts';
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
  readonly begun: readonly BegunName[];
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
/** It often follows first names. */
export const FAMILY = 1 << 9;

/** It opens a clause and so stands in no name, be it after و or ف. */
export const OPENS_CLAUSE = 1 << 15;
/** It begins an ordinary phrase that is no name (حركة المرور), be it after proclitics. */
export const BEGINS_PHRASE = 1 << 18;
/** It is a country. */
export const COUNTRY = 1 << 19;
/** No office goes on with it, be it after و or ف. */
export const ENDS_OFFICE = 1 << 17;
/** The adjective of a country without article. */
export const INDEFINITE_NATIONALITY = 1 << 16;

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

const NATIONALITY = rolesOf('nationality');

/** The article after at most one proclitic. */
const HAS_ARTICLE = /^[وفبك]?(?:ال[\u0621-\u064a]{2}|لل)/u;
const LETTERS = /^[\u0621-\u064a]{2,}$/u;

/** Looks a folded word up in all lexicons of names. */
export function formOf(key: string, names: NameResources): Form {
  const [roles, cut] = rolesAndCut(key, names);
  const begun = begunNames(key, names.knownNames);
  const given = names.givenNames.get(key);
  const isCommon = names.commonWords.has(stemOf(key));
  let facts = cut | (endingOf(key) << ENDING_SHIFT);
  if (key.length > 3 && key.startsWith('ال')) facts |= DEFINITE;
  if (HAS_ARTICLE.test(key) && key !== 'الله') facts |= ARTICLE;
  if (isCommon) facts |= COMMON;
  if (given !== undefined) facts |= given.isCommonWord ? FIRST_NAME : FIRST_NAME | GIVEN;
  if (names.familyNames.has(key)) facts |= FAMILY;
  const isListed = (roles !== 0 && cut === 0) || given !== undefined || begun.some((name) => name.cut === 0);
  if (key.length > 2 && 'وفبلك'.includes(key[0]!) && !isListed && !names.cliticLikeNames.has(key)) facts |= MAY_CARRY | proclitics(key, names);
  if (roles === 0 && !isCommon && LETTERS.test(key) && !key.startsWith('ال')) facts |= UNLISTED;
  if (names.countries.has(key)) facts |= COUNTRY;
  if (names.phraseHeads.has(key.slice(cut))) facts |= BEGINS_PHRASE;
  if (isOneOf(names.contextWords.clause, key)) facts |= OPENS_CLAUSE;
  if (isOneOf(names.contextWords['office-end'], key)) facts |= ENDS_OFFICE;
  if (((names.nameWords.get(`ال${key}`) ?? 0) & NATIONALITY) !== 0) facts |= INDEFINITE_NATIONALITY;
  return { key, roles, facts, begun };
}

const NO_NAMES: readonly BegunName[] = [];

/** The names of a table that begin with a word, less proclitics or whole: the longest first, of like ones those that begin with the whole word. */
export function begunNames(key: string, table: KnownNames): readonly BegunName[] {
  const begun: BegunName[] = [];
  const add = (first: string, cut: number): void => {
    for (const { rest, type, when, name } of table.get(first) ?? NO_NAMES) {
      const nextEnding = rest.length === 0 ? -1 : endingOf(rest[0]!);
      begun.push(name === undefined ? { rest, type, when, cut, nextEnding } : { rest, type, when, cut, nextEnding, name });
    }
  };
  add(key, 0);
  eachWithoutProclitics(key, add);
  return begun.length === 0 ? NO_NAMES : begun.sort((a, b) => b.rest.length - a.rest.length);
}

/** A word that is listed as it stands wins over one that is listed less proclitics. */
function rolesAndCut(key: string, { nameWords }: NameResources): readonly [roles: number, cut: number] {
  let roles = nameWords.get(key) ?? 0;
  let letters = 0;
  if (roles === 0) {
    eachWithoutProclitics(key, (rest, cut) => {
      if (roles !== 0) return;
      roles = nameWords.get(rest) ?? 0;
      letters = cut;
    });
  }
  return roles === 0 ? [0, 0] : [roles, letters];
}

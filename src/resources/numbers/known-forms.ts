import type { Token } from '../../document.ts';
import type { NumberedForms } from '../../tagger/form-numbers.ts';
import { createFormMemory, remember, type FormMemory } from '../form-memory.ts';
import { flagsOf, FOREIGN_HEAD } from '../suffix-filter.ts';
import { ENTRY, PHRASE, PHRASE_PART, STRONG } from './entries.ts';
import { beginsEleven, formOf, type NumberEntries, type NumberForm } from './forms.ts';
import type { NumberTables } from './lexicons.ts';
import { beginsPlace, countriesOf, type PlaceTables } from './places.ts';

/** What the lexicons know of the forms of documents, by their numbers. */
export interface KnownForms {
  /** `ENTRY`, `STRONG` and the like, and the facts below, as bits. */
  readonly facts: FormMemory;
  /** What those may be that are entries. */
  readonly forms: (NumberForm | undefined)[];
  /** The countries of those that are places by themselves, or nationalities. */
  readonly countries: (string | undefined)[];
}

/** Knows nothing yet. */
export function createKnownForms(): KnownForms {
  return { facts: createFormMemory(1), forms: [], countries: [] };
}

/** A word with a digit where words with figures in them have one. */
export const WITH_FIGURE = 16;
/** A figure, or a word after an @. */
export const FIGURE = 32;
/** A و, or the article of a figure, that may stand alone. */
export const PROCLITIC = 64;
/** A place or a nationality, and the first word of a place of two words. */
export const PLACE = 128;
export const PLACE_START = 256;
/** One that may be part of eleven (`وأحد عشر`). */
export const MAY_BE_ELEVEN = 512;
/** The flag of all entries of the table of endings of places. */
const PLACE_ENDING = 1;

/** Proclitics that stand alone, as they do before figures. */
const LONE_WAW = 'و';
export const LONE_ARTICLE = 'ال';

/** The longest of the proclitics that stand alone. */
const LONGEST_PROCLITIC = 2;

/** Sees to it that the forms of a document's tokens are known. Those whose ending says that they are nothing need no look-up. */
export function knowForms({ facts, forms, countries }: KnownForms, numbered: NumberedForms, tokens: readonly Token[], tables: NumberEntries & Pick<NumberTables, 'mayBe' | 'placeEndings'> & PlaceTables): void {
  while (forms.length <= numbered.owner.count) {
    forms.push(undefined);
    countries.push(undefined);
  }
  remember(facts, numbered, (index, number) => {
    const { key } = tokens[index]!;
    const flags = flagsOf(tables.mayBe, key);
    const form = (flags & ENTRY) === 0 ? undefined : formOf(key, tables);
    forms[number] = form;
    const endsLikePlace = (flagsOf(tables.placeEndings, key) & PLACE_ENDING) !== 0;
    countries[number] = endsLikePlace ? countriesOf(key, undefined, tables) : undefined;
    const place = (countries[number] === undefined ? 0 : PLACE) | (endsLikePlace && beginsPlace(key, tables) ? PLACE_START : 0);
    facts.values[number] = place | (key.length > LONGEST_PROCLITIC && flags === 0 ? 0 : factsOf(key, flags, form));
  });
}

function factsOf(key: string, flags: number, form: NumberForm | undefined): number {
  const figure = (mayHoldDigit(key) ? WITH_FIGURE : 0) | (hasDigit(key) || key.startsWith('@') ? FIGURE : 0);
  const other = figure | (flags & PHRASE_PART) | (key === LONE_WAW || key === LONE_ARTICLE ? PROCLITIC : 0);
  if (form === undefined) return other;
  const { word = form.inner?.word, phrases } = form;
  return other | ENTRY | (beginsEleven(key) ? MAY_BE_ELEVEN : 0) | (word?.weak === false ? STRONG : 0) | (phrases.length > 0 ? PHRASE : 0);
}

/** Whether one of the places where a word with a figure in it has a digit holds one: after its proclitics, or at its end. Keys are folded. */
function mayHoldDigit(key: string): boolean {
  return hasDigit(key.slice(0, FOREIGN_HEAD)) || hasDigit(key.slice(-1));
}

function hasDigit(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (isLatinDigit(key.charCodeAt(at))) return true;
  return false;
}

function isLatinDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

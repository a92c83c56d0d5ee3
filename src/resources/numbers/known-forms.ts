import { remembered } from '../form-memory.ts';
import { flagsOf, FOREIGN_HEAD } from '../suffix-filter.ts';
import { ENTRY, PHRASE, PHRASE_PART, STRONG } from './entries.ts';
import { formOf, type NumberEntries, type NumberForm } from './forms.ts';
import type { NumberTables } from './lexicons.ts';

/** What the lexicons know of a form. */
export interface KnownForm {
  /** `ENTRY`, `STRONG` and the like, and the facts below, as bits. */
  readonly facts: number;
  /** What it may be where it is an entry. */
  readonly form: NumberForm | undefined;
}

/** A word with a digit where words with figures in them have one. */
export const WITH_FIGURE = 16;
/** A figure, or a word after an @. */
export const FIGURE = 32;
/** A و, or the article of a figure, that may stand alone. */
export const PROCLITIC = 64;

/** Proclitics that stand alone, as they do before figures. */
const LONE_WAW = 'و';
export const LONE_ARTICLE = 'ال';

/** Longer forms are not remembered: such a string may hold in memory the whole text it was cut from. */
const LONGEST_REMEMBERED = 12;

/** What is known of nearly every word of a text. */
const NOTHING: KnownForm = { facts: 0, form: undefined };
/** The longest of the proclitics that stand alone. */
const LONGEST_PROCLITIC = 2;

/** A function that looks forms up and remembers what it found. Those whose ending says that they are nothing need no look-up. */
export function knownForms(tables: NumberEntries & Pick<NumberTables, 'mayBe'>): (key: string) => KnownForm {
  const { mayBe } = tables;
  const lookUp = (key: string): KnownForm => {
    const flags = flagsOf(mayBe, key);
    const form = (flags & ENTRY) === 0 ? undefined : formOf(key, tables);
    return { facts: factsOf(key, flags, form), form };
  };
  const known = remembered(lookUp);
  return (key) => {
    if (key.length > LONGEST_PROCLITIC && flagsOf(mayBe, key) === 0) return NOTHING;
    return key.length <= LONGEST_REMEMBERED ? known(key) : lookUp(key);
  };
}

function factsOf(key: string, flags: number, form: NumberForm | undefined): number {
  const figure = (mayHoldDigit(key) ? WITH_FIGURE : 0) | (hasDigit(key) || key.startsWith('@') ? FIGURE : 0);
  const other = figure | (flags & PHRASE_PART) | (key === LONE_WAW || key === LONE_ARTICLE ? PROCLITIC : 0);
  if (form === undefined) return other;
  const { word = form.inner?.word, phrases } = form;
  return other | ENTRY | (word?.weak === false ? STRONG : 0) | (phrases.length > 0 ? PHRASE : 0);
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

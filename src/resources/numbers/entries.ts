import type { NumberWord } from './readings.ts';
import { suffixTable, type SuffixTable } from '../suffix-filter.ts';

/** A phrase of several tokens: the keys after the first, and what it contributes. */
export interface NumberPhrase {
  readonly rest: readonly string[];
  readonly word: NumberWord;
}

/** What begins with a word: itself, where it is an entry, and phrases, the longest first. */
export interface NumberEntry {
  readonly word: NumberWord | undefined;
  readonly phrases: readonly NumberPhrase[];
}

/** What a token key may be, proclitics and all, as flags of a suffix table: an entry, or the first word of one. */
export const ENTRY = 1;
/** One that says a quantity or a date by itself or with a neighbor. */
export const STRONG = 2;
/** The first word of a phrase. */
export const PHRASE = 4;
/** A later word of a phrase. */
export const PHRASE_PART = 8;

const PHRASE_PARTS = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Parts words from phrases, which are tokenized. */
export function entriesOf(drafts: ReadonlyMap<string, NumberWord>): { readonly words: ReadonlyMap<string, NumberWord>; readonly entries: ReadonlyMap<string, NumberEntry> } {
  const words = new Map<string, NumberWord>();
  const phrases = new Map<string, NumberPhrase[]>();
  for (const [key, word] of drafts) {
    const isPhrase = key.includes(' ');
    if (!isPhrase) words.set(key, word);
    const plain = isPlain(key);
    if (plain && !isPhrase) continue;
    const [first, ...rest] = plain ? key.split(' ') : (key.match(PHRASE_PARTS) ?? []);
    if (first === undefined || rest.length === 0) continue;
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [{ rest, word }]);
    else known.push({ rest, word });
  }
  const entries = new Map<string, NumberEntry>();
  for (const [key, word] of words) entries.set(key, { word, phrases: phrases.get(key) ?? NO_PHRASES });
  for (const [key, known] of phrases) {
    known.sort((a, b) => b.rest.length - a.rest.length);
    if (!words.has(key)) entries.set(key, { word: undefined, phrases: known });
  }
  return { words, entries };
}

const NO_PHRASES: readonly NumberPhrase[] = [];

/** Whether a key has nothing but basic Arabic letters and blanks, as nearly all have. */
function isPlain(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (unit !== 0x20 && (unit < 0x621 || unit > 0x64a || (unit > 0x63a && unit < 0x641))) return false;
  }
  return true;
}

/** What keys may be by their endings: of nearly every word of a text, nothing. */
export function mayBeOf(entries: ReadonlyMap<string, NumberEntry>): SuffixTable {
  const flags = new Map<string, number>();
  const add = (key: string, flag: number): void => {
    flags.set(key, (flags.get(key) ?? 0) | flag);
  };
  for (const [key, { word, phrases }] of entries) {
    add(key, ENTRY | (word?.weak === false ? STRONG : 0) | (phrases.length > 0 ? PHRASE : 0));
    for (const { rest } of phrases) for (const part of rest) add(part, PHRASE_PART);
  }
  return suffixTable(flags);
}

import type { NumberWord } from './number-readings.ts';
import { suffixFilter, type SuffixFilter } from './suffix-filter.ts';

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

/** What a token key may be by its ending, proclitics and all. */
export interface MayBe {
  /** An entry, or the first word of one. */
  readonly entry: SuffixFilter;
  /** One that says a quantity or a date by itself or with a neighbor. */
  readonly strong: SuffixFilter;
  /** The first word of a phrase. */
  readonly phrase: SuffixFilter;
  /** A later word of a phrase. */
  readonly phrasePart: SuffixFilter;
}

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

/** The filters that say of nearly every word of a text in a few instructions that it is no entry. */
export function filtersOf(entries: ReadonlyMap<string, NumberEntry>): MayBe {
  const strong: string[] = [];
  const phrase: string[] = [];
  const parts = new Set<string>();
  for (const [key, entry] of entries) {
    if (entry.word?.weak === false) strong.push(key);
    if (entry.phrases.length === 0) continue;
    phrase.push(key);
    for (const { rest } of entry.phrases) for (const part of rest) parts.add(part);
  }
  return { entry: suffixFilter(entries.keys()), strong: suffixFilter(strong), phrase: suffixFilter(phrase), phrasePart: suffixFilter(parts) };
}

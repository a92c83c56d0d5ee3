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
    if (!key.includes(' ')) words.set(key, word);
    if (isOneWord(key)) continue;
    const parts = key.match(PHRASE_PARTS) ?? [];
    if (parts.length < 2) continue;
    const known = phrases.get(parts[0]!) ?? [];
    known.push({ rest: parts.slice(1), word });
    phrases.set(parts[0]!, known);
  }
  const entries = new Map<string, NumberEntry>();
  for (const [key, word] of words) entries.set(key, { word, phrases: [] });
  for (const [key, known] of phrases) entries.set(key, { word: words.get(key), phrases: known.sort((a, b) => b.rest.length - a.rest.length) });
  return { words, entries };
}

/** The filters that say of nearly every word of a text in a few instructions that it is no entry. */
export function filtersOf(entries: ReadonlyMap<string, NumberEntry>): MayBe {
  const known = [...entries];
  return {
    entry: suffixFilter(entries.keys()),
    strong: suffixFilter(known.flatMap(([key, { word }]) => (word?.weak === false ? [key] : []))),
    phrase: suffixFilter(known.flatMap(([key, { phrases }]) => (phrases.length > 0 ? [key] : []))),
    phrasePart: suffixFilter(known.flatMap(([, { phrases }]) => phrases.flatMap(({ rest }) => rest))),
  };
}

/** Whether a key has nothing but basic Arabic letters, as nearly all have. */
function isOneWord(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (unit < 0x621 || unit > 0x64a || (unit > 0x63a && unit < 0x641)) return false;
  }
  return true;
}

import type { Token } from '../../document.ts';
import { formsOf, remember, type Forms } from '../../resources/form-memory.ts';
import { ENTRY, PHRASE, PHRASE_PART, STRONG, type NumberPhrase } from '../../resources/numbers/entries.ts';
import type { NumberForm, NumberLexicons } from '../../resources/numbers/lexicons.ts';
import type { NumberWord } from '../../resources/numbers/readings.ts';
import { flagsOf } from '../../resources/suffix-filter.ts';
import { hasDigit, mayHoldDigit } from './figures.ts';
import { beforeTen, formOf } from './look-up.ts';

/** The tokens of a document with what the lexicons know of the form of each. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicons: NumberLexicons;
  /** The number of the form of each token. */
  readonly numbers: Int32Array;
  /** By the number of a form its facts: `ENTRY`, `STRONG` and the like, and above them the place of what it may be in the memory of the lexicons, 0 for none. */
  readonly facts: Int32Array;
}

/** A word with a digit where words with figures in them have one. */
export const WITH_FIGURE = 16;
/** A figure, or a word after an @. */
export const FIGURE = 32;
/** A و, or the article of a figure, that may stand alone. */
export const PROCLITIC = 64;
/** A word that may be a place or a nationality, with its proclitics. */
export const PLACE = 256;
/** What has none of these facts begins no row of quantities. */
export const OPENING = STRONG | PHRASE | WITH_FIGURE | FIGURE;
/** Longer forms are not remembered: such a string may hold in memory the whole text it was cut from. */
const LONG = 128;
const LONGEST_REMEMBERED = 12;
const FACTS = 9;

/** Proclitics that stand alone, as they do before figures. */
export const LONE_WAW = 'و';
export const LONE_ARTICLE = 'ال';

/** Looks the forms of a document up that were not met before. */
export function wordsOf(text: string, tokens: readonly Token[], lexicons: NumberLexicons, forms: Forms): Words {
  const numbered = formsOf(forms, tokens);
  const { known, memory } = lexicons;
  if (memory.owner !== numbered.owner || memory.age !== numbered.age) known.length = 1;
  remember(memory, numbered, (index, to) => {
    const { key, kind } = tokens[index]!;
    const form = (flagsOf(lexicons.mayBe, key) & ENTRY) === 0 ? undefined : formOf(key, lexicons);
    const isKnown = form !== undefined && key.length <= LONGEST_REMEMBERED;
    memory.values[to] = factsOf(key, kind === 'number', form, lexicons) | ((isKnown ? known.push(form) - 1 : 0) << FACTS);
  });
  return { text, tokens, lexicons, numbers: numbered.numbers, facts: memory.values };
}

function factsOf(key: string, isNumber: boolean, form: NumberForm | undefined, { mayBe, placeEndings }: NumberLexicons): number {
  const figure = (mayHoldDigit(key) ? WITH_FIGURE : 0) | (isNumber || hasDigit(key) || key.startsWith('@') ? FIGURE : 0);
  const other = figure | (flagsOf(mayBe, key) & PHRASE_PART) | (flagsOf(placeEndings, key) === 0 ? 0 : PLACE) | (key === LONE_WAW || key === LONE_ARTICLE ? PROCLITIC : 0);
  if (form === undefined) return other;
  const { word = form.inner?.word, phrases } = form;
  return other | ENTRY | (word?.weak === false ? STRONG : 0) | (phrases.length > 0 ? PHRASE : 0) | (key.length > LONGEST_REMEMBERED ? LONG : 0);
}

/** The facts of the form at a token, as bits. */
export function factsAt({ facts, numbers }: Words, index: number): number {
  return facts[numbers[index]!]!;
}

/** What the word at a token may be. */
export function formAt({ facts, lexicons, numbers, tokens }: Words, index: number): NumberForm | undefined {
  const all = facts[numbers[index]!]!;
  return (all & LONG) === 0 ? lexicons.known[all >> FACTS] : formOf(tokens[index]!.key, lexicons);
}

/** An entry that stands at a token: with its phrase where it is one. */
export interface Entry {
  readonly form: NumberForm;
  readonly word: NumberWord;
  /** Index of its last token. */
  readonly last: number;
}

/** The longest entry that begins at a token and ends before token `to`: a phrase, else a word, each with up to two proclitics and the article taken off. */
export function entryAt(words: Words, index: number, to: number): Entry | undefined {
  return (factsAt(words, index) & ENTRY) === 0 ? undefined : entryOf(words, index, to, words.tokens[index]!.key, formAt(words, index));
}

/** The same of a key that is part of a token. */
export function entryInside(words: Words, index: number, to: number, key: string): Entry | undefined {
  return entryOf(words, index, to, key, formOf(key, words.lexicons));
}

function entryOf({ tokens, lexicons }: Words, index: number, to: number, key: string, known: NumberForm | undefined): Entry | undefined {
  const form = beforeTen(key, tokens[index + 1]?.key, lexicons) ?? known;
  if (form === undefined) return undefined;
  const phrase = form.phrases.length === 0 ? undefined : phraseAt(tokens, index, to, form.phrases);
  if (phrase !== undefined) return { form, word: phrase.word, last: index + phrase.rest.length };
  if (form.word !== undefined) return { form, word: form.word, last: index };
  return form.inner === undefined ? undefined : { form: form.inner, word: form.inner.word!, last: index };
}

/** The longest of the phrases that goes on after a token and ends before token `to`. */
function phraseAt(tokens: readonly Token[], index: number, to: number, phrases: readonly NumberPhrase[]): NumberPhrase | undefined {
  const next = tokens[index + 1]?.key;
  for (const phrase of phrases) {
    const { rest } = phrase;
    if (rest[0] !== next || index + rest.length >= to) continue;
    let at = 1;
    while (at < rest.length && tokens[index + 1 + at]!.key === rest[at]) at++;
    if (at === rest.length) return phrase;
  }
  return undefined;
}

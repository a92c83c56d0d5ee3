import type { Token } from '../../../document.ts';
import { PHRASE_PART, type NumberPhrase } from '../../../resources/numbers/entries.ts';
import { beforeTen, formOf, type NumberForm } from '../../../resources/numbers/forms.ts';
import type { KnownForm } from '../../../resources/numbers/known-forms.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import type { NumberWord } from '../../../resources/numbers/readings.ts';

/** The tokens of a document with what the lexicons know of the form of each. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicons: NumberLexicons;
  /** What is known of the forms of tokens that were looked at. */
  readonly known: (KnownForm | undefined)[];
}

/** The tokens of a document, of which nothing is looked up yet. */
export function wordsOf(text: string, tokens: readonly Token[], lexicons: NumberLexicons): Words {
  return { text, tokens, lexicons, known: new Array<KnownForm | undefined>(tokens.length) };
}

/** What the lexicons know of the form at a token. */
export function knownAt({ tokens, lexicons, known }: Words, index: number): KnownForm {
  return (known[index] ??= lexicons.knownOf(tokens[index]!.key));
}

/** The facts of the form at a token, as bits. */
export function factsAt(words: Words, index: number): number {
  return knownAt(words, index).facts;
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
  const { form } = knownAt(words, index);
  return form === undefined ? undefined : entryOf(words, index, to, words.tokens[index]!.key, form);
}

/** The same of a key that is part of a token. */
export function entryInside(words: Words, index: number, to: number, key: string): Entry | undefined {
  return entryOf(words, index, to, key, formOf(key, words.lexicons));
}

function entryOf(words: Words, index: number, to: number, key: string, known: NumberForm | undefined): Entry | undefined {
  const { tokens, lexicons } = words;
  const form = beforeTen(key, tokens[index + 1]?.key, lexicons) ?? known;
  if (form === undefined) return undefined;
  const mayGoOn = form.phrases.length > 0 && index + 1 < to && (factsAt(words, index + 1) & PHRASE_PART) !== 0;
  const phrase = mayGoOn ? phraseAt(tokens, index, to, form.phrases) : undefined;
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

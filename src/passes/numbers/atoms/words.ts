import type { Token } from '../../../document.ts';
import { formsOf, type Forms } from '../../../resources/form-memory.ts';
import { ENTRY, PHRASE_PART, type NumberPhrase } from '../../../resources/numbers/entries.ts';
import { beforeTen, formOf, type NumberForm } from '../../../resources/numbers/forms.ts';
import { knowForms, MAY_BE_ELEVEN } from '../../../resources/numbers/known-forms.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import type { NumberWord } from '../../../resources/numbers/readings.ts';

/** The tokens of a document with what the lexicons know of the form of each. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicons: NumberLexicons;
  /** Number of the form of each token. */
  readonly numbers: Int32Array;
  /** Facts of the forms by their numbers, as bits. */
  readonly facts: Int32Array;
}

/** The tokens of a document with what is known of their forms. */
export function wordsOf(text: string, tokens: readonly Token[], lexicons: NumberLexicons, forms: Forms): Words {
  const numbered = formsOf(forms, tokens);
  knowForms(lexicons.knownForms, numbered, tokens, lexicons);
  return { text, tokens, lexicons, numbers: numbered.numbers, facts: lexicons.knownForms.facts.values };
}

/** The facts of the form at a token, as bits. */
export function factsAt({ numbers, facts }: Words, index: number): number {
  return facts[numbers[index]!]!;
}

/** What the form at a token may be, undefined where it is no entry. */
export function formAt({ numbers, lexicons }: Words, index: number): NumberForm | undefined {
  return lexicons.knownForms.forms[numbers[index]!];
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
  const facts = factsAt(words, index);
  if ((facts & ENTRY) === 0) return undefined;
  const eleven = (facts & MAY_BE_ELEVEN) === 0 ? undefined : elevenAt(words, index, words.tokens[index]!.key);
  return entryOf(words, index, to, eleven ?? formAt(words, index)!);
}

/** The same of a key that is part of a token. */
export function entryInside(words: Words, index: number, to: number, key: string): Entry | undefined {
  const form = elevenAt(words, index, key) ?? formOf(key, words.lexicons);
  return form === undefined ? undefined : entryOf(words, index, to, form);
}

function elevenAt({ tokens, lexicons }: Words, index: number, key: string): NumberForm | undefined {
  return beforeTen(key, tokens[index + 1]?.key, lexicons);
}

function entryOf(words: Words, index: number, to: number, form: NumberForm): Entry | undefined {
  const mayGoOn = index + 1 < to && (factsAt(words, index + 1) & PHRASE_PART) !== 0 && form.phrases.length > 0;
  const phrase = mayGoOn ? phraseAt(words.tokens, index, to, form.phrases) : undefined;
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

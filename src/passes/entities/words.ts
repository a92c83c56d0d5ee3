import type { Token } from '../../document.ts';
import type { BegunNames } from '../../resources/names/name-forms.ts';
import { numberOf, type NumberedForms } from '../../tagger/form-numbers.ts';
import { ARTICLE, COMMON, CUT, DEFINITE, ENDING_SHIFT, ENDINGS, FIRST_NAME, GIVEN, OPENS_CLAUSE, type NameResources } from './forms.ts';
import type { Sport } from './sport.ts';

/** A document's tokens as the tagger and the rules read them. Indices of words are indices of tokens. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  /** The index of the first word of each sentence. */
  readonly sentenceStarts: Uint32Array;
  /** For each word, the index after the last word of its sentence. */
  readonly sentenceEnds: Uint32Array;
  /** What the lexicon of name words says of each word, perhaps less proclitics: bits, 0 for a word it does not have. */
  readonly roles: Int32Array;
  /** What else each word is by itself (see `Form`). */
  readonly facts: Int32Array;
  /** For each word the rules that look at it (see `Rule`). */
  readonly triggers: Int32Array;
  /** The words that any rule looks at, and what rules look at any. */
  readonly triggering: Int32Array;
  readonly triggered: number;
  /** Room for what is gathered by the endings of words, of which there are ENDINGS. */
  readonly sieve: Uint8Array;
  /** The number of each word's form, and by that number the known names that begin with it. */
  readonly forms: NumberedForms;
  readonly numbers: Int32Array;
  readonly begun: readonly BegunNames[];
  readonly known: NameKnowledge;
  readonly sport: Sport;
  /** Whether the text writes ى and ي apart, as any final ي shows: then `على` is the preposition and no Ali. */
  readonly keepsYeh: boolean;
  /** Whether the text spells the preposition على with ى: then `علي` is Ali and no preposition. */
  readonly keepsMaksura: boolean;
}

/** What is known of folded words by themselves. */
export interface NameKnowledge {
  readonly names: NameResources;
  /** A word known by itself, from the text or from elsewhere. */
  readonly isKnown: (word: string) => boolean;
}

/** The number of the form of a word, be it in the text or not. */
export function numberOfWord({ forms }: Words, word: string): number {
  return numberOf(forms.owner, word);
}

/** The ending of a word (see `endingOf`). */
export function endingAt({ facts }: Words, at: number): number {
  return (facts[at]! >>> ENDING_SHIFT) & (ENDINGS - 1);
}

/** Whether words follow in the sentence of the word before `from`. */
export function follow({ keys, sentenceEnds }: Words, from: number, words: readonly string[]): boolean {
  if (from + words.length > sentenceEnds[from - 1]!) return false;
  for (let i = 0; i < words.length; i++) if (keys[from + i] !== words[i]) return false;
  return true;
}

/** Whether a word plays one of the roles, whatever proclitics it carries. */
export function plays({ roles }: Words, at: number, bits: number): boolean {
  return (roles[at]! & bits) !== 0;
}

/** Whether a word plays one of the roles and carries no proclitic. */
export function playsBare({ roles, facts }: Words, at: number, bits: number): boolean {
  return (roles[at]! & bits) !== 0 && (facts[at]! & CUT) === 0;
}

/** How many letters before a word that plays a role are proclitics. */
export function cutAt({ facts }: Words, at: number): number {
  return facts[at]! & CUT;
}

/** Whether a word has the article and no proclitic. */
export function isDefinite({ facts }: Words, at: number): boolean {
  return (facts[at]! & DEFINITE) !== 0;
}

/**
 * Whether a word of a range has the article. Adjectives with the article are parts of names that have it too (وكالة الأنباء الليبية), but only stand
 * beside others (غوغل الأميركية).
 */
export function hasDefinite({ facts }: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if ((facts[at]! & ARTICLE) !== 0) return true;
  return false;
}

/** Whether a word seldom stands in names. */
export function isCommonWord({ facts }: Words, at: number): boolean {
  return (facts[at]! & COMMON) !== 0;
}

/** Whether a word is a first name, be it an ordinary word as often. */
export function isFirstName({ facts }: Words, at: number): boolean {
  return (facts[at]! & FIRST_NAME) !== 0;
}

/** Whether a word less its proclitics is a first name and no ordinary word as often. */
export function isGivenName({ facts, keys, known }: Words, at: number, cut: number): boolean {
  return cut === 0 ? (facts[at]! & GIVEN) !== 0 : known.names.givenNames.get(keys[at]!.slice(cut))?.isCommonWord === false;
}

/** Whether a word by itself is a known name, and not only the first of longer ones. */
export function isKnownWord({ known }: Words, word: string): boolean {
  return known.names.knownNames.get(word)?.at(-1)?.rest.length === 0;
}

/** Whether a word opens a clause, be it after و or ف, and so stands in no name. */
export function isClauseWord({ facts }: Words, at: number): boolean {
  return (facts[at]! & OPENS_CLAUSE) !== 0;
}

/** Whether a word is listed as one that often follows first names. */
export function isFamilyName({ keys, known }: Words, at: number): boolean {
  return at < keys.length && known.names.familyNames.has(keys[at]!);
}

/** Whether a word is spelled with a final ى, which its key has as ي: then على is the preposition and no Ali. */
export function endsInMaksura({ text, tokens }: Words, at: number): boolean {
  return text[tokens[at]!.end - 1] === 'ى';
}

/** Whether a word is the preposition على: it ends in ى, in a text that writes ى and ي apart. */
export function isOn(words: Words, at: number): boolean {
  return words.keepsYeh && words.keys[at] === 'علي' && endsInMaksura(words, at);
}

/** Whether a word is the name Ali: it ends in ي, in a text that spells the preposition with ى. */
export function isAli(words: Words, at: number): boolean {
  return words.keepsMaksura && words.keys[at] === 'علي' && !endsInMaksura(words, at);
}

/** Whether علي may be the preposition: nothing in the text tells ى and ي apart, or this ends in ى. */
export function mayBeOn(words: Words, at: number): boolean {
  return words.keys[at] === 'علي' && (!words.keepsYeh || endsInMaksura(words, at));
}

/** Whether باسم is no first name but says for whom somebody speaks: المتحدث باسم دي ميستورا. */
export function isOnBehalf({ keys }: Words, at: number): boolean {
  const noun = keys[at - 1] === 'الرسمي' || keys[at - 1] === 'الرسميه' ? keys[at - 2] : keys[at - 1];
  return keys[at] === 'باسم' && /(?:متحدث|ناطق)ه?$/u.test(noun ?? '');
}

const TANWEEN = 0x064b;
const ALEF = 0x0627;

/** Whether a word shows its accusative ending (ضاحكاً): it is an adverb or an object, seldom a name. */
export function showsAccusative({ text, tokens }: Words, at: number): boolean {
  const { start, end } = tokens[at]!;
  const last = text.charCodeAt(end - 1);
  return last === TANWEEN || (end - start > 1 && last === ALEF && text.charCodeAt(end - 2) === TANWEEN);
}

/** Whether a word shows by its ending that it is indefinite (حيٌّ), so that no complement follows. */
export function showsNunation({ text, tokens }: Words, at: number): boolean {
  const unit = text.charCodeAt(tokens[at]!.end - 1);
  return unit >= 0x64b && unit <= 0x64d;
}

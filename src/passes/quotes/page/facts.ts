import type { WordRole } from '../../../resources/quotes/lexicons.ts';
import { withoutConjunction, type Word, type Words } from '../../../resources/quotes/words.ts';
import { isQuotationMark } from './marks.ts';

/**
 * Facts of a form, a bit each. Rules ask for them at every word of a sentence, and for hardly a word there is more to ask: so they are worked out
 * once for each form, and asking is one look at an array.
 */

/** A comma or semicolon. */
export const COMMA = 1 << 0;
export const COLON = 1 << 1;
/** A quotation mark of any family. */
export const MARK = 1 << 2;
/** A mark that may end a sentence. */
export const STOP = 1 << 3;
/** One letter or mark. */
export const SINGLE = 1 << 4;
/** A word, figure or address, and no mark: of a form, that it is one for certain; of a token, that its kind tells so. */
export const WORD = 1 << 5;
/** Spelled as a complementizer is, with conjunction, preposition and pronoun. */
export const COMPLEMENTIZER = 1 << 6;
/** A preposition with its pronoun, which needs no noun. */
export const WITH_PRONOUN = 1 << 7;
/** Begins with ل. */
export const LAM = 1 << 8;
/** Begins with ب. */
export const BA = 1 << 31;
/** A preposition or pronoun with which an adverbial begins. */
export const LEADING = 1 << 9;
/** A preposition that goes on with a noun phrase only after nouns that take it. */
export const LOOSE = 1 << 10;
export const DEMONSTRATIVE = 1 << 11;
/** With a word like this the author may take the word back, or another clause begins. */
export const TURNING = 1 << 12;
/** A participle in the accusative that is no noun. */
export const CIRCUMSTANCE = 1 << 13;
/** An unknown word that is no subject: with ب and the article (`بالمقابل`), or an adjective in the accusative (`ضمنيا`). */
export const MANNER = 1 << 14;
/** Has the article, after proclitics too. */
export const ARTICLE = 1 << 15;
/** May be a form of a verb of saying. */
export const READING = 1 << 16;
/** May be the cue of a quote: a form of a verb that may report speech, and no adverb. */
export const CUE = 1 << 17;
/** May keep a source's name back or disclose it. */
export const WITHHOLDING = 1 << 18;
/** Somebody's name or identity, which a clause keeps back: `اسمه`, `هويتها`. */
export const IDENTITY = 1 << 30;
/** Heads the name of a source. */
export const NOUN = 1 << 19;
/** A fixed phrase begins with it: of a form, that one may; of a token, that one does. */
export const PHRASE = 1 << 20;
export const TIME = 1 << 21;
export const LEAD = 1 << 22;
export const ADVERB = 1 << 23;
export const RELATIVE = 1 << 24;
export const OPENER = 1 << 25;
export const NEGATOR = 1 << 26;
export const PREPOSITION = 1 << 27;
export const CONJUNCTION = 1 << 28;
export const AUXILIARY = 1 << 29;

/** An adverbial may begin with the word. */
export const ADVERBIAL = TIME | LEAD | ADVERB | LEADING | LAM | WITH_PRONOUN | CIRCUMSTANCE | MANNER;

const ROLES: readonly (readonly [WordRole, number])[] = [
  ['time', TIME], ['lead', LEAD], ['adverb', ADVERB], ['relative', RELATIVE], ['opener', OPENER], ['negator', NEGATOR], ['preposition', PREPOSITION],
  ['conjunction', CONJUNCTION], ['auxiliary', AUXILIARY],
];
const FORMS: ReadonlyMap<string, number> = new Map([
  ...['،', ',', '؛', ';'].map((key) => [key, COMMA] as const),
  [':', COLON],
  ...['في', 'عبر', 'خلال', 'من'].map((key) => [key, LEADING] as const),
  ...['وهو', 'وهي'].map((key) => [key, LEADING | TURNING] as const),
  ...['عن', 'الي', 'علي'].map((key) => [key, LEADING | LOOSE] as const),
  ...['حسب', 'بحسب', 'وفق', 'وفقا', 'طبقا'].map((key) => [key, LOOSE] as const),
  ...['هذا', 'هذه', 'ذلك', 'تلك', 'هؤلاء'].map((key) => [key, DEMONSTRATIVE] as const),
  ...['غير', 'الا', 'بيد', 'حين', 'وفي', 'وقد', 'مما', 'الامر', 'فان'].map((key) => [key, TURNING] as const),
]);
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^(?:[.؟?!۔]+|…)$/u, STOP],
  [/^(?!انا$)و?[بفل]?ان(?:ه|ها|هم|هما|هن|ني|نا|نني|ننا|ك|كم|ي)?$/u, COMPLEMENTIZER],
  [/^(?:(?:ل|ب|في|عن|علي|الي|من|مع|لدي)(?:ه|ها|هم|هما)|لي|لنا|لكم|مني|منا|منكم|عني|عنا|معي|معنا)$/u, WITH_PRONOUN],
  [/^ل/u, LAM],
  [/^ب/u, BA],
  [/[\u0621-\u063a\u0641-\u064a]/u, WORD],
  [/^و?لكن(?:ه|ها|هم)?$/u, TURNING],
  [/^(?:[وفبلك]?ال|لل)/u, ARTICLE],
  [/^[وي]?فضل(?:ت|وا|ا)?$/u, WITHHOLDING],
  [/^(?:اسم|الاسم|اسمي|اسماء|هويت|هويتي|الهويه|هويات|هويه)(?:ه|ها|هم|هما)?$/u, IDENTITY],
];
const UNKNOWN_MANNER = /^ب(?:ال[\u0621-\u06d3]{3}|هذا|هذه)|^(?!ال)[\u0621-\u06d3]{3,}يا$/u;

/** The facts of a form of which the lexicons know `word`. */
export function factsOf(key: string, word: Word, words: Words): number {
  const { is, noun, phrases, readings } = word;
  let facts = FORMS.get(key) ?? 0;
  for (const [pattern, fact] of PATTERNS) if (pattern.test(key)) facts |= fact;
  for (const [role, fact] of ROLES) if (is[role]) facts |= fact;
  if (isQuotationMark(key)) facts |= MARK;
  if (key.length === 1) facts |= SINGLE;
  if (phrases !== undefined) facts |= PHRASE;
  if (noun !== undefined) facts |= NOUN;
  else if (UNKNOWN_MANNER.test(key)) facts |= MANNER;
  if (readings.length > 0) facts |= READING;
  if (noun === undefined && key.endsWith('ا') && readings.some(({ kind }) => kind === 'participle')) facts |= CIRCUMSTANCE;
  if (readings.some(({ verb }) => verb.anonymity !== null)) facts |= WITHHOLDING;
  if (readings.some(({ verb }) => verb.tier !== 'X') && !is.adverb && !words.of(withoutConjunction(key)).is.adverb) facts |= CUE;
  return facts;
}

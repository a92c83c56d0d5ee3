import type { Amount } from '../amounts/amount.ts';
import { thousandsOf } from '../atoms/figures.ts';
import { amountsOf, captured, endsMarkedName, firstAtom, hasArticle, hasNear, isAlone, keyAfter, keyBefore, numberOf, reading, type Context, type Reader, type Reading } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';
import { lengthOf } from './lengths.ts';

/** Sound plurals, and the broken ones that numbers often count. */
const PLURAL = /(?:ات|ين|ون)$|^الا.{1,2}ا.$|^ال(?:دول|مدن|نواب|شهور|اشهر)$/u;
/** A noun with a pronoun; a ه after another letter than ت may be a ة. */
const OWNED = /^.{2,}(?:[^ا]ته|.ها|اه)$|^(?:عامه|عيده)$/u;

const plain = (kind: Reading['kind'], value: number | null): Reading => reading(kind, value, null, value === null);

/** `خمسة وعشرون`, `42 ألفا`, `عشرات`; not the pronouns أحد and واحد, nor what is only said together with another number. */
export const cardinal: Reader = (match, row, context) => {
  const { word, article } = firstAtom(match, row);
  if (word.roles.includes('twice')) return plain('cardinal', 2);
  if (captured(match, 'register') !== undefined) return reading('cardinal', null, null);
  const [amount] = amountsOf(match);
  if (amount === undefined || amount.fraction) return null;
  const alone = match.to - match.from === 1;
  if (alone && word.numeral?.role === 'digit' && word.numeral.value === 1 && (article || PRONOUNS.has(firstAtom(match, row).key)) && !isAlone(match, row, context)) return null;
  if (alone && isOneOf(context.text, firstAtom(match, row).start)) return null;
  if (alone && word.roles.includes('joined') && !isAlone(match, row, context)) return null;
  if (alone && firstAtom(match, row).figure !== null && (LATIN_WORD.test(keyBefore(match, row, context)) || endsMarkedName(match, row, context))) return null;
  return plain('cardinal', (alone && countsThings(match, row, context) ? thousandsOf(firstAtom(match, row).figure) : null) ?? amount.value);
};

/** Whether an indefinite noun that the numbers pass does not know stands after a mention: things are counted whole. */
function countsThings(match: Match, row: Row, context: Context): boolean {
  const key = keyAfter(match, row, context);
  return COUNTED.test(key) && !hasArticle(key) && !context.stopWords.has(key);
}

const COUNTED = /^[\u0620-\u064a]{3,}$/u;

/** `وأحد` and `وإحدى`, which fold to `واحد`: and one of, no number. */
function isOneOf(text: string, start: number): boolean {
  return text.charAt(start) === 'و' && (text.charAt(start + 1) === 'أ' || text.charAt(start + 1) === 'إ');
}

/** A name in Latin letters, whose figure is part of it (`Phenom 300`). */
const LATIN_WORD = /^[A-Za-z][A-Za-z]/u;

const PRONOUNS: ReadonlySet<string> = new Set(['احد', 'احدي', 'حدي']);

/** `الثالث`, `ثالث أكبر`. A definite ten, hundred or thousand is an ordinal after a definite singular noun (`الذكرى الخمسين`) or by itself. */
export const ordinal: Reader = (match, row, context) => {
  const value = numberOf(match, 'ORDINAL');
  const { word, key, article } = firstAtom(match, row);
  if (value === null || (word.roles.includes('adverb') && isAdverb(match, row, context))) return null;
  const alone = match.to - match.from === 1;
  if (alone && (key === 'حادي' || key === 'حاديه' || isPrimary(match, row, context))) return null;
  if (alone && word.roles.includes('joined') && !isAlone(match, row, context)) return null;
  if (word.unit !== undefined && !article && alone && isAlone(match, row, context)) return null;
  if (word.ordinal === undefined && lastIsCardinal(match, row) && !isAlone(match, row, context) && (!isOneThing(keyBefore(match, row, context)) || ACCUSATIVE.test(keyAfter(match, row, context)))) return null;
  return plain('ordinal', value);
};

/** What tens count stands after them in the accusative (`عددها العشرين معهدا`). */
const ACCUSATIVE = /^(?!ال)[\u0620-\u064a]{3,}ا$/u;

/** Whether a definite ten or hundred after a noun numbers it: `الذكرى الخمسين`, `دورته السبعين`, but `الدول الخمسون`. */
function isOneThing(noun: string): boolean {
  return (hasArticle(noun) && !PLURAL.test(noun)) || OWNED.test(noun);
}

/** `القطاع الأولي`, `تقرير أولي`: after a masculine noun it says primary; elsewhere it is the first without its dots (`المرحلة الأولي`). */
function isPrimary(match: Match, row: Row, context: Context): boolean {
  const { key, end } = firstAtom(match, row);
  return key === 'اولي' && context.text.charAt(end - 1) === 'ي' && MASCULINE.test(keyBefore(match, row, context));
}

const MASCULINE = /^[\u0620-\u064a]{3,}[^هايء]$/u;

/** `ثانيا` before a mark or where a sentence begins says secondly; after a word it is what that came, or was (`حل ثانيا`). */
function isAdverb(match: Match, row: Row, context: Context): boolean {
  return firstAtom(match, row).lead !== '' || !WORD.test(keyBefore(match, row, context)) || SAID_BEFORE.has(keyAfter(match, row, context));
}

const WORD = /^[\u0620-\u064a]/u;
const SAID_BEFORE: ReadonlySet<string> = new Set([':', ',', '-']);

function lastIsCardinal(match: Match, row: Row): boolean {
  for (let at = match.from; at < match.to; at++) if (row.atoms[at]!.word.ordinal !== undefined) return false;
  return true;
}

/** `25 في المئة`, `٪7`, `نقطتان مئويتان`. */
export const percent: Reader = (match) => {
  const [amount] = amountsOf(match);
  return amount === undefined ? null : plain('percent', amount.value);
};

/** A fraction in words, to four places: thirds and sixths have no end (`ثلث` 0.3333). */
const wordFraction = (value: number): Reading => plain('fraction', Number(value.toFixed(4)));

/** `ثلث`, `ثلاثة أرباع`, `1/3`, `خمس الأصوات`, `واحد في الألف`. */
export const fraction: Reader = (match, row, context) => {
  const [amount, other] = amountsOf(match);
  const share = captured(match, 'thousandth') !== undefined ? 1000 : captured(match, 'millionth') !== undefined ? 1_000_000 : 0;
  if (share > 0) return amount?.value == null ? null : plain('fraction', amount.value / share);
  const ratio = captured(match, 'RATIO')?.value;
  if (typeof ratio === 'string') return amount === undefined && hasNear('match', match, row, context, 24, 12) ? null : ratioOf(ratio, amount ?? null, captured(match, '-') === undefined ? 1 : -1);
  if (captured(match, 'over') !== undefined) return amount?.value == null || !other?.value ? null : plain('fraction', quotient(amount, other));
  const fractions = numberOf(match, 'FRACTIONS');
  if (fractions !== null) return amount?.value == null ? null : wordFraction(other?.value == null ? amount.value * fractions : amount.value + other.value * fractions);
  return singleFraction(match, row, context);
};

/** It tells a fifth (`خُمس`) from five. */
const DAMMA = 0x64f;

function singleFraction(match: Match, row: Row, context: Context): Reading | null {
  const { word, article, lead, start } = firstAtom(match, row);
  const value = numberOf(match, 'FRACTION');
  if (value === null) return null;
  if (!isAlone(match, row, context)) {
    if (word.roles.includes('joined')) return null;
    if (word.numeral !== undefined && (article || lead === 'ال' || (!hasArticle(keyAfter(match, row, context)) && context.text.charCodeAt(start + 1) !== DAMMA))) return null;
    if (article && (row.atoms[match.to]?.word.ordinal !== undefined || hasArticle(keyAfter(match, row, context)))) return null;
    // `هذا الربع` is a stretch of the year.
    if (article && word.roles.includes('quarter') && keyBefore(match, row, context) === 'هذا') return null;
  } else if (word.numeral !== undefined) return null;
  return wordFraction(value);
}

/** `مئتان وواحد على ثلاثمئة`: a mixed number where the first amount has a joined unit before the line. */
function quotient(amount: Amount, other: Amount): number {
  return amount.value! / other.value!;
}

function ratioOf(ratio: string, whole: Amount | null, mark: 1 | -1): Reading | null {
  const [upper = 0, lower = 0] = ratio.split('/').map(Number);
  if (upper === 0 || lower === 0 || (upper > lower && whole === null && mark === 1)) return null;
  const sign = whole !== null && whole.value !== null && whole.value < 0 ? -1 : mark;
  return plain('fraction', (whole?.value ?? 0) + (sign * upper) / lower);
}

/** `عمره 27 عاما`, `(27 عاما)`, `طفلة في السادسة`. */
export const age: Reader = (match, row, context) => {
  const length = lengthOf(match, row);
  if (captured(match, 'about') !== undefined && !isOfDeath(match, row, context)) return null;
  const ordinalAge = numberOf(match, 'ORDINAL');
  if (ordinalAge !== null) return reading('age', ordinalAge, 'year');
  const [amount] = amountsOf(match);
  if (length === null) return amount?.value == null || amount.value > 130 || amount.value < 1 ? null : reading('age', amount.value, 'year');
  if (captured(match, ',') !== undefined && !(length.unit === 'year' && isSetOff(match, row, context))) return null;
  if (length.kind !== 'duration' || length.value === null || !['year', 'month', 'week', 'day'].includes(length.unit)) return null;
  return length.unit === 'year' && length.value > 130 ? null : reading('age', length.value, length.unit);
};

/** `توفي أمس في بيته عن 54 عاما`, but not `يزيد عن 54 عاما`. */
function isOfDeath(match: Match, row: Row, context: Context): boolean {
  const before = context.tokens[firstAtom(match, row).first - 2]?.key ?? '';
  return captured(match, 'died') !== undefined || (hasNear('died', match, row, context, 24, 0) && !EXCEEDS.test(before));
}

const EXCEEDS = /(?:زيد|قل|زاد|زادت)$/u;

/** `خالد، 41 عاما، …`, `(خالد، 41 عاما)`: between commas, or a comma and a bracket, after a word that is no quantity. */
function isSetOff(match: Match, row: Row, context: Context): boolean {
  return row.atoms[match.from - 2] === undefined && CLOSINGS.has(keyAfter(match, row, context));
}

const CLOSINGS: ReadonlySet<string> = new Set(['،', ',', ')']);

/** `هاتف 0123456`, `+966 11 123 4567`. */
export const phone: Reader = (match) => {
  const value = (captured(match, 'PHONE') ?? captured(match, 'DIALED'))?.value;
  if (typeof value !== 'string') return null;
  const cue = captured(match, 'phone') !== undefined;
  const count = value.replace('+', '').length;
  return (cue && count >= 3) || (count >= 9 && (value.startsWith('+') || value.startsWith('0'))) ? reading('phone', value, null) : null;
};

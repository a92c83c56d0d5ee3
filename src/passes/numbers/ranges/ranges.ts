import type { NumberValue } from '../../../document.ts';
import type { Amount } from '../amounts/amount.ts';
import { datePartsOf, dateValue } from '../dates/date-values.ts';
import { amountsOf, captured, hasNear, keyBefore, numberOf, reading, type Context, type Reader, type Reading } from '../grammar/context.ts';
import type { Capture, Match, Row } from '../grammar/match.ts';
import { partsOf } from '../quantities/lengths.ts';
import { currencyCode, inParts, sumsOf } from '../quantities/money.ts';

/** `بين 20 و30`, `4.5 إلى 9 أمتار`, `20-30`, `بين 24 و26 أغسطس`, `بين عامي 2010 و2015`. A scale or unit said once belongs to both. */
export const range: Reader = (match, row, context) => {
  const ratio = captured(match, 'RATIO')?.value;
  if (typeof ratio === 'string') return seasonOf(ratio);
  const days = match.captures.filter(({ name }) => name === 'DAY');
  if (days.length === 2) {
    const parts = datePartsOf(match, row);
    const values = days.map(({ value }) => dateValue(match, { ...parts, day: Number(value) }, row));
    return values[0] === null ? (parts.hijri ? reading('range', null, 'hijri') : null) : reading('range', [values[0]!, values[1]!], null);
  }
  const months = match.captures.filter(({ name }) => name === 'MONTH');
  if (months.length === 2) return monthsRange(match, row, months);
  const years = match.captures.filter(({ name }) => name === 'YEAR');
  if (years.length === 2 && captured(match, 'common-era') !== undefined && years.every(({ value }) => Number(value) % 100 === 0)) return null;
  if (years.length === 2) return reading('range', [String(years[0]!.value), String(years[1]!.value)], null);
  const lengths = captured(match, 'length') === undefined ? [] : partsOf(match);
  if (lengths.length > 0) {
    const [from, to] = lengths;
    return lengths.length === 2 && from!.unit === to!.unit ? reading('range', [from!.count, to!.count], from!.unit) : null;
  }
  if (captured(match, 'money-amount') !== undefined) return sumsRange(match, row, context);
  const [low, high] = amountsOf(match);
  if (low === undefined || high === undefined || !isRange(match, low, high) || isScore(match, low, high, row, context)) return null;
  const unit = captured(match, 'UNIT')?.value;
  const counts = captured(match, 'tail') !== undefined;
  const half = numberOf(match, 'FRACTION');
  if (half !== null) return reading('range', [low.value, high.value! + half], String(unit));
  return reading('range', inMainUnit(valuesOf(low, high, counts), match, row), typeof unit === 'string' ? unit : currencyCode(match, row, context));
};

/** `يوليو - أغسطس`, `عام 1971 يوليو - أغسطس`. */
function monthsRange(match: Match, row: Row, months: readonly Capture[]): Reading | null {
  const parts = datePartsOf(match, row);
  const [from, to] = months.map(({ value }) => dateValue(match, { ...parts, month: Number(value) }, row));
  return from == null || to == null ? null : reading('range', [from, to], null);
}

/** `بين 100 فلس و200 فلس`, `بين 15 م د و22 م د`: small units as parts of the main one. */
function inMainUnit(value: NumberValue, match: Match, row: Row): NumberValue {
  const at = captured(match, 'CURRENCY')?.at;
  const parts = at === undefined ? 1 : row.atoms[at]!.word.currency!.parts;
  return Array.isArray(value) && parts !== 1 ? [inParts(Number(value[0]), parts), inParts(Number(value[1]), parts)] : value;
}

/** `بين دولارين و20 دولارا`. */
function sumsRange(match: Match, row: Row, context: Context): Reading | null {
  const [low, high] = sumsOf(match, row);
  if (low === undefined || high === undefined || low.currency.noun !== high.currency.noun || low.currency.parts !== high.currency.parts) return null;
  return low.count === null || high.count === null ? null : reading('range', [inParts(low.count, low.currency.parts), inParts(high.count, high.currency.parts)], currencyCode(match, row, context));
}

/** `2015/2016`, `2015/16`, from right to left `2016/2015`: a season, a budget, a plan of ten years at most. */
function seasonOf(ratio: string): Reading | null {
  const [right = '', left = ''] = ratio.split('/');
  const [from, to] = left.length === 4 && left < right ? [left, right] : [right, left];
  const last = to.length === 2 ? from.slice(0, 2) + to : to;
  const years = Number(last) - Number(from);
  if (from.length !== 4 || last.length !== 4 || !isYear({ value: Number(from) }) || years < 1 || years > (to.length === 2 ? 1 : 10)) return null;
  return reading('range', [from, last], null);
}

/** Two amounts that each have a scale or unit of their own (`من 60 ألفا إلى 100 ألف`) are no range, unless بين says so. */
function isRange(match: Match, low: Amount, high: Amount): boolean {
  if (low.value === null || high.value === null || low.fraction !== high.fraction) return false;
  if (captured(match, 'between') !== undefined) return true;
  if (low.value === 0 && high.bare && captured(match, '-') !== undefined && captured(match, 'tail') === undefined) return false;
  if (low.bare && isYear(low) && !isYear(high)) return false;
  if (low.scale > 1 && (captured(match, 'of') !== undefined || captured(match, 'to') !== undefined)) return false;
  if (captured(match, 'of') !== undefined || captured(match, 'to') !== undefined) {
    return true;
  }
  return low.bare && high.bare ? low.value < high.value || isYear(low) : low.value < high.value;
}

/** `2-6`, `4-6` beside the words of a match, where neither بين nor a unit says that it is a range. */
function isScore(match: Match, low: Amount, high: Amount, row: Row, context: Context): boolean {
  return match.captures.length === 3 && captured(match, '-') !== undefined && low.bare && high.bare && high.value! < 200 && hasNear('match', match, row, context, ...NEAR_MATCH);
}

/** The words of a match stand within so many tokens before its scores, or so many after. */
const NEAR_MATCH = [24, 12] as const;

function isYear({ value }: Pick<Amount, 'value'>): boolean {
  return value !== null && value >= 1000 && value < 3000;
}

function scaled(low: Amount, high: Amount): number {
  return low.scale === 1 && high.scale > 1 && low.value! < 1000 && high.value !== high.scale ? low.value! * high.scale : low.value!;
}

/** Two years where nothing is counted, else two numbers. */
function valuesOf(low: Amount, high: Amount, counts: boolean): NumberValue {
  const from = scaled(low, high);
  const years = !counts && [low, high].every((amount) => amount.bare && isYear(amount)) && high.value! - low.value! <= 300;
  return years ? [String(from), String(high.value)] : [from, high.value];
}

/** `3-1`, `6/4`, `2 مقابل 1` beside the words of a match. */
export const score: Reader = (match, row, context) => {
  const ratio = captured(match, 'RATIO')?.value;
  const [first, second] = typeof ratio === 'string' ? ratio.split('/').map(Number) : match.captures.filter(({ name }) => name === 'FIGURE' || name === 'ZERO').map(({ value }) => Number(value));
  if (first === undefined || second === undefined || !Number.isInteger(first) || !Number.isInteger(second) || first > 200 || second > 200) return null;
  if (captured(match, 'ZERO') !== undefined || (typeof ratio === 'string' && first === 0 && second > 0)) return reading('score', `${first}-${second}`, null);
  const cue = hasNear('match', match, row, context, ...NEAR_MATCH);
  const falling = captured(match, '-') !== undefined && (first > second || first === 0) && Math.max(first, second) < 10 && keyBefore(match, row, context) !== '-';
  return cue || falling ? reading('score', `${first}-${second}`, null) : null;
};

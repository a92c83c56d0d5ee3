import { captured, firstAtom, hasNear, isAlone, type Reader } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';

/** An amount of a unit: a measure, or a stretch of time made of several parts. */
export interface Length {
  readonly kind: 'duration' | 'measure';
  readonly value: number | null;
  readonly unit: string;
  readonly iso: string | null;
}

/** A count of one unit. */
export interface Part {
  readonly count: number | null;
  readonly unit: string;
}

/** Months of the units that are made of them. */
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** Seconds of each unit of time; a month has 30 days and a year 365 where days or less are added. */
const SECONDS: Readonly<Record<string, number>> = {
  millisecond: 0.001, second: 1, moment: 1, minute: 60, hour: 3600, day: 86_400, night: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000, decade: 315_360_000, century: 3_153_600_000,
};

/** The designator of each unit in an ISO 8601 duration, with its factor. */
const ISO_UNITS: Readonly<Record<string, readonly [designator: string, factor: number]>> = {
  century: ['Y', 100], decade: ['Y', 10], year: ['Y', 1], month: ['M', 1], week: ['W', 1], day: ['D', 1], night: ['D', 1],
  hour: ['TH', 1], minute: ['TM', 1], second: ['TS', 1], millisecond: ['TS', 0.001],
};
const ISO_ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** The length a match states; null when its parts are not of one kind. */
export function lengthOf(match: Match, row: Row): Length | null {
  const parts = partsOf(match);
  const [first] = parts;
  const kind = kindOf(match, row);
  if (first === undefined || kind === null) return null;
  if (parts.length === 1) return { kind, value: first.count, unit: first.unit, iso: kind === 'duration' ? isoOf(parts) : null };
  if (kind === 'measure') return parts.every(({ unit }) => unit === first.unit) ? { kind, value: total(parts), unit: first.unit, iso: null } : null;
  if (parts.some(({ unit }) => SECONDS[unit] === undefined) || (parts.length === 2 && isSaidTwice(parts[1]!, first))) return null;
  const sizes = parts.every(({ unit }) => MONTHS[unit] !== undefined) ? MONTHS : SECONDS;
  const smallest = parts.reduce((a, b) => (sizes[b.unit]! < sizes[a.unit]! ? b : a)).unit;
  const whole = parts.reduce<number | null>((sum, { count, unit }) => (sum === null || count === null ? null : sum + count * sizes[unit]!), 0);
  return { kind, value: whole === null ? null : rounded(whole / sizes[smallest]!), unit: smallest, iso: isoOf(parts) };
}

/** `5 أعوام و20 عاما` are two lengths; a half belongs to the unit before it. */
function isSaidTwice({ count, unit }: Part, before: Part): boolean {
  return before.unit === unit && (count === null || Math.abs(count) >= 1);
}

/** The counts of units a match took, in order. */
export function partsOf({ captures }: Match): readonly Part[] {
  const parts: Part[] = [];
  let count: number | null | undefined;
  let sign = 1;
  /** The noun of `السنوات الخمس`. */
  let unitBefore = '';
  for (const { name, value } of captures) {
    if (name === 'UNITS') unitBefore = String(value);
    else if (name === 'COUNT') parts.push({ count: typeof value === 'object' && value !== null ? value.value : null, unit: unitBefore });
    else if (name === 'AMOUNT') count = typeof value === 'object' && value !== null ? value.value : null;
    else if (name === 'except') sign = -1;
    else if (name === 'UNITPAIR') parts.push({ count: 2, unit: String(value) });
    else if (name === 'UNIT' || name === 'UNITONE') {
      const last = parts[parts.length - 1];
      if (last?.unit === '') parts[parts.length - 1] = { count: last.count, unit: String(value) };
      else parts.push({ count: count === undefined ? 1 : count, unit: String(value) });
      count = undefined;
    } else if (name === 'FRACTION') parts.push({ count: sign * Number(value), unit: '' });
  }
  if (parts.every(({ unit }) => unit !== '')) return parts;
  return parts.map(({ count: amount, unit }, at) => ({ count: amount, unit: unit === '' ? (parts[at - 1]?.unit ?? '') : unit }));
}

const UNIT_NAMES: ReadonlySet<string> = new Set(['UNIT', 'UNITONE', 'UNITPAIR', 'UNITS']);

function kindOf({ captures }: Match, row: Row): Length['kind'] | null {
  let common: Length['kind'] | null = null;
  for (const { name, at } of captures) {
    if (!UNIT_NAMES.has(name)) continue;
    const { kind } = row.atoms[at]!.word.unit!;
    if (common !== null && common !== kind) return null;
    common = kind;
  }
  return common;
}

function total(parts: readonly Part[]): number | null {
  return parts.reduce<number | null>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0);
}

/** Sums of decimals, without the noise of binary fractions. */
function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}

function isoOf(parts: readonly Part[]): string | null {
  let days = '';
  let time = '';
  for (const designator of ISO_ORDER) {
    let sum: number | null = null;
    for (const { count, unit } of parts) {
      const entry = ISO_UNITS[unit];
      if (entry === undefined || count === null) return null;
      if (entry[0] === designator) sum = (sum ?? 0) + count * entry[1];
    }
    if (sum === null) continue;
    if (sum < 0) return null;
    if (designator.length === 1) days += `${rounded(sum)}${designator}`;
    else time += `${rounded(sum)}${designator.slice(1)}`;
  }
  return `P${days}${time === '' ? '' : `T${time}`}`;
}

const readLength = (kind: Length['kind']): Reader => (match, row, context) => {
  const lap = captured(match, 'LAPTIME')?.value;
  if (typeof lap === 'string') return kind === 'duration' ? lapTime(lap) : null;
  const first = firstAtom(match, row);
  const bare = match.captures[0]?.name === 'UNIT' && captured(match, 'ONE') === undefined;
  if (bare && (first.article || (match.to - match.from === 1 && !isAlone(match, row, context)))) return null;
  const length = lengthOf(match, row);
  if (length?.kind !== kind) return null;
  if (first.word.unit?.count === '2' && length.unit === 'year' && hasNear('general', match, row, context, 1, 0)) return null;
  const since = row.atoms[match.from - 1]?.word.roles.includes('since') === true;
  if (first.word.roles.includes('joined') && match.captures.some(({ name }) => name === 'UNITPAIR') && !since && !isAlone(match, row, context)) return null;
  if (match.captures[match.captures.length - 1]?.name === 'length-more' && row.atoms[match.to - 1]!.word.unit?.unit === 'day' && row.atoms[match.to]?.word.weekday !== undefined) return null;
  if (length.unit === 'degree' && (length.value === null || length.value > 360)) return null;
  const sign = captured(match, 'below-zero') === undefined ? 1 : -1;
  return { kind, value: length.value === null ? null : sign * length.value, unit: length.unit, vague: length.value === null, iso: length.iso, calendar: null, resolved: null };
};

/** `74ر10ر4 دقائق`: hundredths, seconds and minutes, the smallest first. */
function lapTime(text: string): ReturnType<Reader> {
  const [hundredths = '', seconds = '', minutes = ''] = text.split('r');
  const value = rounded(Number(minutes) * 60 + Number(`${seconds}.${hundredths}`));
  return { kind: 'duration', value, unit: 'second', vague: false, calendar: null, resolved: null, iso: `PT${Number(minutes)}M${Number(`${seconds}.${hundredths}`)}S` };
}

/** `10 أيام`, `يومين`, `ساعة ونصف`, `3 أيام و20 ساعة`. */
export const duration: Reader = readLength('duration');

/** `50 كيلومترا`, `مترين مربعين`, `لتر وربع`. */
export const measure: Reader = readLength('measure');

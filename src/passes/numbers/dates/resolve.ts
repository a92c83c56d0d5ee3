import { civilDay, dayNumber, hijriInterval, hijriMonthOf, isoDay, isoInterval, monthStart, parseDay, periodOf, weekdayOf, type Interval } from '../calendar.ts';
import { captured, isAlone, numberOf, periodIn, speaksOfFuture, type Context } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';
import { lengthOf } from '../quantities/lengths.ts';
import type { DateParts } from './date-values.ts';

/**
 * The ISO day or interval a date means. A Hijri date with its year is converted by the Umm al-Qura table; everything else that the
 * text leaves open is settled against the day of publication, and stays open (null) without one.
 */
export function resolveDate(match: Match, parts: DateParts, value: string | null, row: Row, context: Context): string | null {
  const interval = parts.hijri ? hijri(match, parts, context) : gregorian(match, parts, value, row, context);
  return interval === null ? null : isoInterval(within(match, interval));
}

/**
 * The day that a line with nothing but قبل, منذ or بعد and a length of days or more names, as the time stamps of news pages do. Null
 * everywhere else: within a text the same words state a duration.
 */
export function dayOffset(match: Match, row: Row, context: Context): string | null {
  const direction = DIRECTIONS.get(row.atoms[match.from]!.key);
  const length = direction === undefined || context.today === null ? null : lengthOf(match, row);
  if (direction === undefined || context.today === null || length === null || length.value === null || !isAlone(match, row, context)) return null;
  const { year, month, day } = civilDay(context.today);
  const steps = direction * length.value;
  const days = DAYS[length.unit];
  if (days !== undefined) return isoDay(context.today + steps * days);
  if ((length.unit !== 'month' && length.unit !== 'year') || !Number.isInteger(steps)) return null;
  const start = monthStart(year, month + steps * (length.unit === 'year' ? 12 : 1));
  return isoDay(Math.min(start + day - 1, monthStart(civilDay(start).year, civilDay(start).month + 1) - 1));
}

const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([['قبل', -1], ['منذ', -1], ['من', -1], ['بعد', 1]]);
const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7 };

/** `مطلع`, `منتصف` and `نهاية` name one day of a month. */
function within(match: Match, interval: Interval): Interval {
  const long = interval.to - interval.from;
  if (long < 27 || long > 31) return interval;
  const at = captured(match, 'beginning') !== undefined ? interval.from : captured(match, 'middle') !== undefined ? interval.from + 14 : captured(match, 'ending') !== undefined ? interval.to : null;
  return at === null ? interval : { from: at, to: at };
}

function hijri(match: Match, { day, month, year }: DateParts, { lexicons, today }: Context): Interval | null {
  const table = lexicons.hijriMonths();
  const nth = numberOf(match, 'ORDINAL');
  if (year !== null) return nthWeekday(match, nth, hijriInterval(table, year, month, day)) ?? hijriInterval(table, year, month, day);
  if (today === null || month === null) return null;
  const now = hijriMonthOf(table, today);
  if (now === null) return null;
  const candidates = [-1, 0, 1].flatMap((offset) => hijriInterval(table, now.year + offset, month, day) ?? []);
  return choose(candidates, numberOf(match, 'RELATIVE'), today, null);
}

function gregorian(match: Match, parts: DateParts, value: string | null, row: Row, context: Context): Interval | null {
  const { today } = context;
  const { day, month, year, weekday } = parts;
  const relative = numberOf(match, 'RELATIVE') ?? (captured(match, 'this') === undefined ? null : 0);
  const nth = captured(match, 'last') !== undefined ? -1 : captured(match, 'quarter') === undefined ? numberOf(match, 'ORDINAL') : null;
  if (year !== null) {
    const monthly = month === null ? null : monthInterval(year, month);
    return nth !== null && monthly !== null ? nthWeekday(match, nth, monthly) : null;
  }
  if (today === null) return decadeOf(match, relative, today);
  if (captured(match, 'same') !== undefined) return null;
  const dayMonth = /^--(\d\d)-(\d\d)$/u.exec(value ?? '');
  if (dayMonth !== null && periodIn(match)?.value === 'year') return dayOfYear(today, relative ?? 0, Number(dayMonth[1]), Number(dayMonth[2]));
  if (dayMonth !== null) return choose(yearly(today, Number(dayMonth[1]), Number(dayMonth[2])), relative ?? tenseOf(match, row, context), today, weekday);
  if (month !== null) {
    const period = periodIn(match);
    const candidates = [-1, 0, 1].map((offset) => monthInterval(civilDay(today).year + offset + (period?.value === 'year' ? (relative ?? 0) : 0), month));
    const chosen = period === undefined ? choose(candidates, relative ?? tenseOf(match, row, context), today, null) : candidates[1]!;
    return chosen === null ? null : (nthWeekday(match, nth, chosen) ?? chosen);
  }
  const word = numberOf(match, 'DAYWORD');
  if (word !== null && nth === null) return { from: today + word + (relative ?? 0), to: today + word + (relative ?? 0) };
  const unit = periodIn(match)?.value ?? (captured(match, 'month-noun') === undefined ? null : 'month');
  if (typeof unit === 'string') return periodDay(match, unit, relative ?? 0, day, weekday, nth, today);
  if (captured(match, 'DECADE') !== undefined) return decadeOf(match, relative, today);
  if (captured(match, 'century') !== undefined && relative !== null) return periodOf('century', today, relative);
  if (weekday !== null) return weekdayInterval(match, weekday, relative, row, context, today);
  return value?.startsWith('---') === true && day !== null ? choose([-1, 0, 1].flatMap((offset) => dayOfMonth(today, offset, day)), null, today, null) : null;
}

function monthInterval(year: number, month: number): Interval {
  return { from: monthStart(year, month), to: monthStart(year, month + 1) - 1 };
}

function dayOfMonth(today: number, offset: number, day: number): readonly Interval[] {
  const { year, month } = civilDay(monthStart(civilDay(today).year, civilDay(today).month + offset));
  const number = dayNumber({ year, month, day });
  return number === null ? [] : [{ from: number, to: number }];
}

function yearly(today: number, month: number, day: number): readonly Interval[] {
  return [-1, 0, 1].flatMap((offset) => dayOfYear(today, offset, month, day) ?? []);
}

/** A day of this year, or of one so many years from it. */
function dayOfYear(today: number, offset: number, month: number, day: number): Interval | null {
  const number = dayNumber({ year: civilDay(today).year + offset, month, day });
  return number === null ? null : { from: number, to: number };
}

/** Where nothing places a date: 1 beside a verb in the future, 0 (this year) for a date alone on its line, else null. */
function tenseOf(match: Match, row: Row, context: Context): number | null {
  return isAlone(match, row, context) ? 0 : speaksOfFuture(match, row, context) ? 1 : null;
}

/** Of the same date in three years: the last before today for الماضي, the next for المقبل, this year's for الجاري, else the nearest; one on the named weekday first. */
function choose(candidates: readonly Interval[], relative: number | null, today: number, weekday: number | null): Interval | null {
  const past = candidates.filter(({ to }) => to < today);
  const future = candidates.filter(({ from }) => from > today);
  if (relative === -1) return past[past.length - 1] ?? null;
  if (relative === -2) return past[past.length - 2] ?? null;
  if (relative === 1) return future[0] ?? null;
  if (relative === 2) return future[1] ?? null;
  if (relative === 0 && weekday === null) return candidates[1] ?? null;
  const fitting = weekday === null ? [] : candidates.filter(({ from }) => weekdayOf(from) === weekday);
  const distance = ({ from, to }: Interval): number => (from <= today && today <= to ? 0 : Math.min(Math.abs(from - today), Math.abs(to - today)));
  return [...(fitting.length > 0 ? fitting : candidates)].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function periodDay(match: Match, unit: string, relative: number, day: number | null, weekday: number | null, nth: number | null, today: number): Interval | null {
  const period = periodOf(unit, today, relative);
  if (period === null) return null;
  const quarter = captured(match, 'quarter') === undefined ? null : numberOf(match, 'ORDINAL');
  if (quarter !== null && unit === 'year' && quarter <= 4) {
    const { year } = civilDay(period.from);
    return { from: monthStart(year, 3 * quarter - 2), to: monthStart(year, 3 * quarter + 1) - 1 };
  }
  if (captured(match, 'half') !== undefined) return unit === 'year' ? halfYear(civilDay(period.from).year, numberOf(match, 'ORDINAL') ?? 1) : null;
  if (day !== null && unit === 'month') return { from: period.from + day - 1, to: period.from + day - 1 };
  if (nth !== null && unit === 'month') return nthWeekday(match, nth, period) ?? period;
  if (weekday !== null && unit === 'week') {
    const at = period.from + (weekday % 7);
    return { from: at, to: at };
  }
  return period;
}

function halfYear(year: number, half: number): Interval {
  return { from: monthStart(year, 6 * half - 5), to: monthStart(year, 6 * half + 1) - 1 };
}

/** The nth (-1: last) weekday, or day, of an interval. */
function nthWeekday(match: Match, nth: number | null, interval: Interval | null): Interval | null {
  if (nth === null || interval === null) return null;
  const named = numberOf(match, 'WEEKDAY');
  if (named === null) {
    const at = nth < 0 ? interval.to : interval.from + nth - 1;
    return captured(match, 'DAYNOUN') === undefined && captured(match, 'DAYWORD') === undefined ? null : { from: at, to: at };
  }
  const ahead = (((named % 10) - weekdayOf(interval.from)) % 7 + 7) % 7;
  const first = interval.from + ahead;
  const at = nth < 0 ? first + 7 * Math.floor((interval.to - first) / 7) : first + 7 * (nth - 1);
  return at <= interval.to ? { from: at, to: at } : null;
}

/**
 * A weekday with الماضي or المقبل is the last or next one. Alone on its line it is the coming one; within a text that tells what happened
 * it is the latest one, unless the words before it speak of the future.
 */
function weekdayInterval(match: Match, weekday: number, relative: number | null, row: Row, context: Context, today: number): Interval {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const at = (day: number): Interval => ({ from: day, to: day });
  if (relative !== null && relative < 0) return at(today - (back === 0 ? 7 : back) - 7 * (-relative - 1));
  if (relative !== null && relative > 0) return at(today + (ahead === 0 ? 7 : ahead) + 7 * (relative - 1));
  return at(relative === 0 || isAlone(match, row, context) || speaksOfFuture(match, row, context) ? today + ahead : today - back);
}

function decadeOf(match: Match, relative: number | null, today: number | null): Interval | null {
  const decade = numberOf(match, 'DECADE');
  const century = captured(match, 'century');
  if (decade === null || century === undefined) return null;
  const nth = numberOf(match, 'ORDINAL');
  const first = nth !== null ? (nth - 1) * 100 : today !== null && relative !== null ? Math.floor(civilDay(today).year / 100) * 100 + 100 * relative : null;
  return first === null ? null : { from: monthStart(first + 10 * decade, 1), to: monthStart(first + 10 * decade + 10, 1) - 1 };
}

/** The day of publication: the source's date, else null. */
export function dayOf(date: string | undefined): number | null {
  return date === undefined ? null : parseDay(date);
}

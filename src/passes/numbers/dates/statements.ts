import type { DateParts, DateStatement, Match } from '../../../resources/numbers/grammar/matches.ts';
import { scaleAt } from '../amounts/sums.ts';
import type { Atom } from '../atoms/atoms.ts';
import { captured, firstAtom, numberOf, periodIn } from '../grammar/context.ts';
import type { Row } from '../grammar/rows.ts';
import { datePartsOf, dateValue } from './date-values.ts';
import { doubtsOf, isBareWeekday } from './doubts.ts';

/** What a match says as a date, whatever stands around its row; null where the row tells that it is none. Worked out once a match. */
export function statementOf(match: Match, row: Row): DateStatement | null {
  if (match.date === undefined) match.date = stated(match, row);
  return match.date;
}

function stated(match: Match, row: Row): DateStatement | null {
  const ofWords = datePartsOf(match, row);
  if (isRefused(match, ofWords, row)) return null;
  const parts = withFigures(match, ofWords);
  return { parts, value: valueOf(match, ofWords, row), doubts: doubtsOf(match, ofWords), isOpen: isOpen(match, parts) };
}

/** Whether something but its value may be found out of a date: a year says all of itself, unless a day is counted from within it. */
function isOpen(match: Match, { year, hijri }: DateParts): boolean {
  return hijri || year === null || captured(match, 'last') !== undefined || captured(match, 'ORDINAL') !== undefined;
}

/** A year between 1300 and 1500 in figures is Hijri. */
function isHijriFigures(figures: string): boolean {
  return figures >= '1300' && figures < '1500';
}

/** The parts of a Hijri date in figures. */
function withFigures(match: Match, parts: DateParts): DateParts {
  const figures = captured(match, 'NUMDATE')?.value;
  if (typeof figures !== 'string' || !(parts.hijri || isHijriFigures(figures))) return parts;
  const [year = 0, month = 0, day = 0] = figures.split('-').map(Number);
  return { ...parts, year, month, day, hijri: true };
}

function valueOf(match: Match, parts: DateParts, row: Row): string | null {
  const figures = captured(match, 'NUMDATE')?.value ?? captured(match, 'DAYMONTH')?.value;
  if (typeof figures === 'string') return captured(match, 'hijri') === undefined && !isHijriFigures(figures) ? figures : null;
  const quarter = captured(match, 'quarter') === undefined ? null : numberOf(match, 'ORDINAL');
  const year = numberOf(match, 'YEAR');
  if (captured(match, 'half') !== undefined) return dateValue(match, parts, row);
  if (quarter !== null) return year === null || quarter > 4 ? null : `${year}-Q${quarter}`;
  if (captured(match, 'century') !== undefined || captured(match, 'last') !== undefined || numberOf(match, 'ORDINAL') !== null) return null;
  return dateValue(match, parts, row);
}

const DATE_PERIODS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year', 'decade', 'century']);

/** Refuses what only looks like a date: lengths, ordinals of other things, figures that count something, quarters of no year. */
function isRefused(match: Match, parts: DateParts, row: Row): boolean {
  if (captured(match, 'length') !== undefined || captured(match, 'UNIT') !== undefined) return true;
  const period = periodIn(match);
  if ((period !== undefined && !DATE_PERIODS.has(period.value)) || isOrdinalOfOther(match, row)) return true;
  const isOneAtom = match.to - match.from === 1;
  const weekday = captured(match, 'WEEKDAY');
  if (weekday !== undefined && isBareWeekday(match)) return !isOneAtom || row.atoms[weekday.at]!.word.numeral !== undefined;
  if (captured(match, 'DAYWORD') !== undefined && !isToday(match, row)) return true;
  if (captured(match, 'DAYMONTH') !== undefined && (row.atoms[match.to]?.word.month !== undefined || (match.captures.length === 1 && !isDayOfSlash(match, row)))) return true;
  if (weekday !== undefined && isOneAtom && isBothOfThem(row, match.from)) return true;
  if (captured(match, 'DAY')?.end === match.to && parts.month !== null && isCounted(row.atoms[match.to])) return true;
  const century = captured(match, 'century');
  if (century !== undefined && (numberOf(match, 'FIGURE') ?? 1) > LAST_CENTURY) return true;
  if ((captured(match, '-') ?? captured(match, '/')) !== undefined && (isZero(row.atoms[match.from]!) || isZero(row.atoms[match.to - 1]!))) return true;
  const quarter = captured(match, 'quarter');
  if ((quarter !== undefined || captured(match, 'half') !== undefined) && !isPartOfYear(match, row)) return true;
  if (captured(match, 'of-it') !== undefined && captured(match, 'DAYNOUN') === undefined) return !isDayOfThatMonth(match, row);
  if (quarter !== undefined && parts.year === null && period === undefined) return false;
  if (parts.year !== null && firstAtom(match, row).figure !== null && row.atoms[match.to - 1]!.key === 'م' && parts.month === null && !isYearOfEra(parts.year)) return true;
  return captured(match, 'RELATIVE') !== undefined && period === undefined && captured(match, 'DAYWORD') === undefined && parts.day === null && parts.month === null && parts.weekday === null && century === undefined;
}

/** `صفر`, which is also a month, beside a hyphen or slash. */
function isZero({ word }: Atom): boolean {
  return word.numeral?.role === 'zero';
}

/** `بين الاثنين` without another day: between the two. */
function isBothOfThem({ atoms }: Row, at: number): boolean {
  return atoms[at]!.key === 'الاثنين' && atoms[at - 1]?.word.roles.includes('between') === true && atoms[at + 1]?.word.weekday === undefined;
}

/** `الدورة الرابعة يونيو 2007`, `الأسبوع الأول من فبراير`: days are masculine, and the ordinal of a week is none of a day. */
function isOrdinalOfOther(match: Match, row: Row): boolean {
  const at = captured(match, 'DAY')?.at;
  const atom = at === undefined ? undefined : row.atoms[at]!;
  if (at === undefined || atom?.word.ordinal === undefined) return false;
  const before = row.atoms[at - 1];
  return atom.key.endsWith('ه') || atom.key === 'اولي' || (at === match.from && before?.article === true && before.word.unit !== undefined && before.word.unit.unit !== 'day');
}

/** `الربع الثاني من 2015`, `ربع العام`, `النصف الأول من العام`. */
function isPartOfYear(match: Match, row: Row): boolean {
  const { article, first, last } = firstAtom(match, row);
  return (article || last > first) && (captured(match, 'half') === undefined || (numberOf(match, 'ORDINAL') ?? 0) <= 2);
}

/** `في 24 منه`, `حتى التاسع منه`: the month was named before. */
function isDayOfThatMonth(match: Match, row: Row): boolean {
  const { figure, word, article } = firstAtom(match, row);
  return row.atoms[match.to]?.key === 'منه' && (figure !== null || (word.ordinal !== undefined && article));
}

/** `سبتمبر 20 سنتا`: the figure counts what stands after it. */
function isCounted(next: Atom | undefined): boolean {
  return next !== undefined && next.lead === '' && (next.word.currency !== undefined || next.word.unit !== undefined || next.word.roles.includes('percent') || scaleAt(next) > 0);
}

const LAST_CENTURY = 40;

/** `2014م` is a year, `1500م` metres. */
function isYearOfEra(year: number): boolean {
  return year > 1900 && year < 2100 && year % 100 !== 0;
}

/** `اليوم` after في or with ب is a day, not today, and so it is before an ordinal. */
function isToday(match: Match, row: Row): boolean {
  const { key, lead } = firstAtom(match, row);
  if (key !== 'اليوم') return true;
  return !lead.endsWith('ب') && row.atoms[match.from - 1]?.key !== 'في' && row.atoms[match.to]?.word.ordinal === undefined;
}

/** `15/8` by itself: a day above twelve and its month. */
function isDayOfSlash(match: Match, row: Row): boolean {
  return match.to - match.from === 1 && /^(?:1[3-9]|2[0-9]|3[01])\/(?:[1-9]|0[1-9]|1[0-2])$/u.test(firstAtom(match, row).figure?.text ?? '');
}

import { fold } from '../../../arabic/fold.ts';
import { scaleAt } from '../amounts/sums.ts';
import type { Atom } from '../atoms/atoms.ts';
import { captured, endsMarkedName, fillsMarks, firstAtom, hasArticle, hasNear, isAlone, keyBefore, numberOf, periodIn, surfaceAfter, type Context, type Reader } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';
import { datePartsOf, dateValue, type DateParts } from './date-values.ts';
import { isMonth } from './months.ts';
import { dayOffset, resolveDate } from './resolve.ts';

const DATE_PERIODS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year', 'decade', 'century']);

/** Dates of all kinds: days, months, years, weekdays, relative days and periods, quarters, decades, centuries; Gregorian or Hijri. */
export const date: Reader = (match, row, context) => {
  const offset = dayOffset(match, row, context);
  if (offset !== null) return { kind: 'date', value: null, unit: null, vague: false, iso: null, calendar: null, resolved: offset };
  if (captured(match, 'length') !== undefined || captured(match, 'UNIT') !== undefined) return null;
  const stated = datePartsOf(match, row);
  if (!isDate(match, stated, row, context)) return null;
  const parts = withFigures(match, stated);
  const value = valueOf(match, stated, row);
  const resolved = resolveDate(match, parts, value, row, context);
  return { kind: 'date', value, unit: parts.hijri ? 'hijri' : null, vague: false, iso: null, calendar: parts.hijri ? 'islamic-umalqura' : null, resolved };
};

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

/** Refuses what only looks like a date: months that are also words, weekdays that are also numbers, four digits that count something. */
function isDate(match: Match, parts: DateParts, row: Row, context: Context): boolean {
  const period = periodIn(match);
  if (period !== undefined && !DATE_PERIODS.has(period.value)) return false;
  if (period?.value === 'year' && period.at === match.from && hasNear('general', match, row, context, 1, 0) && captured(match, 'this') === undefined && numberOf(match, 'YEAR') === null) return false;
  if (isOrdinalOfOther(match, row)) return false;
  const weekday = captured(match, 'WEEKDAY');
  if (weekday !== undefined && Number(weekday.value) > 10 && !match.captures.some(({ name }) => NAMES_DAY.has(name))) {
    return match.to - match.from === 1 && row.atoms[weekday.at]!.word.numeral === undefined && isAlone(match, row, context);
  }
  if (captured(match, 'DAYWORD') !== undefined && !isRelativeDay(match, row, context)) return false;
  if (captured(match, 'DAYMONTH') !== undefined && (row.atoms[match.to]?.word.month !== undefined || (match.captures.length === 1 && !isDayOfSlash(match, row, context)))) return false;
  if (weekday !== undefined && match.to - match.from === 1 && isBothOfThem(row, match.from)) return false;
  if (captured(match, 'DAY')?.end === match.to && parts.month !== null && isCounted(row.atoms[match.to])) return false;
  if (captured(match, 'century') !== undefined && (numberOf(match, 'FIGURE') ?? 1) > LAST_CENTURY) return false;
  if ((captured(match, '-') ?? captured(match, '/')) !== undefined && (isZero(row.atoms[match.from]!) || isZero(row.atoms[match.to - 1]!))) return false;
  if ((captured(match, 'quarter') !== undefined || captured(match, 'half') !== undefined) && !isPartOfYear(match, row)) return false;
  if (captured(match, 'of-it') !== undefined && captured(match, 'DAYNOUN') === undefined) return isDayOfThatMonth(match, row);
  if (captured(match, 'DAYNOUN') !== undefined && parts.day !== null && parts.month === null && parts.year === null && !isDayOfMonth(match, row, context)) return false;
  if (captured(match, 'quarter') !== undefined && parts.year === null && period === undefined) return isQuarter(match, row, context);
  if (parts.year !== null && firstAtom(match, row).figure !== null && row.atoms[match.to - 1]!.key === 'م' && parts.month === null && !isYearOfEra(parts.year)) return false;
  if (captured(match, 'RELATIVE') !== undefined && period === undefined && captured(match, 'DAYWORD') === undefined && parts.day === null && parts.month === null && parts.weekday === null && captured(match, 'century') === undefined) return false;
  if (parts.month !== null && parts.day === null && parts.year === null) return isMonth(match, row, parts, context);
  if (parts.year !== null && match.captures.every(({ name }) => name === 'YEAR' || name === 'year')) return isYear(match, row, context, parts.year);
  return true;
}

/** `صفر`, which is also a month, beside a hyphen or slash. */
function isZero({ word }: Atom): boolean {
  return word.numeral?.role === 'zero';
}

/** `15/8` by itself: a day above twelve and its month, but for scores. */
function isDayOfSlash(match: Match, row: Row, context: Context): boolean {
  const { figure } = firstAtom(match, row);
  return match.to - match.from === 1 && /^(?:1[3-9]|2[0-9]|3[01])\/(?:[1-9]|0[1-9]|1[0-2])$/u.test(figure?.text ?? '') && !hasNear('match', match, row, context, 24, 12);
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

/** What makes a weekday without the article a day (`يوم اثنين`, `آخر ثلاثاء`), not a number or a pronoun. */
const NAMES_DAY: ReadonlySet<string> = new Set(['DAYNOUN', 'PERIOD', 'ORDINAL', 'last', 'matching']);

/** No name in marks ends in a relative day (`«القرية اليوم»`), no newspaper is called by it (`«الغد»`), and `بكرة` is a ball where nothing says that it is tomorrow. */
function isRelativeDay(match: Match, row: Row, context: Context): boolean {
  const { roles } = row.atoms[captured(match, 'DAYWORD')!.at]!.word;
  if (!isToday(match, row) || endsMarkedName(match, row, context) || (roles.includes('paper') && fillsMarks(match, row, context))) return false;
  return !roles.includes('joined') || match.to - match.from > 1 || row.atoms[match.to]?.word.part !== undefined || isAlone(match, row, context);
}

/** `اليوم` after في or with ب is a day, not today, and so it is before an ordinal. */
function isToday(match: Match, row: Row): boolean {
  const { key, lead } = firstAtom(match, row);
  if (key !== 'اليوم') return true;
  return !lead.endsWith('ب') && row.atoms[match.from - 1]?.key !== 'في' && row.atoms[match.to]?.word.ordinal === undefined;
}

/** `الربع الثاني`, `الربع الماضي`: a quarter of the year even where no year is named, but for a quarter of a game. */
function isQuarter(match: Match, row: Row, context: Context): boolean {
  return firstAtom(match, row).article && (numberOf(match, 'ORDINAL') ?? 0) <= 4 && !hasNear('game', match, row, context, 20, 20);
}

/** `الربع الثاني من 2015`, `ربع العام`, `النصف الأول من العام`. */
function isPartOfYear(match: Match, row: Row): boolean {
  const { article, first, last } = firstAtom(match, row);
  return (article || last > first) && (captured(match, 'half') === undefined || (numberOf(match, 'ORDINAL') ?? 0) <= 2);
}

/** `يوم 24 منه`, `يوم 3 الجاري`: not `كل يوم 20 شخصا`. */
function isDayOfMonth(match: Match, row: Row, context: Context): boolean {
  const { article, lead } = firstAtom(match, row);
  const figure = row.atoms[captured(match, 'DAY')!.at]!.figure;
  if (article || lead === 'ال' || figure === null || keyBefore(match, row, context) === 'كل') return false;
  return captured(match, 'RELATIVE') !== undefined || captured(match, 'of-it') !== undefined || row.atoms[match.to] === undefined && surfaceAfter(match, row, context) === '';
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

/** Four digits alone are a year between 1900 and 2100 where no noun is counted by them; after قبل and the like earlier ones too (`قبل 1850`, `في 1798`). */
function isYear(match: Match, row: Row, context: Context, year: number): boolean {
  const atom = firstAtom(match, row);
  const before = row.atoms[match.from - 1]?.word.roles;
  if (atom.figure === null || year < 1500 || year > 2100 || atom.article || before?.some((role) => BEFORE_COUNTS.has(role)) === true) return false;
  if (isAlone(match, row, context) || endsMarkedName(match, row, context)) return false;
  const next = row.atoms[match.to];
  const after = surfaceAfter(match, row, context);
  if (year < 1900) return next === undefined && before?.some((role) => BEFORE_OLD_YEARS.has(role)) === true && (after === '' || context.stopWords.has(fold(after)));
  if (year % 100 === 0 && after === 'من' && before?.some((role) => BEFORE_OLD_YEARS.has(role)) !== true) return false;
  if (next !== undefined && next.lead === '' && next.glued && (next.key === '-' || next.key === '/') && row.atoms[match.to + 1]?.figure == null) return false;
  if (next !== undefined || before?.some((role) => BEFORE_YEARS.has(role)) === true || (atom.lead === 'و' && isYearFigure(row.atoms[match.from - 1]))) return true;
  const counted = after.length > 2 && !hasArticle(fold(after)) && !WITH_PREFIXED_ARTICLE.test(after) && (COUNTED_ENDING.test(after) || (year % 100 === 0 && ARABIC_WORD.test(after)));
  return !counted || context.stopWords.has(fold(after));
}

function isYearFigure(atom: Atom | undefined): boolean {
  return atom?.figure?.plain === true && atom.figure.text >= '1900' && atom.figure.text < '2100' && atom.figure.text.length === 4;
}

/** The counted noun of a big number ends in ة or in the ا of the accusative. */
const COUNTED_ENDING = /(?:ة|ا|اً)$/u;
const ARABIC_WORD = /^(?![وفبلك])[\u0620-\u064a]+$/u;

const WITH_PREFIXED_ARTICLE = /^(?:[وفبك]ال|لل)/u;

const BEFORE_OLD_YEARS: ReadonlySet<string> = new Set(['in', 'since']);
const BEFORE_COUNTS: ReadonlySet<string> = new Set(['beyond', 'number-noun']);
const BEFORE_YEARS: ReadonlySet<string> = new Set(['in', 'since', 'of', 'to', 'beginning', 'middle', 'ending', 'edition']);

import { fold } from '../../../arabic/fold.ts';
import type { DateParts, DateStatement, Match } from '../../../resources/numbers/grammar/matches.ts';
import type { Atom } from '../atoms/atoms.ts';
import { captured, endsMarkedName, fillsMarks, firstAtom, hasArticle, hasNear, isAlone, keyBefore, numberOf, periodIn, surfaceAfter, type Context } from '../grammar/context.ts';
import type { Row } from '../grammar/rows.ts';
import { isMonth } from './months.ts';

/** What a date may be instead, where the text around it says so: the years of an officer, a pronoun, a name, a score, a count, a quarter of a game, an adjective. */
const GENERAL = 1;
const PRONOUN = 2;
const NAME = 4;
const SCORE = 8;
const EACH_DAY = 16;
const GAME = 32;
const OTHER_WORD = 64;
const COUNT = 128;

/** The doubts about a match as a date. */
export function doubtsOf(match: Match, { day, month, year }: DateParts): number {
  const period = periodIn(match);
  const isYears = period?.value === 'year' && period.at === match.from && captured(match, 'this') === undefined && numberOf(match, 'YEAR') === null;
  let doubts = isYears ? GENERAL : 0;
  if (isBareWeekday(match)) return doubts | PRONOUN;
  if (captured(match, 'DAYWORD') !== undefined) doubts |= NAME;
  if (captured(match, 'DAYMONTH') !== undefined && match.captures.length === 1) doubts |= SCORE;
  const hasDayNoun = captured(match, 'DAYNOUN') !== undefined;
  if (captured(match, 'of-it') !== undefined && !hasDayNoun) return doubts;
  if (hasDayNoun && day !== null && month === null && year === null) doubts |= EACH_DAY;
  if (captured(match, 'quarter') !== undefined && year === null && period === undefined) return doubts | GAME;
  if (month !== null && day === null && year === null) return doubts | OTHER_WORD;
  return year !== null && match.captures.every(({ name }) => name === 'YEAR' || name === 'year') ? doubts | COUNT : doubts;
}

/** Whether a match names a weekday without the article and without what makes it a day. */
export function isBareWeekday(match: Match): boolean {
  return (numberOf(match, 'WEEKDAY') ?? 0) > 10 && !match.captures.some(({ name }) => NAMES_DAY.has(name));
}

/** What makes a weekday without the article a day (`يوم اثنين`, `آخر ثلاثاء`), not a number or a pronoun. */
const NAMES_DAY: ReadonlySet<string> = new Set(['DAYNOUN', 'PERIOD', 'ORDINAL', 'last', 'matching']);

/** Whether the text around a date removes all doubts about it. */
export function isSure({ doubts, parts }: DateStatement, match: Match, row: Row, context: Context): boolean {
  if (doubts === 0) return true;
  if ((doubts & GENERAL) !== 0 && hasNear('general', match, row, context, 1, 0)) return false;
  if ((doubts & PRONOUN) !== 0 && !isAlone(match, row, context)) return false;
  if ((doubts & NAME) !== 0 && !isRelativeDay(match, row, context)) return false;
  if ((doubts & SCORE) !== 0 && hasNear('match', match, row, context, 24, 12)) return false;
  if ((doubts & EACH_DAY) !== 0 && !isDayOfMonth(match, row, context)) return false;
  if ((doubts & GAME) !== 0 && !isQuarter(match, row, context)) return false;
  if ((doubts & OTHER_WORD) !== 0 && !isMonth(match, row, parts, context)) return false;
  return (doubts & COUNT) === 0 || isYear(match, row, context, parts.year!);
}

/** No name in marks ends in a relative day (`«القرية اليوم»`), no newspaper is called by it (`«الغد»`), and `بكرة` is a ball where nothing says that it is tomorrow. */
function isRelativeDay(match: Match, row: Row, context: Context): boolean {
  const { roles } = row.atoms[captured(match, 'DAYWORD')!.at]!.word;
  if (endsMarkedName(match, row, context) || (roles.includes('paper') && fillsMarks(match, row, context))) return false;
  return !roles.includes('joined') || match.to - match.from > 1 || row.atoms[match.to]?.word.part !== undefined || isAlone(match, row, context);
}

/** `الربع الثاني`, `الربع الماضي`: a quarter of the year even where no year is named, but for a quarter of a game. */
function isQuarter(match: Match, row: Row, context: Context): boolean {
  return firstAtom(match, row).article && (numberOf(match, 'ORDINAL') ?? 0) <= 4 && !hasNear('game', match, row, context, 20, 20);
}

/** `يوم 24 منه`, `يوم 3 الجاري`: not `كل يوم 20 شخصا`. */
function isDayOfMonth(match: Match, row: Row, context: Context): boolean {
  const { article, lead } = firstAtom(match, row);
  const figure = row.atoms[captured(match, 'DAY')!.at]!.figure;
  if (article || lead === 'ال' || figure === null || keyBefore(match, row, context) === 'كل') return false;
  return captured(match, 'RELATIVE') !== undefined || captured(match, 'of-it') !== undefined || row.atoms[match.to] === undefined && surfaceAfter(match, row, context) === '';
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

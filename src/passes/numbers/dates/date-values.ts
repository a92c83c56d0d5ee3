import { digits } from '../calendar.ts';
import { captured, numberOf } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';

/** The parts of a date as far as the text gives them. */
export interface DateParts {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly hijri: boolean;
  readonly beforeEra: boolean;
  /** ISO weekday. */
  readonly weekday: number | null;
}

/** Hijri years of the press lie below this, Gregorian ones above. */
const LAST_HIJRI_YEAR = 1600;

/** The parts of a date that a match took. */
export function datePartsOf(match: Match, row: Row): DateParts {
  const year = numberOf(match, 'YEAR') ?? numberOf(match, 'YEARWORDS');
  const monthAt = captured(match, 'MONTH')?.at;
  const islamic = monthAt !== undefined && row.atoms[monthAt]!.word.month!.calendar === 'islamic';
  const weekday = numberOf(match, 'WEEKDAY');
  return {
    day: captured(match, 'first-day') === undefined ? numberOf(match, 'DAY') : 1,
    month: numberOf(match, 'MONTH') ?? numberOf(match, 'MONTHNUMBER'),
    year,
    hijri: captured(match, 'hijri') !== undefined || (islamic && (year === null || year < LAST_HIJRI_YEAR)),
    beforeEra: captured(match, 'before-era') !== undefined,
    weekday: weekday === null ? null : weekday % 10,
  };
}

/** ISO 8601 as far as the text tells (`2012-05-03`, `2012-05`, `2012`, `--05-03`, `---18`); null for Hijri dates and those without a number. */
export function dateValue(match: Match, { day, month, year, hijri, beforeEra }: DateParts, row: Row): string | null {
  if (hijri || beforeEra) return null;
  const monthAt = captured(match, 'MONTH')?.at;
  if (monthAt !== undefined && row.atoms[monthAt]!.word.month!.calendar === 'islamic') return year === null ? null : digits(year, 4);
  if (year !== null) return `${digits(year, 4)}${month === null ? '' : `-${digits(month, 2)}${day === null ? '' : `-${digits(day, 2)}`}`}`;
  if (month !== null) return day === null ? `--${digits(month, 2)}` : `--${digits(month, 2)}-${digits(day, 2)}`;
  return day === null ? null : `---${digits(day, 2)}`;
}

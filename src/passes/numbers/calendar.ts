/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar. */

const DAY_MS = 86_400_000;

/** A day of the calendar; months from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of a day, or null when the month has no such day. */
export function dayNumber({ year, month, day }: CivilDay): number | null {
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.floor(time / DAY_MS) : null;
}

/** The number of an ISO day (`2026-11-22`), or null when it is none. */
export function parseDay(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? null : dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
}

/** The Gregorian day of a number of days since 1 January 1970. */
export function civilDay(number: number): CivilDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same as an ISO day. */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** A number in at least so many digits. */
export function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** First day of the month that lies so many months after another. */
export function monthStart(year: number, month: number): number {
  const index = year * 12 + month - 1;
  return dayNumber({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 })!;
}

/** First and last day of a period. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** `2026-11-01/2026-11-30`, or the day alone where the interval is one. */
export function isoInterval({ from, to }: Interval): string {
  return from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
}

/** The day, week (from Sunday, as the names of the days count), month, quarter, year, decade or century that lies `offset` after the one of a day. */
export function periodOf(unit: string, day: number, offset: number): Interval | null {
  const { year, month } = civilDay(day);
  const years = (first: number, count: number): Interval => ({ from: monthStart(first, 1), to: monthStart(first + count, 1) - 1 });
  switch (unit) {
    case 'day':
      return { from: day + offset, to: day + offset };
    case 'week': {
      const from = day - (weekdayOf(day) % 7) + 7 * offset;
      return { from, to: from + 6 };
    }
    case 'month':
      return { from: monthStart(year, month + offset), to: monthStart(year, month + offset + 1) - 1 };
    case 'year':
      return years(year + offset, 1);
    case 'decade':
      return years(Math.floor(year / 10) * 10 + 10 * offset, 10);
    case 'century':
      return years(Math.floor((year - 1) / 100) * 100 + 1 + 100 * offset, 100);
    default:
      return null;
  }
}

/** First and last day of a Hijri day, month or year by the Umm al-Qura table; null outside it. */
export function hijriInterval(table: ReadonlyMap<number, number>, year: number, month: number | null, day: number | null): Interval | null {
  const from = table.get(year * 12 + (month ?? 1) - 1);
  const after = table.get(month === null ? (year + 1) * 12 : year * 12 + month);
  if (from === undefined || after === undefined) return null;
  if (day === null) return { from, to: after - 1 };
  return from + day - 1 < after ? { from: from + day - 1, to: from + day - 1 } : null;
}

/** The Hijri year and month of a day, or null outside the table. */
export function hijriMonthOf(table: ReadonlyMap<number, number>, day: number): { readonly year: number; readonly month: number } | null {
  const { year } = civilDay(day);
  const guess = Math.floor((year - 622) * 1.0307) * 12;
  for (let index = guess - 24; index <= guess + 36; index++) {
    const from = table.get(index);
    const after = table.get(index + 1);
    if (from !== undefined && from <= day && after !== undefined && day < after) return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  }
  return null;
}

import { dayNumber } from '../calendar.ts';

/** `20:30`, `9.20`, `20h30` are not all times: only hour and minute after a colon are, as `HH:MM` or `HH:MM:SS`. */
export function readClock({ text }: { readonly text: string }): string | null {
  const [, hour = '', minute = '', second] = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/u.exec(text) ?? [];
  if (hour === '' || Number(hour) > 24 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** A date in figures as an ISO day: year first or last, the day before the month unless it cannot be. Two digits of a year lie within 1950 and 2049. */
export function readNumericDate({ text }: { readonly text: string }): string | null {
  const [, a = '', b = '', c = ''] = /^([0-9]{1,4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,4})$/u.exec(text) ?? [];
  if (a === '' || (a.length > 2) === (c.length > 2)) {
    if (a === '' || a.length > 2) return null;
  }
  const yearFirst = a.length > 2;
  const year = fullYear(yearFirst ? a : c);
  const [x, y] = yearFirst ? [Number(c), Number(b)] : [Number(a), Number(b)];
  const [day, month] = y > 12 ? [y, x] : [x, y];
  if (year === null || dayNumber({ year, month, day }) === null) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function fullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  return digits.length === 2 ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : null;
}

import type { Atom } from '../atoms/atoms.ts';
import { digits, isoDay } from '../calendar.ts';
import { captured, isAlone, numberOf, reading, type Reader } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';

/** `الساعة الثامنة مساء`, `09:20 م`, `الساعة 9 والنصف صباحا`: the time on the clock of 24 hours. */
export const time: Reader = (match, row, context) => {
  const part = captured(match, 'PART')?.value;
  const clock = captured(match, 'CLOCK')?.value ?? captured(match, 'DOTCLOCK')?.value;
  if (typeof clock === 'string') {
    const [hour = '', ...rest] = clock.split(':');
    return reading('time', [digits(onFullClock(Number(hour), part), 2), ...rest].join(':'), null);
  }
  if (part !== undefined && match.to - match.from === 1) {
    return isAlone(match, row, context) ? { kind: 'time', value: null, unit: null, vague: false, iso: null, calendar: null, resolved: context.today === null ? null : isoDay(context.today) } : null;
  }
  const hour = numberOf(match, 'HOUR');
  const hourAt = captured(match, 'HOUR')?.at;
  if (hour === null || hourAt === undefined) return null;
  if (captured(match, 'clock') === undefined && captured(match, 'oclock') === undefined && !isHour(match, row, row.atoms[hourAt]!, hour)) return null;
  const minutes = minutesOf(match, row);
  if (minutes === null) return null;
  const total = (onFullClock(hour, part) * 60 + minutes + 1440) % 1440;
  return reading('time', `${digits(Math.floor(total / 60), 2)}:${digits(total % 60, 2)}`, null);
};

/** `الثامنة مساء`, `الواحدة ظهرا`, `بـ8 مساء`, `(8 مساء …)`, but `الساعات الأولى من الصباح`. */
function isHour(match: Match, row: Row, { key, word, article, figure, lead }: Atom, hour: number): boolean {
  const before = row.atoms[match.from - 1];
  if (hour > 12 || before?.word.unit?.count === 'many') return false;
  if (figure === null) return article && (word.ordinal !== undefined || key === 'واحده');
  return ADVERBS.has(row.atoms[match.to - 1]!.key) && (lead.endsWith('ب') || before?.key === '(' || before?.word.roles.some((role) => BEFORE_HOURS.has(role)) === true);
}

const ADVERBS: ReadonlySet<string> = new Set(['صباحا', 'ظهرا', 'عصرا', 'مساء', 'ليلا', 'فجرا', 'زوالا']);
const BEFORE_HOURS: ReadonlySet<string> = new Set(['in', 'of', 'to', 'since', 'after', 'between']);

function onFullClock(hour: number, part: unknown): number {
  if (part === 'pm' && hour < 12) return hour + 12;
  if (part === 'noon' && hour < 6) return hour + 12;
  if (part === 'night' && hour >= 6 && hour < 12) return hour + 12;
  if ((part === 'am' || part === 'night') && hour === 12) return 0;
  return hour === 24 ? 0 : hour;
}

function minutesOf(match: Match, row: Row): number | null {
  for (const { name, value, end } of match.captures) {
    if (name === 'FRACTION') return Math.round(60 * Number(value)) * (captured(match, 'except') === undefined ? 1 : -1);
    if (name === 'AMOUNT' && typeof value === 'object' && value !== null) {
      return row.atoms[end]?.word.unit?.unit === 'minute' && value.value !== null && value.value < 60 ? value.value : null;
    }
  }
  return 0;
}

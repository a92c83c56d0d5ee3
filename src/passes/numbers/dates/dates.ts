import type { Reading } from '../../../resources/numbers/grammar/matches.ts';
import { settled, type Reader } from '../grammar/context.ts';
import { isSure } from './doubts.ts';
import { dayOffset, mayBeOffset, resolveDate } from './resolve.ts';
import { statementOf } from './statements.ts';

/** Dates of all kinds: days, months, years, weekdays, relative days and periods, quarters, decades, centuries; Gregorian or Hijri. */
export const date: Reader = (match, row, context) => {
  const offset = dayOffset(match, row, context);
  if (offset !== null) return { kind: 'date', value: null, unit: null, vague: false, iso: null, calendar: null, resolved: offset };
  const statement = statementOf(match, row);
  if (statement === null || !isSure(statement, match, row, context)) return null;
  const { parts: { hijri }, value, isOpen, doubts } = statement;
  const resolved = isOpen ? resolveDate(match, statement, row, context) : null;
  const found: Reading = { kind: 'date', value, unit: hijri ? 'hijri' : null, vague: false, iso: null, calendar: hijri ? 'islamic-umalqura' : null, resolved };
  return isOpen || doubts !== 0 || mayBeOffset(match, row) ? found : settled(match, found);
};

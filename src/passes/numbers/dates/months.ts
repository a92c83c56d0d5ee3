import { captured, fillsMarks, type Context } from '../grammar/context.ts';
import type { Match, Row } from '../grammar/match.ts';
import type { DateParts } from './date-values.ts';

/** A Hijri month by itself is a season of the faith (`شهر رمضان`), no date. */
export function isMonth(match: Match, row: Row, { hijri }: DateParts, context: Context): boolean {
  const at = captured(match, 'MONTH')?.at;
  if (captured(match, 'RELATIVE') !== undefined || at === undefined) return true;
  if (hijri) return false;
  if (captured(match, 'month-noun') !== undefined) return true;
  const atom = row.atoms[at]!;
  if (fillsMarks(match, row, context)) return false;
  if (atom.word.month!.bare || isBesideMonth(row, at)) return true;
  if (atom.article) return false;
  return atom.lead === '' && row.atoms[at - 1]?.word.roles.some((role) => BEFORE_MONTHS.has(role)) === true;
}

/** `أبريل وماي`, `من يناير إلى ماي`, `بين ماي ويوليوز`: a word that may be a month is one beside another month. */
function isBesideMonth({ atoms }: Row, at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  if (after?.lead === 'و' && after.word.month?.bare === true) return true;
  if (atoms[at]!.lead === 'و') return before?.word.month !== undefined;
  return before?.word.roles.includes('to') === true && atoms[at - 2]?.word.month !== undefined;
}

const BEFORE_MONTHS: ReadonlySet<string> = new Set(['in', 'since', 'beginning', 'middle', 'ending', 'months-noun']);

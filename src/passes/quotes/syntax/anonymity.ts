import { IDENTITY, NEGATOR, WITHHOLDING } from '../page/facts.ts';
import { factsAt, type Page, wordAt } from '../page/page.ts';

/** So far after a verb that keeps a name back (`طلب عدم ذكر اسمه`, `رفضا كشف هويتيهما`) and one that discloses it (`لم يكشف عن هويته`) the noun of identity stands. */
const REACH = { withholding: 7, disclosing: 2 } as const;

/** Whether a clause that keeps a source's name back begins with the word, a negator before its verb counted: `لم يكشف عن هويته`. */
export function opensAnonymity(page: Page, index: number): boolean {
  return withholdsName(page, (factsAt(page, index) & NEGATOR) !== 0 ? index + 1 : index);
}

/** Token just after a clause that keeps a source's name back: after the noun of identity. */
export function anonymityEnd(page: Page, index: number): number {
  for (let i = index + 1; i <= index + REACH.withholding + 1; i++) if ((factsAt(page, i) & IDENTITY) !== 0) return i + 1;
  return index;
}

/** Whether the word belongs to a clause that keeps its source's name back, so that it reports nothing. */
export function withholdsName(page: Page, index: number): boolean {
  if ((factsAt(page, index) & WITHHOLDING) === 0) return false;
  const { readings } = wordAt(page, index);
  const isOf = (anonymity: keyof typeof REACH): boolean => readings.some(({ verb }) => verb.anonymity === anonymity);
  const reach = isOf('disclosing') && !isOf('withholding') ? REACH.disclosing : REACH.withholding;
  for (let i = index + 1; i <= index + reach && page.stops[i] === 0; i++) if ((factsAt(page, i) & IDENTITY) !== 0) return true;
  return false;
}

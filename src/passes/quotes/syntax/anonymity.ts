import { keyAt, type Page, wordAt } from '../page/page.ts';

const PREFERRING = /^[وي]?فضل(?:ت|وا|ا)?$/u;
const IDENTITY = /^(?:اسم|الاسم|اسمي|اسماء|هويت|هويتي|الهويه|هويات|هويه)(?:ه|ها|هم|هما)?$/u;
/** So far after a verb that keeps a name back (`طلب عدم ذكر اسمه`, `رفضا كشف هويتيهما`) and one that discloses it (`لم يكشف عن هويته`) the noun of identity stands. */
const REACH = { withholding: 7, disclosing: 2 } as const;

/** Whether a clause that keeps a source's name back begins with the word, a negator before its verb counted: `لم يكشف عن هويته`. */
export function opensAnonymity(page: Page, index: number): boolean {
  return withholdsName(page, wordAt(page, index).is.negator ? index + 1 : index);
}

/** Token just after a clause that keeps a source's name back: after the noun of identity. */
export function anonymityEnd(page: Page, index: number): number {
  for (let i = index + 1; i <= index + REACH.withholding + 1; i++) if (IDENTITY.test(keyAt(page, i))) return i + 1;
  return index;
}

/** Whether the word belongs to a clause that keeps its source's name back, so that it reports nothing. */
export function withholdsName(page: Page, index: number): boolean {
  const { readings } = wordAt(page, index);
  const isOf = (anonymity: keyof typeof REACH): boolean => readings.some(({ verb }) => verb.anonymity === anonymity);
  const reach = isOf('withholding') || PREFERRING.test(keyAt(page, index)) ? REACH.withholding : isOf('disclosing') ? REACH.disclosing : 0;
  for (let i = index + 1; i <= index + reach && page.stops[i] === 0; i++) if (IDENTITY.test(keyAt(page, i))) return true;
  return false;
}

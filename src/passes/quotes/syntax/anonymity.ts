import { keyAt, type Page, wordAt } from '../page/page.ts';

/** Verbs and nouns of clauses that keep a source's name back: `طلب عدم ذكر اسمه`, `رفضا كشف هويتيهما`. */
const WITHHOLDING = new Set(['طلب', 'رفض', 'اشترط', 'تحدث', 'آثر']);
const PREFERRING = /^[وي]?فضل(?:ت|وا|ا)?$/u;
const NAMING = new Set(['كشف', 'ذكر', 'نشر', 'أفصح', 'أعلن']);
const IDENTITY = /^(?:اسم|الاسم|اسمي|اسماء|هويت|هويتي|الهويه|هويات|هويه)(?:ه|ها|هم|هما)?$/u;
const REACH = 7;
const NAMING_REACH = 2;

/** Whether a clause that keeps a source's name back begins with the word, a negator before its verb counted: `لم يكشف عن هويته`. */
export function opensAnonymity(page: Page, index: number): boolean {
  return withholdsName(page, wordAt(page, index).is.negator ? index + 1 : index);
}

/** Token just after a clause that keeps a source's name back: after the noun of identity. */
export function anonymityEnd(page: Page, index: number): number {
  for (let i = index + 1; i <= index + REACH + 1; i++) if (IDENTITY.test(keyAt(page, i))) return i + 1;
  return index;
}

/** Whether the word belongs to a clause that keeps its source's name back, so that it reports nothing. */
export function withholdsName(page: Page, index: number): boolean {
  const readings = wordAt(page, index).readings;
  const reach = readings.some(({ verb }) => WITHHOLDING.has(verb.lemma)) || PREFERRING.test(keyAt(page, index)) ? REACH : readings.some(({ verb }) => NAMING.has(verb.lemma)) ? NAMING_REACH : 0;
  for (let i = index + 1; i <= index + reach && page.stops[i] === 0; i++) if (IDENTITY.test(keyAt(page, i))) return true;
  return false;
}

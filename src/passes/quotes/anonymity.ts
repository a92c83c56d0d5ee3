import { keyAt, type Page } from './page.ts';

/** Verbs and nouns of clauses that keep a source's name back: `طلب عدم ذكر اسمه`, `رفضا كشف هويتيهما`. */
const WITHHOLDING = new Set(['طلب', 'رفض', 'فضل', 'اشترط', 'كشف', 'ذكر', 'نشر', 'أفصح', 'تحدث', 'أعلن', 'آثر']);
const IDENTITY = /^(?:اسم|الاسم|اسمي|اسماء|هويت|هويتي|الهويه|هويات|هويه)(?:ه|ها|هم|هما)?$/u;
const REACH = 7;

/** Whether the word belongs to a clause that keeps its source's name back, so that it reports nothing. */
export function withholdsName(page: Page, index: number): boolean {
  if (!page.words.readings(keyAt(page, index)).some(({ verb }) => WITHHOLDING.has(verb.lemma)) && keyAt(page, index) !== 'فضل' && keyAt(page, index) !== 'فضلت') return false;
  for (let i = index + 1; i <= index + REACH && page.stops[i] === 0; i++) if (IDENTITY.test(keyAt(page, i))) return true;
  return false;
}

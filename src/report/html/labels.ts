import type { BlockKind, EntityType, NumberKind, QuoteForm } from '../../document.ts';

/** What the page says in Arabic, in one place. */
export const LABELS = {
  title: 'تقرير الأخبار',
  articles: 'المواد',
  speakers: 'من قال ماذا',
  names: 'الأسماء',
  timeline: 'الخط الزمني',
  unknownSpeaker: 'قائل غير معروف',
  speaker: 'القائل',
  quoteList: 'الأقوال في هذه المادة',
  search: 'ابحث في المواد والأقوال والأسماء',
  show: 'إظهار',
  noMatch: 'لا شيء يطابق البحث.',
  skip: 'إلى المواد',
  toTop: 'إلى أعلى الصفحة',
  words: 'بكلمات',
  role: 'الصفة',
  inArticle: 'في المادة',
} as const;

/** The types of names. */
export const ENTITY_LABELS: Readonly<Record<EntityType, string>> = { PER: 'أشخاص', LOC: 'أماكن', ORG: 'مؤسسات', MISC: 'أسماء أخرى' };

/** What is marked in the articles, by the class of its marks: each can be hidden. */
export const MARK_LABELS = { ...ENTITY_LABELS, number: 'أرقام وتواريخ', quote: 'أقوال' } as const;

/** The forms of quotes. */
export const FORM_LABELS: Readonly<Record<QuoteForm, string>> = { direct: 'مباشر', indirect: 'غير مباشر', mixed: 'مختلط', reported: 'منقول بالمعنى' };

/** The kinds of quantities. */
export const NUMBER_LABELS: Readonly<Record<NumberKind, string>> = {
  cardinal: 'عدد', ordinal: 'ترتيب', percent: 'نسبة', money: 'مبلغ', measure: 'قياس', duration: 'مدة', date: 'تاريخ', time: 'وقت',
  range: 'مدى', fraction: 'كسر', phone: 'هاتف', score: 'نتيجة', age: 'عمر',
};

/** The element each block of the page becomes. */
export const BLOCK_ELEMENTS: Readonly<Record<BlockKind, string>> = {
  headline: 'h3', heading: 'h4', paragraph: 'p', dateline: 'p', byline: 'p', 'list-item': 'p', caption: 'p', credit: 'p', source: 'p', tags: 'p', related: 'p',
};

/** How many of something, as Arabic counts: one, two, a few (3 to 10), many. */
export interface CountForms {
  readonly none: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

/** The nouns that are counted, as the figure before them asks. */
export const COUNTS = {
  articles: { none: 'لا مواد', one: 'مادة واحدة', two: 'مادتان', few: 'مواد', many: 'مادة' },
  quotes: { none: 'لا أقوال', one: 'قول واحد', two: 'قولان', few: 'أقوال', many: 'قولا' },
  names: { none: 'لا أسماء', one: 'اسم واحد', two: 'اسمان', few: 'أسماء', many: 'اسما' },
  mentions: { none: 'لا ذكر', one: 'ذكر واحد', two: 'ذكران', few: 'مرات', many: 'مرة' },
} as const satisfies Readonly<Record<string, CountForms>>;

/** A count in words of standard Arabic: `قولان`, `5 أقوال`, `12 قولا`, `100 قول`. The form after whole hundreds is the singular, less its accusative alef. */
export function count(n: number, { none, one, two, few, many }: CountForms): string {
  if (n === 0) return none;
  if (n === 1) return one;
  if (n === 2) return two;
  const tail = n % 100;
  if (tail >= 3 && tail <= 10) return `${n} ${few}`;
  return `${n} ${tail <= 2 && many.endsWith('ا') ? many.slice(0, -1) : many}`;
}

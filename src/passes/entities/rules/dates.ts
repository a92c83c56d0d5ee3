import type { Words } from '../words.ts';

/** Where a day that things are called after ends: a day and a month, perhaps a year (شارع 1 نوفمبر 1954, ملعب 8 ماي 45, مدينة العاشر من رمضان); the start when none begins there. */
export function dayEnd({ keys, sentenceEnds, known }: Words, at: number): number {
  const end = sentenceEnds[at] ?? at;
  const { contextWords, pageWords } = known.names;
  const isDay = at + 1 < end && (/^\d{1,2}$/u.test(keys[at]!) || contextWords.ordinal.has(keys[at]!));
  const month = keys[at + 1] === 'من' ? at + 2 : at + 1;
  if (!isDay || month >= end || !pageWords.days.has(keys[month]!)) return at;
  return month + 1 < end && /^(?:\d{2}){1,2}$/u.test(keys[month + 1]!) ? month + 2 : month + 1;
}

import type { Words } from '../words.ts';

/** Where a day that things are called after ends: a day and a month, perhaps a year (شارع 1 نوفمبر 1954, ملعب 8 ماي 45); the start when none begins there. */
export function dayEnd({ keys, sentenceEnds, known }: Words, at: number): number {
  const end = sentenceEnds[at] ?? at;
  const { contextWords, pageWords } = known.names;
  const isDay = at + 1 < end && (/^\d{1,2}$/u.test(keys[at]!) || contextWords.ordinal.has(keys[at]!));
  if (!isDay || !pageWords.days.has(keys[at + 1]!)) return at;
  return at + 2 < end && /^(?:\d{2}){1,2}$/u.test(keys[at + 2]!) ? at + 3 : at + 2;
}

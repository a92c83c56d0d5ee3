import type { Words } from '../words.ts';

/**
 * Where a day that things are called after ends: a day and a month, perhaps a year (شارع 1 نوفمبر 1954, مدينة 6 أكتوبر); the start when none
 * begins there. Any word may be the month: there are four traditions of them, and nothing else follows the number of a day after such a noun.
 */
export function dayEnd({ keys, sentenceEnds }: Words, at: number): number {
  const end = sentenceEnds[at] ?? at;
  if (at + 1 >= end || !/^\d{1,2}$/u.test(keys[at]!) || !/^(?!ال)\p{L}{2,}$/u.test(keys[at + 1]!)) return at;
  return at + 2 < end && /^\d{4}$/u.test(keys[at + 2]!) ? at + 3 : at + 2;
}

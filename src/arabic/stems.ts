/** A letter is only cut where at least this many stood before the cut. */
const CUT_FROM = 5;

/** A folded word less its conjunction, the preposition glued before the article, and the article: rough, but the same for the same word. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length >= CUT_FROM && (stem[0] === 'و' || stem[0] === 'ف')) stem = stem.slice(1);
  if (stem.length >= CUT_FROM && 'بكل'.includes(stem[0]!) && stem.startsWith('ال', 1)) stem = stem.slice(1);
  return stem.length >= CUT_FROM && (stem.startsWith('ال') || stem.startsWith('لل')) ? stem.slice(2) : stem;
}

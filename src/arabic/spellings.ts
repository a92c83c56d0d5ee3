import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Letters by which Arabic writes one foreign sound: g, v, p, ch; they differ by country, not by name. */
const SAME_SOUND: ReadonlyMap<string, string> = new Map(Object.entries({ غ: 'ج', ق: 'ج', ك: 'ج', گ: 'ج', ڤ: 'ف', پ: 'ب', چ: 'ج', ث: 'ت', ظ: 'ض', ص: 'س', ط: 'ت' }));

/** Pairs of names at or above this are one name in two spellings (ترامب/ترمب .95, نتنياهو/نتانياهو .91 before sounds are made equal). */
const ALIKE = 0.93;
const SHORTEST = 4;

/** A folded word less its article. */
export function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}

/** Whether two folded words may be spellings of one name: close by Jaro and Winkler once articles are off and letters for one foreign sound are equal. */
export function areSpellings(first: string, second: string): boolean {
  const [x, y] = [withoutArticle(first), withoutArticle(second)];
  if (soundOf(x[0]) !== soundOf(y[0]) || soundOf(x.at(-1)) !== soundOf(y.at(-1))) return false;
  const [a, b] = [soundsOf(x), soundsOf(y)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  return consonantsOf(a) === consonantsOf(b) && jaroWinkler(a, b) >= ALIKE;
}

function soundsOf(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += soundOf(letter);
  return sounds;
}

function soundOf(letter: string | undefined): string {
  return letter === undefined ? '' : SAME_SOUND.get(letter) ?? letter;
}

/** Spellings of foreign names differ in their long vowels and in doubled letters, not in what stands between. */
function consonantsOf(sounds: string): string {
  return sounds.replace(/[اويهء]/gu, '').replace(/(.)\1/gu, '$1');
}

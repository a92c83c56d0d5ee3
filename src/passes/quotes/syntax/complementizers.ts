import { withoutConjunction } from '../../../resources/quotes/words.ts';
import { keyAt, type Page, wordAt } from '../page/page.ts';

/** A word that opens reported clauses: إنّ and أنّ are one after the fold, the hamza of the surface tells them apart where it is written. */
export interface Complementizer {
  readonly base: 'إن' | 'أن' | 'ان' | 'بأن' | 'فإن' | 'لأن';
  /** Whether it comes joined to a conjunction (`وأن`), which goes on with a clause before it. */
  readonly joined: boolean;
}

const PRONOUNS = '(?:ه|ها|هم|هما|هن|ني|نا|نني|ننا|ك|كم|ي)?';
const FORM = new RegExp(`^(و)?(ب|ف|ل)?(?:ا)ن${PRONOUNS}$`, 'u');

/** The complementizer at a token, or undefined. */
export function complementizerAt(page: Page, index: number): Complementizer | undefined {
  const key = keyAt(page, index);
  if (key.length < 2 || key.length > 8) return undefined;
  const stem = key.indexOf('ان');
  if (stem < 0 || stem > 2) return undefined;
  const match = FORM.exec(key);
  if (match === null || keyAt(page, index + 1) === ':' || keyAt(page, index - 1) === 'لينكد') return undefined;
  const { start, end } = page.tokens[index]!;
  const surface = page.text.slice(start, end);
  // The fold writes آني (instant) as it does أني; a bare آن is a slip for أن.
  if (surface.includes('آ') && !surface.endsWith('آن')) return undefined;
  const joined = match[1] !== undefined;
  const preposition = match[2];
  if (preposition === 'ب') return { base: 'بأن', joined };
  if (preposition === 'ف') return { base: 'فإن', joined };
  if (preposition === 'ل') return { base: 'لأن', joined };
  if (key === 'انا') return undefined;
  return { base: surface.includes('إ') ? 'إن' : surface.includes('أ') ? 'أن' : 'ان', joined };
}

/** Whether a word takes an أن of its own, a conjunction written in one with it or not: `يمكن أن`, `وينبغي أن`. */
export function isGovernor(page: Page, index: number): boolean {
  const key = keyAt(page, index);
  return wordAt(page, index).is.governor || ((key[0] === 'و' || key[0] === 'ف') && page.words.of(withoutConjunction(key)).is.governor);
}

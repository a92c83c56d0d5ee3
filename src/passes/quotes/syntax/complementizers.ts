import { COLON, COMPLEMENTIZER } from '../page/facts.ts';
import { factsAt, hasTrait, keyAt, type Page } from '../page/page.ts';
import { GOVERNOR } from '../page/traits.ts';

/** A word that opens reported clauses: إنّ and أنّ are one after the fold, the hamza of the surface tells them apart where it is written. */
export interface Complementizer {
  readonly base: 'إن' | 'أن' | 'ان' | 'بأن' | 'فإن' | 'لأن';
  /** Whether it comes joined to a conjunction (`وأن`), which goes on with a clause before it. */
  readonly joined: boolean;
}

/** Whether a token is spelled as a complementizer, and no part of a name after its first word: `لينكد إن`, `ليو فان دير`. */
export function isSpelledSo(page: Page, index: number): boolean {
  return (factsAt(page, index) & COMPLEMENTIZER) !== 0 && keyAt(page, index - 1) !== 'لينكد' && (page.nameOf[index]! < 0 || page.nameOf[index] !== page.nameOf[index - 1]);
}

/** The complementizer at a token, or undefined. */
export function complementizerAt(page: Page, index: number): Complementizer | undefined {
  if (!isSpelledSo(page, index) || (factsAt(page, index + 1) & COLON) !== 0) return undefined;
  const { key, start, end } = page.tokens[index]!;
  const surface = page.text.slice(start, end);
  // The fold writes آني (instant) as it does أني; a bare آن is a slip for أن.
  if (surface.includes('آ') && !surface.endsWith('آن')) return undefined;
  const joined = key[0] === 'و';
  const preposition = key[joined ? 1 : 0];
  if (preposition === 'ب') return { base: 'بأن', joined };
  if (preposition === 'ف') return { base: 'فإن', joined };
  if (preposition === 'ل') return { base: 'لأن', joined };
  return { base: surface.includes('إ') ? 'إن' : surface.includes('أ') ? 'أن' : 'ان', joined };
}

/** Whether a word takes an أن of its own, a conjunction written in one with it or not: `يمكن أن`, `وينبغي أن`. */
export function isGovernor(page: Page, index: number): boolean {
  return hasTrait(page, index, GOVERNOR);
}

import { isFinite } from '../../../resources/quotes/words.ts';
import { COLON, COMPLEMENTIZER, CUE, MARK, RELATIVE } from '../page/facts.ts';
import { factsAt, isWord, type Page, wordAt } from '../page/page.ts';

/** Whoever speaks has no more words, what is told of them and all. */
const LONGEST_SPEAKER = 40;
/** What was said would begin here. */
const BEGINS = COLON | MARK | COMPLEMENTIZER;

/**
 * Whether a verb only tells something of whoever says what follows: it stands right after a relative pronoun, and before the noun phrase that this belongs
 * to a verb of saying opens the clause: `وقالت الباحثة التي كتبت التوصيات «…»`.
 */
export function describesSpeaker(page: Page, verb: number): boolean {
  if ((factsAt(page, verb - 1) & RELATIVE) === 0) return false;
  const { first } = page.paragraphs[page.paragraphOf[verb]!]!;
  for (let i = verb - 2; i >= Math.max(first, verb - LONGEST_SPEAKER); i--) {
    if (page.stops[i] === 1 || (page.facts[i]! & BEGINS) !== 0) return false;
    if ((page.facts[i]! & CUE) !== 0 && page.nameOf[i] === -1 && opensClause(page, i, first)) return true;
  }
  return false;
}

function opensClause(page: Page, verb: number, first: number): boolean {
  const isOpening = verb === first || !isWord(page, verb - 1);
  return wordAt(page, verb).reporting.some(({ kind, prefix, verb: { tier } }) => isFinite(kind) && tier === 'A' && (isOpening || prefix === 'و'));
}

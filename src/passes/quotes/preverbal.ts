import { nounPhraseEnd, startsNounPhrase } from './noun-phrases.ts';
import { isComma, isWord, keyAt, type Page, type Range, wordAt } from './page.ts';
import { readSubject } from './subjects.ts';

/** Openers of a clause whose subject stands before its verb; looked for so many tokens to the left. */
const LONGEST_PREVERBAL = 24;

/** The noun phrase before the verb at `verb`, back to what opens its clause (`لكن`, `أن`, a comma, the sentence's start); null where there is none. */
export function preverbalSubject(page: Page, verb: number): Range | null {
  const paragraph = page.paragraphs[page.paragraphOf[verb]!]!;
  const around = page.enclosing[verb]!;
  const lowest = Math.max(around >= 0 ? around + 1 : paragraph.first, verb - LONGEST_PREVERBAL);
  let end = verb;
  while (end > lowest && wordAt(page, end - 1).is.auxiliary && page.nameOf[end - 1] === -1) end--;
  if (end > lowest && isComma(page, end - 1)) end--;
  let first = end;
  while (first > lowest && !opensClause(page, first - 1)) first = page.opening[first - 1]! >= lowest ? page.opening[first - 1]! : first - 1;
  while (first < end && !isWord(page, first) && page.closing[first] === -1) first++;
  if (first >= end) return null;
  for (let i = first; i < end; i++) {
    if (wordAt(page, i).is.relative) return i > first ? { first, end: i } : null;
  }
  const announced = first > lowest && ANNOUNCING.test(keyAt(page, first - 1)) && page.tokens[first]!.kind === 'word' && !wordAt(page, first).is.preposition;
  if ((announced || startsNounPhrase(page, first)) && nounPhraseEnd(page, first, end) === end) return { first, end };
  return relativeSubject(page, Math.max(first, end - LONGEST_RELATIVE), end);
}

/** Words that a subject follows at once. */
const ANNOUNCING = /^[وف]?(?:كان|كانت|لكن|ان|اما)$/u;

/** Whether the noun phrase before a verb was announced as the subject (`كان الوزير أكد`), so that none follows the verb. */
export function isAnnounced(page: Page, { first }: Range): boolean {
  return ANNOUNCING.test(keyAt(page, first - 1));
}

/** How far before its verb the noun of a relative clause without a pronoun begins. */
const LONGEST_RELATIVE = 12;

/** The indefinite noun that a clause without a relative pronoun describes: `صدر تقرير للأمم المتحدة يحذر من أن`. */
function relativeSubject(page: Page, first: number, end: number): Range | null {
  for (let i = end - 1; i >= first; i--) {
    const key = keyAt(page, i);
    const kind = wordAt(page, i).noun?.kind;
    if (key.startsWith('ال') || key.startsWith('وال') || (kind !== 'document' && kind !== 'source') || page.nameOf[i]! >= 0) continue;
    const { speaker, object } = readSubject(page, i, end);
    return speaker !== null && speaker.first === i && object === undefined ? speaker : null;
  }
  return null;
}

function opensClause(page: Page, i: number): boolean {
  if (page.opening[i]! >= 0) return false;
  if (!isWord(page, i)) return keyAt(page, i) !== '-' && keyAt(page, i) !== '(' && keyAt(page, i) !== ')';
  return wordAt(page, i).is.opener && page.nameOf[i] === -1;
}

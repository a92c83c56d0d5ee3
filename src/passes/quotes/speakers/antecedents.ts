import { isComma, isWord, keyAt, nameAt, type Page, type Range, wordAt } from '../page/page.ts';

/** A relative clause is looked for so many tokens before its second verb. */
const LONGEST_RELATIVE = 30;

/**
 * The person whom a relative clause before a verb describes, who is the subject of its further verbs too: `الوزير سامي حداد الذي زار القرية وأقر بأن`.
 * A comma between ends the clause unless `parted`; null where the sentence has none.
 */
export function antecedentOf(page: Page, verb: number, parted: boolean): Range | null {
  for (let i = verb - 1; i > Math.max(0, verb - LONGEST_RELATIVE) && page.paragraphOf[i] === page.paragraphOf[verb] && page.stops[i] !== 1; i--) {
    if (!parted && isComma(page, i)) return null;
    if (!RELATIVE.has(page.tokens[i]!.key)) continue;
    const end = isComma(page, i - 1) ? i - 1 : i;
    return personEndingAt(page, end);
  }
  return null;
}

const RELATIVE = new Set(['الذي', 'التي']);

function personEndingAt(page: Page, end: number): Range | null {
  const name = page.nameOf[end - 1]!;
  if (nameAt(page, end - 1)?.type !== 'PER') return null;
  let first = end - 1;
  while (page.nameOf[first - 1] === name) first--;
  if (wordAt(page, first - 1).noun?.kind === 'person') first--;
  return { first, end };
}

/** A clause's participle stands so near the conjunction that opens it. */
const LONGEST_CLAUSE = 14;

/** The token after the conjunction that opens the clause a participle stands in, where it is set against what came before: `في حين امتنع آخر قائلا`. */
export function contrastBefore(page: Page, participle: number): number | undefined {
  for (let i = participle - 1; i > Math.max(0, participle - LONGEST_CLAUSE) && isWord(page, i); i--) {
    if (/^(?:حين|فيما|بينما)$/u.test(keyAt(page, i))) return i + 1;
  }
  return undefined;
}

import { countWords, hasTrait, keyAt, type Page, wordAt } from '../page/page.ts';
import { TITLED } from '../page/traits.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** Longer marked words are no name. */
const LONGEST_NAME = 5;

/** Whether the marked words that open at `open` are a name or title: a known name fills them, or a noun that is named (`صحيفة`, `فيلم`, `لـ`) stands before them. */
export function isNameInMarks(page: Page, open: number): boolean {
  const inside = { first: open + 1, end: page.closing[open]! };
  const size = countWords(page, inside);
  if (size === 0) return true;
  const before = keyAt(page, open - 1);
  if (wordAt(page, open - 1).is.titled || (before === 'ب' && wordAt(page, open - 2).is.titled)) return true;
  if (size > LONGEST_NAME + 3) return false;
  if (wordAt(page, open - 1).readings.some(({ kind, clitic }) => clitic && isFinite(kind))) return wordAt(page, open - 1).readings.every(({ verb }) => !verb.takesObject);
  if (size > LONGEST_NAME) return false;
  if (before === 'ل' || before === 'ك' || isTitledWithAdjective(page, open - 1)) return true;
  const earlier = before === 'و' ? page.opening[open - 2] : undefined;
  if (earlier !== undefined && earlier >= 0 && isNameInMarks(page, earlier)) return true;
  const noun = wordAt(page, open - 1).noun;
  if (noun !== undefined && (noun.kind === 'media' || noun.kind === 'body' || (noun.kind === 'person' && !before.startsWith('ال'))) && page.tokens[open - 1]!.key !== ':') return true;
  const name = page.nameOf[inside.first]!;
  if (name < 0) return false;
  for (let i = inside.first; i < inside.end; i++) if (page.nameOf[i] !== name) return false;
  return true;
}

/** Whether the word at `i` is the adjective of a noun that is named: `البرنامج التلفزيوني «…»`. */
function isTitledWithAdjective(page: Page, i: number): boolean {
  return /[\u0621-\u06d3]{3}(?:ي|يه)$/u.test(keyAt(page, i)) && wordAt(page, i).noun === undefined && hasTrait(page, i - 1, TITLED);
}

import type { QuoteForm } from '../../../document.ts';
import type { Complement } from './complements.ts';
import { isNameInMarks } from './named-marks.ts';
import { countWords, type Page, type Range } from '../page/page.ts';

/** Fewer marked words than this, not after a colon, are a fragment and no clause. */
const SHORTEST_CLAUSE = 4;

/** The form of a content after its complement: direct when all of it is marked or follows a colon, mixed when some is, else indirect. */
export function formOf(page: Page, content: readonly Range[], complement: Complement): QuoteForm {
  if (complement.kind === 'colon') return 'direct';
  const first = content[0]!;
  if (page.closing[first.first]! >= 0 && (page.closing[first.first]! === first.end - 1 || page.unclosed[first.first] === 1)) {
    return countWords(page, first) >= SHORTEST_CLAUSE || complement.fit >= 0.95 ? 'direct' : 'mixed';
  }
  return content.some((range) => holdsSpeechMarks(page, range)) ? 'mixed' : 'indirect';
}

/** Whether marked words that are no name lie in the range. */
export function holdsSpeechMarks(page: Page, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) {
    const close = page.closing[i]!;
    if (close < 0) continue;
    if (!isNameInMarks(page, i)) return true;
    if (page.unclosed[i] === 0) i = close;
  }
  return false;
}

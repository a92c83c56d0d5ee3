import { fold } from '../../arabic/fold.ts';
import { LETTER, unitClass } from '../../arabic/unit-classes.ts';
import { skipWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';
import { signature, type PageWords } from '../../resources/page-words.ts';
import { labelAt } from './labels.ts';
import type { Line, MarkedText } from './lines.ts';
import { countWords, endsWithStop } from './shapes.ts';

const LONGEST_CAPTION = 220;
const LONGEST_CREDIT = 60;
/** A heading that has run into the caption above it. */
const LONGEST_HEADING = 60;
const FEWEST_WORDS = 3;
/** Where these words stand before the bracket, it spells out the name of an agency in running text. */
const NAMED_AGENCY = /(?:^|\s)(?:ل|ب|و|ف)?(?:وكال|صحيف|قنا|شبك)\p{L}*(?:\s+\S+){0,4}\s*$/u;
const STOP = /[.؟!](?=\s|$)/u;
const BRACKET = 0x28;

/** A credit in brackets within a piece of the page: where the bracket begins, and the offset after it. */
interface Credit {
  readonly start: number;
  readonly end: number;
}

/** Whether a piece is a credit and nothing else: (رويترز), (تصوير: …), (أ ف ب، رويترز). */
export function isCredit(text: string, span: Span, words: PageWords): boolean {
  return creditAt(text, span.start, span.end, words)?.end === span.end;
}

/** Where the caption that begins a piece ends: with a credit that closes the piece, or that only a short heading follows; -1 when there is none. */
export function captionEnd({ text, marks }: MarkedText, line: Line, words: PageWords): number {
  const { start, end } = line;
  if (endsWithStop(text, line) || end - start > LONGEST_CAPTION + LONGEST_HEADING) return -1;
  for (let i = line.mark; i < marks.length && marks[i]! < end; i++) {
    const at = marks[i]!;
    if (text.charCodeAt(at) !== BRACKET || at === start) continue;
    const credit = creditAt(text, at, end, words);
    if (credit === undefined) continue;
    const caption = text.slice(start, at);
    const next = skipWhite(text, credit.end, end);
    const heads = next === end || (end - next <= LONGEST_HEADING && unitClass(text.charCodeAt(next)) === LETTER);
    if (heads && !STOP.test(caption) && !NAMED_AGENCY.test(fold(caption)) && countWords(text, { start, end: at }, FEWEST_WORDS) === FEWEST_WORDS) return credit.end;
  }
  return -1;
}

/** The credit whose bracket opens at `at`. */
function creditAt(text: string, at: number, limit: number, words: PageWords): Credit | undefined {
  if (text.charCodeAt(at) !== BRACKET) return undefined;
  const close = text.slice(at, Math.min(limit, at + LONGEST_CREDIT)).indexOf(')');
  if (close < 0) return undefined;
  const inner = { start: at + 1, end: at + close };
  const label = labelAt(text, inner, words);
  const isLabelled = label?.kind === 'credit' && !label.alone;
  return isLabelled || namesCredits(text, inner, words) ? { start: at, end: inner.end + 1 } : undefined;
}

const SEPARATORS = '،,/-–';

/** Whether each name of a list is that of an agency or outlet that credits pictures. */
function namesCredits(text: string, { start, end }: Span, words: PageWords): boolean {
  for (let from = start, at = start; at <= end; at++) {
    if (at < end && !SEPARATORS.includes(text[at]!)) continue;
    if (!words.credits.has(signature(text.slice(from, at)))) return false;
    from = at + 1;
  }
  return true;
}

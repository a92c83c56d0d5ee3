import { foldRange } from '../../arabic/fold.ts';
import { isWhite } from '../../arabic/white-space.ts';
import type { BlockKind } from '../../document.ts';
import type { PageWords } from '../../resources/page-words.ts';
import { isDateLine } from './datelines.ts';
import type { Line, MarkedText } from './lines.ts';
import { countWords, endsWithPause, endsWithStop, isBulleted, isFinished, isLettersOnly, isTitle } from './shapes.ts';

/** The lines of a page with the words it is read by. `hanging` are words that more of the sentence must follow. */
export interface Page extends MarkedText {
  readonly lines: readonly Line[];
  readonly words: PageWords;
  readonly hanging: ReadonlySet<string>;
}

/** Lengths up to which a line without a full stop may be the first headline, a further one, a heading, an item of a list. */
const LONGEST_HEADLINE = 200;
const LONGEST_SUBTITLE = 120;
const LONGEST_HEADING = 80;
const MOST_HEADING_WORDS = 10;
const LONGEST_ITEM = 300;
const LONGEST_NAME = 40;
const FEWEST_NAME_WORDS = 2;
const MOST_NAME_WORDS = 4;

/** Kind of a line above the text, where titles stand. */
export function topKind(page: Page, at: number): BlockKind {
  const { text, lines } = page;
  const line = lines[at]!;
  if (at === 0) return isTitle(text, line, LONGEST_HEADLINE) ? 'headline' : 'paragraph';
  if (isItem(page, line)) return 'list-item';
  if (!isTitle(text, line, LONGEST_SUBTITLE) || isCutOff(page, line)) return 'paragraph';
  return isBody(page, at + 1) && isName(text, line) ? 'byline' : 'headline';
}

/** Kind of a line within the text. */
export function bodyKind(page: Page, at: number): BlockKind {
  const { text, lines, words } = page;
  const line = lines[at]!;
  if (isItem(page, line)) return 'list-item';
  if (!isTitle(text, line, LONGEST_HEADING) || isCutOff(page, line) || !isFinished(text, lines[at - 1]!)) return 'paragraph';
  if (isDateLine(text, line, words, true)) return 'dateline';
  if (at + 1 === lines.length) return isName(text, line) && endsWithStop(text, lines[at - 1]!) ? 'byline' : 'paragraph';
  return isBody(page, at + 1) && countWords(text, line, MOST_HEADING_WORDS + 1) <= MOST_HEADING_WORDS ? 'heading' : 'paragraph';
}

/** Kind of a line below the text of an article: the headline of the next one, where a text follows. */
export function belowKind(page: Page, at: number): BlockKind {
  const line = page.lines[at]!;
  if (isItem(page, line)) return 'list-item';
  return isTitle(page.text, line, LONGEST_HEADLINE) && (isBody(page, at + 1) || isBody(page, at + 2)) ? 'headline' : 'paragraph';
}

function isItem({ text }: Page, line: Line): boolean {
  return line.end - line.start <= LONGEST_ITEM && isBulleted(text, line);
}

/** Whether a line is too long for a title or ends with a stop. */
export function isBody({ text, lines }: Page, at: number): boolean {
  return at < lines.length && !isTitle(text, lines[at]!, LONGEST_SUBTITLE);
}

/** Whether a line breaks off in the middle of a sentence. */
function isCutOff({ text, hanging }: Page, line: Line): boolean {
  if (endsWithPause(text, line)) return true;
  let start = line.end;
  while (start > line.start && line.end - start <= LONGEST_NAME && !isWhite(text.charCodeAt(start - 1))) start--;
  return hanging.has(foldRange(text, start, line.end));
}

/** A line by itself that may be a reporter's name: two to four words without marks and figures, the first without the article. */
function isName(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_NAME || text.startsWith('ال', line.start)) return false;
  const count = countWords(text, line, MOST_NAME_WORDS + 1);
  return count >= FEWEST_NAME_WORDS && count <= MOST_NAME_WORDS && isLettersOnly(text, line);
}

import { isWhite } from '../../arabic/white-space.ts';
import type { Line } from './lines.ts';
import { isBulleted, isDashed, isFinished } from './shapes.ts';

/** Line lengths between which an editor or a mail program wraps. */
const NARROWEST = 30;
const WIDEST = 140;
/** Of this share of the line ends the next word must not have fit, for the text to count as hard-wrapped. */
const FULL_SHARE = 0.75;
const FULL_SHARE_OF_FEW = 0.99;
const FEW = 5;
const FEWEST = 3;
/** Editors count marks on letters as they please. */
const TOLERANCE = 2;
/** How many of the greatest lengths are tried as the margin. */
const MOST_CANDIDATES = 8;

/**
 * Joins the lines of a hard-wrapped text into paragraphs; of any other text it gives the lines as they are, but for those that end in a
 * comma, with which no paragraph does. A text is wrapped when most lines that another follows without a gap are full: the next line's first word had no room on them.
 */
export function joinWrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const margin = marginOf(text, lines);
  if (margin === 0 && !isAnyOpen(text, lines)) return lines;
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const last = joined.at(-1);
    const isItem = isBulleted(text, line) && (!isDashed(text, line) || (last !== undefined && isFinished(text, last)));
    if (last === undefined || isItem || !((margin > 0 && isFull(text, lines, i - 1, margin)) || isOpen(text, lines, i - 1))) joined.push(line);
    else joined[joined.length - 1] = { start: last.start, end: line.end, gap: last.gap, signs: last.signs | line.signs, mark: last.mark };
  }
  return joined;
}

/** The margin at which the text is wrapped, 0 when it is not: the longest line, but for a few that nobody wrapped or that no space allowed to wrap. */
function marginOf(text: string, lines: readonly Line[]): number {
  const lengths: number[] = [];
  let narrow = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!isFollowed(lines, i)) continue;
    const length = lines[i]!.end - lines[i]!.start;
    lengths.push(length);
    if (length <= WIDEST + TOLERANCE || firstWordLength(text, lines[i]!) === length) narrow++;
  }
  let best = 0;
  let most = lengths.length * (lengths.length < FEW ? FULL_SHARE_OF_FEW : FULL_SHARE);
  if (lengths.length < FEWEST || narrow < most) return 0;
  lengths.sort((a, b) => b - a);
  for (const margin of [...new Set(lengths)].slice(0, MOST_CANDIDATES)) {
    if (margin < NARROWEST || margin > WIDEST) continue;
    let full = 0;
    for (let i = 0; i < lines.length; i++) if (isFull(text, lines, i, margin)) full++;
    if (full > most || (full === most && best === 0)) [best, most] = [margin, full];
  }
  return best;
}

function isFollowed(lines: readonly Line[], i: number): boolean {
  return i + 1 < lines.length && !lines[i + 1]!.gap;
}

const COMMA = 0x060c;

/** Whether another line goes on with what a comma leaves open. */
function isOpen(text: string, lines: readonly Line[], i: number): boolean {
  return isFollowed(lines, i) && text.charCodeAt(lines[i]!.end - 1) === COMMA;
}

function isAnyOpen(text: string, lines: readonly Line[]): boolean {
  for (let i = 0; i < lines.length; i++) if (isOpen(text, lines, i)) return true;
  return false;
}

function isFull(text: string, lines: readonly Line[], i: number, margin: number): boolean {
  if (!isFollowed(lines, i)) return false;
  const { start, end } = lines[i]!;
  const length = end - start;
  if (length > margin + TOLERANCE) return firstWordLength(text, lines[i]!) === length;
  const next = lines[i + 1]!;
  if (next.end - next.start > margin + TOLERANCE && firstWordLength(text, next) <= margin) return false;
  return length + 1 + firstWordLength(text, lines[i + 1]!) > margin - TOLERANCE;
}

function firstWordLength(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && at - start <= WIDEST && !isWhite(text.charCodeAt(at))) at++;
  return at - start;
}

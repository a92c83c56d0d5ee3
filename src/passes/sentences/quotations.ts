import { pairMarks, type MarkPair } from '../../arabic/quotation-marks.ts';
import { isWhite } from '../../arabic/white-space.ts';
import type { Document, Span } from '../../document.ts';
import { indexAt } from '../../spans.ts';
import { DOT } from './units.ts';

/** What a pair of marks encloses, from the opening to the closing mark. */
export type Region = Pick<MarkPair, 'open' | 'close'>;

/** Units between marks that may still be one quotation or one bracket of a sentence; more are marks that met by accident. */
const LONGEST_QUOTATION = 1500;
const LONGEST_BRACKET = 300;
/** A longer block is a page that has lost its paragraphs: too much text to trust that double marks, which look alike, still pair. */
const LONGEST_PARAGRAPH = 1000;

/** The outermost quotations and brackets of a block, of its marks from index `first` on, whose inner stops may belong to a larger sentence; sorted. */
export function heldRegions(text: string, block: Span, marks: readonly number[], first: number, doubleMarksHold: () => boolean): readonly Region[] {
  const held: Region[] = [];
  const isParagraph = block.end - block.start <= LONGEST_PARAGRAPH;
  let last = -1;
  for (const pair of pairMarks(text, marks, first, block)) {
    if (pair.open < last || !isShort(pair) || (pair.family === 'double' && !(isParagraph && doubleMarksHold()))) continue;
    held.push(pair);
    last = pair.close;
  }
  return held;
}

function isShort({ open, close, family }: MarkPair): boolean {
  return close - open <= (family === 'round' || family === 'square' ? LONGEST_BRACKET : LONGEST_QUOTATION);
}

const STRAIGHT = 0x22;
const CURLY = 0x201d;
const INNER_STOPS = new Set([...'.؟?!'].map((mark) => mark.charCodeAt(0)));

/**
 * Whether double marks hold the sentences within them together in this document. They do where the press puts the stop of the whole
 * sentence after the closing mark; a page that puts it before, as English does, and goes on with a new sentence in the same
 * block, or does now the one and now the other, lets each sentence of a quotation stand alone.
 */
export function doubleMarksHold({ text, marks, blocks }: Pick<Document<'marks' | 'blocks'>, 'text' | 'marks' | 'blocks'>): boolean {
  let inner = false;
  let outer = false;
  for (const mark of marks) {
    const unit = text.charCodeAt(mark);
    if (unit !== STRAIGHT && unit !== CURLY) continue;
    const end = mark + 1;
    outer ||= text.charCodeAt(isWhite(text.charCodeAt(end)) ? end + 1 : end) === DOT;
    if (!isInnerStop(text, mark - 1)) continue;
    const block = blocks[indexAt(blocks, mark - 1)];
    if (block === undefined) continue;
    if (end < block.end && isWhite(text.charCodeAt(end))) return false;
    inner ||= end === block.end && text.charCodeAt(mark - 1) === DOT;
  }
  return !inner || !outer;
}

/** Whether a mark ends a sentence right after a word: it is none of several dots, and no space stands before it. */
function isInnerStop(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return INNER_STOPS.has(text.charCodeAt(at)) && before !== DOT && !isWhite(before);
}

import { pairMarks, type MarkPair } from '../../arabic/quotation-marks.ts';
import { skipWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';
import { indexAt } from '../../spans.ts';

/** What a pair of marks encloses, from the opening to the closing mark. */
export type Region = Pick<MarkPair, 'open' | 'close'>;

/** Units between marks that may still be one quotation or one bracket of a sentence; more are marks that met by accident. */
const LONGEST_QUOTATION = 1500;
const LONGEST_BRACKET = 300;
/** A longer block is a page that has lost its paragraphs: too much text to trust that double marks, which look alike, still pair. */
const LONGEST_PARAGRAPH = 1000;

/** The outermost quotations and brackets of a block, its marks among `marks`, whose inner stops may belong to a larger sentence; sorted. */
export function heldRegions(text: string, block: Span, marks: readonly number[], doubleMarksHold: () => boolean): readonly Region[] {
  const held: Region[] = [];
  const isParagraph = block.end - block.start <= LONGEST_PARAGRAPH;
  let last = -1;
  for (const pair of pairMarks(text, marks, block.start, block.end)) {
    if (pair.open < last || !isHeld(pair, () => isParagraph && doubleMarksHold())) continue;
    held.push(pair);
    last = pair.close;
  }
  return held;
}

function isHeld({ open, close, family }: MarkPair, doubleMarksHold: () => boolean): boolean {
  if (family === 'round' || family === 'square') return close - open <= LONGEST_BRACKET;
  return close - open <= LONGEST_QUOTATION && (family === 'guillemets' || doubleMarksHold());
}

const INNER_STOP = /(?<![\s.])[.؟?!]["”]/gu;
const OUTER_STOP = /["”]\s?\./u;

/**
 * Whether double marks hold the sentences within them together in this document. They do where the press puts the stop of the whole
 * sentence after the closing mark; a page that puts it before, as English does, and goes on with a new sentence in the same
 * block, or does now the one and now the other, lets each sentence of a quotation stand alone.
 */
export function doubleMarksHold(text: string, blocks: readonly Span[]): boolean {
  let inner = false;
  for (const { index } of text.matchAll(INNER_STOP)) {
    const end = index + 2;
    const block = blocks[indexAt(blocks, index)];
    if (block === undefined) continue;
    if (end < block.end && skipWhite(text, end, block.end) > end) return false;
    inner ||= end === block.end && text[index] === '.';
  }
  return !inner || !OUTER_STOP.test(text);
}

import { isWhite, skipWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';
import type { PageWords } from '../../resources/page-words.ts';
import { captionEnd } from './captions.ts';
import { labelAt, labelBefore } from './labels.ts';
import { BRACKETS, BULLETS, COLONS, partOf, type Line, type MarkedText } from './lines.ts';

/** Marks that end a sentence or close around its end. */
const STOPS = new Uint8Array(0x10000);
for (const mark of '.؟!…»”")]') STOPS[mark.charCodeAt(0)] = 1;

const BULLET = /(?<=\s)[•●▪■◾]/gu;
const COLON = 0x3a;
const FURNITURE = new Set(['source', 'tags', 'related']);

/** Whether a line is one piece for sure, as it has none of the marks that part lines. */
export function isPiece({ signs }: Line): boolean {
  return (signs & (BRACKETS | COLONS | BULLETS)) === 0;
}

/** The pieces of a line that stand for lines of their own: furniture after the text, a heading after a caption, bullets one after another. */
export function piecesOf(page: MarkedText, line: Line, words: PageWords): readonly Line[] {
  const cuts = (line.signs & (COLONS | BULLETS)) === 0 ? [] : furnitureStarts(page, line, words);
  if ((line.signs & BULLETS) !== 0) cuts.push(...bulletStarts(page.text, line));
  const caption = (line.signs & BRACKETS) === 0 ? -1 : captionEnd(page, line, words);
  if (caption > 0 && caption < line.end) cuts.push(caption);
  if (cuts.length === 0) return [line];
  const starts = [...new Set([line.start, ...cuts])].sort((a, b) => a - b);
  const pieces: Line[] = [];
  for (const [i, start] of starts.entries()) {
    const piece = partOf(page, { start, end: starts[i + 1] ?? line.end }, i === 0 && line.gap, pieces.at(-1)?.mark ?? line.mark);
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}

/** Where labels of furniture follow the text on its line: after a stop, and after other furniture wherever a colon makes them labels. */
function furnitureStarts(page: MarkedText, line: Line, words: PageWords): number[] {
  const { text, marks } = page;
  const first = isFurniture(text, line, words) ? line.start : afterStop(page, line, words);
  if (first < 0) return [];
  const starts = first === line.start ? [] : [first];
  for (let i = line.mark; i < marks.length && marks[i]! < line.end; i++) {
    const colon = marks[i]!;
    if (colon < first || text.charCodeAt(colon) !== COLON) continue;
    const from = starts.at(-1) ?? line.start;
    const label = labelBefore(text, from, colon, words);
    if (label !== undefined && label.start > from && FURNITURE.has(label.kind)) starts.push(label.start);
  }
  return starts;
}

function afterStop({ text, marks }: MarkedText, line: Line, words: PageWords): number {
  for (let i = line.mark; i < marks.length && marks[i]! < line.end - 1; i++) {
    const after = marks[i]! + 1;
    if (STOPS[text.charCodeAt(after - 1)] === 0 || !isWhite(text.charCodeAt(after))) continue;
    const start = skipWhite(text, after, line.end);
    if (isFurniture(text, { start, end: line.end }, words)) return start;
  }
  return -1;
}

function isFurniture(text: string, span: Span, words: PageWords): boolean {
  const label = labelAt(text, span, words);
  return label !== undefined && FURNITURE.has(label.kind);
}

function bulletStarts(text: string, line: Line): readonly number[] {
  const starts: number[] = [];
  for (const { index } of text.slice(line.start, line.end).matchAll(BULLET)) starts.push(line.start + index);
  return starts.length > 1 ? starts : [];
}

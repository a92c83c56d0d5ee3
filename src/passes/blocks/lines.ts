import { markFrom } from '../../arabic/page-marks.ts';
import { FORMAT, unitClass } from '../../arabic/unit-classes.ts';
import { LINE_BREAKS, skipWhite, trimWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';

/** Bits of `signs`: what a line contains. */
export const BRACKETS = 1;
/** Colons. */
export const COLONS = 2;
/** Marks that begin an item of a list. */
export const BULLETS = 4;
/** Marks that part the pieces of a dateline. */
export const PARTINGS = 8;
/** Digits of any script. */
export const DIGITS = 16;

/** A text with the offsets of its marks. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly number[];
}

/**
 * A piece of the page without outer white space; `gap` tells whether a blank line lies before it, `signs` which marks occur in it, `mark` is the index of the
 * first of them.
 */
export interface Line extends Span {
  readonly gap: boolean;
  readonly signs: number;
  readonly mark: number;
}

/** Ends a line. */
const BREAK = 128;

/** The signs of each unit, and a bit of its own for those that end a line. */
export const SIGNS = new Uint8Array(0x10000);
for (const unit of LINE_BREAKS) SIGNS[unit] = BREAK;
for (const [marks, bit] of [
  ['(', BRACKETS], [':：', COLONS], ['•●▪■◾', BULLETS], ['-–—/:：()،,|[]*ـ', PARTINGS], ['0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', DIGITS],
] as const) for (const mark of marks) SIGNS[mark.charCodeAt(0)]! |= bit;

/** Whether a mark parts the pieces of a dateline. */
export function isParting(unit: number): boolean {
  return (SIGNS[unit]! & PARTINGS) !== 0;
}

/** A piece of a line as one of its own; its marks are looked for from index `mark` on. */
export function partOf({ text, marks }: MarkedText, { start, end }: Span, gap: boolean, mark: number): Line {
  const first = skipWhite(text, start, end);
  const last = trimWhite(text, first, end);
  const firstMark = markFrom(marks, first, mark);
  let signs = 0;
  for (let i = firstMark; i < marks.length && marks[i]! < last; i++) signs |= SIGNS[text.charCodeAt(marks[i]!)]!;
  return { start: first, end: last, gap, signs, mark: firstMark };
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** The lines that show something, whatever ends them (LF, CR, CRLF, U+2028 …). */
export function linesOf({ text, marks }: MarkedText): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  let signs = 0;
  let from = 0;
  let mark = 0;
  for (let i = 0; i <= marks.length; i++) {
    const to = i < marks.length ? marks[i]! : text.length;
    const unit = text.charCodeAt(to);
    const sign = i < marks.length ? SIGNS[unit]! : BREAK;
    if (sign !== BREAK) {
      signs |= sign;
      continue;
    }
    if (unit !== LINE_FEED || to !== from || text.charCodeAt(to - 1) !== CARRIAGE_RETURN) {
      const start = skipWhite(text, from, to);
      const shows = isVisible(text, start, to);
      if (shows) lines.push({ start, end: trimWhite(text, start, to), gap, signs, mark });
      gap = !shows;
    }
    [from, signs, mark] = [to + 1, 0, i + 1];
  }
  return lines;
}

/** Whether a range holds more than invisible controls. */
function isVisible(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (unitClass(text.charCodeAt(i)) !== FORMAT) return true;
  return false;
}

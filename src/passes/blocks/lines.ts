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

/** A piece of the page without outer white space; `gap` tells whether a blank line lies before it, `signs` which marks occur in it. */
export interface Line extends Span {
  readonly gap: boolean;
  readonly signs: number;
}

/** Ends a line. */
const BREAK = 128;

const SIGNS = new Uint8Array(0x10000);
for (const unit of LINE_BREAKS) SIGNS[unit] = BREAK;
for (const [marks, bit] of [
  ['(', BRACKETS], [':：', COLONS], ['•●▪■◾', BULLETS], ['-–—/:：()،,|[]*ـ', PARTINGS], ['0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', DIGITS],
] as const) for (const mark of marks) SIGNS[mark.charCodeAt(0)]! |= bit;

/** The signs of a range. */
export function signsOf(text: string, { start, end }: Span): number {
  let signs = 0;
  for (let i = start; i < end; i++) signs |= SIGNS[text.charCodeAt(i)]!;
  return signs;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** The lines that show something, whatever ends them (LF, CR, CRLF, U+2028 …). */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (let from = 0; from < text.length; ) {
    let to = from;
    let signs = 0;
    for (; to < text.length; to++) {
      const sign = SIGNS[text.charCodeAt(to)]!;
      if (sign === BREAK) break;
      signs |= sign;
    }
    const start = skipWhite(text, from, to);
    if (isVisible(text, start, to)) {
      lines.push({ start, end: trimWhite(text, start, to), gap, signs });
      gap = false;
    } else gap = true;
    from = to + (text.charCodeAt(to) === CARRIAGE_RETURN && text.charCodeAt(to + 1) === LINE_FEED ? 2 : 1);
  }
  return lines;
}

/** Whether a range holds more than invisible controls. */
function isVisible(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (unitClass(text.charCodeAt(i)) !== FORMAT) return true;
  return false;
}

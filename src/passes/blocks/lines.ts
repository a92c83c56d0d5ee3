import { FORMAT, unitClass } from '../../arabic/unit-classes.ts';
import { isBreak, skipWhite, trimWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';

/** A piece of the page without outer white space; `gap` tells whether a blank line lies before it. */
export interface Line extends Span {
  readonly gap: boolean;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** The lines that show something, whatever ends them (LF, CR, CRLF, U+2028 …). */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    const start = skipWhite(text, from, to);
    if (isVisible(text, start, to)) {
      lines.push({ start, end: trimWhite(text, start, to), gap });
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

import type { Span } from '../../document.ts';
import { escapeHtml } from './escape.ts';

/** An element laid over a span of the text. `open` and `close` are HTML; `again` opens it a second time where another element crosses it. */
export interface Mark extends Span {
  readonly open: string;
  readonly again: string;
  readonly close: string;
}

/**
 * The HTML of `range` of a text with marks over it. Marks nest where they can; where two cross, the inner one is closed and opened again,
 * so the result is always well formed. A mark that began before the range is opened as one that goes on.
 */
export function markText(text: string, range: Span, marks: readonly Mark[]): string {
  const inside = marks
    .map((mark) => ({ ...mark, open: mark.start < range.start ? mark.again : mark.open, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Mark[] = [];
  let html = '';
  let at = range.start;
  const writeUpTo = (offset: number): void => {
    html += escapeHtml(text.slice(at, offset));
    at = offset;
  };
  const closeUpTo = (offset: number): void => {
    for (let end = nextEnd(open); end <= offset; end = nextEnd(open)) {
      writeUpTo(end);
      const first = open.findIndex((mark) => mark.end === end);
      const crossed = open.splice(first).filter((mark, i, all) => {
        html += all[all.length - 1 - i]!.close;
        return mark.end > end;
      });
      for (const mark of crossed) html += mark.again;
      open.push(...crossed);
    }
  };
  for (const mark of inside) {
    closeUpTo(mark.start);
    writeUpTo(mark.start);
    html += mark.open;
    open.push(mark);
  }
  closeUpTo(range.end);
  writeUpTo(range.end);
  return html;
}

function nextEnd(open: readonly Mark[]): number {
  return open.reduce((first, { end }) => Math.min(first, end), Infinity);
}

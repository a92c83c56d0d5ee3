import { isWhite, skipWhite, trimWhite } from '../arabic/white-space.ts';
import type { Document, Span } from '../document.ts';
import { firstEndingAfter } from '../spans.ts';

/** The longest text that is analysed in one piece, in UTF-16 units: a hundred long articles, so that no article is ever cut. */
export const LONGEST_PIECE = 1 << 18;

/** What is known of a long text before it is cut. */
export type Page = Document<'blocks' | 'sentences'>;

/**
 * The windows of a text, none longer than `most` units; together they are the whole text. A window ends where a block ends, else where a
 * sentence ends, else between two words; within a word only where one word is longer than a window.
 */
export function windowsOf(page: Page, most: number): readonly Span[] {
  const windows: Span[] = [];
  for (let start = 0; start < page.text.length;) {
    const end = endOfWindow(page, start, most);
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

/** A window as a document of its own: what it holds of each block and sentence, with offsets in the window. */
export function windowOf(page: Page, window: Span): Page {
  const { path, date, text } = page;
  return {
    path, text: text.slice(window.start, window.end), ...(date === undefined ? {} : { date }),
    blocks: partsWithin(text, page.blocks, window), sentences: partsWithin(text, page.sentences, window),
  };
}

function endOfWindow({ text, blocks, sentences }: Page, start: number, most: number): number {
  const latest = start + most;
  if (latest >= text.length) return text.length;
  const ends = [() => lastEnd(blocks, latest), () => lastEnd(sentences, latest), () => lastWordEnd(text, start, latest)];
  for (const endOf of ends) {
    const end = endOf();
    if (end > start) return end;
  }
  const splitsPair = (text.codePointAt(latest - 1) ?? 0) > 0xffff;
  return splitsPair && latest - 1 > start ? latest - 1 : latest;
}

function lastEnd(spans: readonly Span[], latest: number): number {
  return spans[firstEndingAfter(spans, latest) - 1]?.end ?? 0;
}

function lastWordEnd(text: string, start: number, latest: number): number {
  let end = latest;
  while (end > start && !isWhite(text.charCodeAt(end))) end--;
  return trimWhite(text, start, end);
}

function partsWithin<S extends Span>(text: string, spans: readonly S[], { start, end }: Span): readonly S[] {
  const parts: S[] = [];
  for (let i = firstEndingAfter(spans, start); i < spans.length && spans[i]!.start < end; i++) {
    const span = spans[i]!;
    const from = skipWhite(text, Math.max(span.start, start), end);
    const to = Math.min(span.end, end);
    if (from < to) parts.push({ ...span, start: from - start, end: to - start });
  }
  return parts;
}

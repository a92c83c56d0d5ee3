import type { Span } from './document.ts';

/** Index of the first span that ends after `offset`; `spans.length` when there is none. Spans are sorted and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the span that holds `offset`, or -1. Spans are sorted and do not overlap. */
export function indexAt(spans: readonly Span[], offset: number): number {
  const index = firstEndingAfter(spans, offset);
  const span = spans[index];
  return span !== undefined && span.start <= offset ? index : -1;
}

/** Half-open index range of the spans that lie wholly inside `range`. Spans are sorted and do not overlap. */
export function indexesWithin(spans: readonly Span[], range: Span): readonly [number, number] {
  let first = firstEndingAfter(spans, range.start);
  if (first < spans.length && spans[first]!.start < range.start) first++;
  let last = firstEndingAfter(spans, range.end);
  if (last < spans.length && spans[last]!.end <= range.end) last++;
  while (last > first && spans[last - 1]!.end > range.end) last--;
  return [first, Math.max(first, last)];
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

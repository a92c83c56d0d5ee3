import { foldRange } from '../../arabic/fold.ts';
import { isWordUnit } from '../../arabic/unit-classes.ts';
import { openingAt } from '../../arabic/word-openings.ts';
import { isWhite, skipWhite } from '../../arabic/white-space.ts';
import type { BlockKind, Span } from '../../document.ts';
import type { PageWords } from '../../resources/page-words.ts';

/** A label at the head of a piece of the page. */
export interface Label {
  readonly kind: BlockKind;
  /** Nothing follows it but marks: the list it announces comes below. */
  readonly alone: boolean;
  /** Offset of what follows it. */
  readonly rest: number;
}

/** Signs and brackets that may stand before a label: // * « ( [ >> */
const LONGEST_ORNAMENT = 6;
const LONGEST_WORD = 20;
const SEPARATOR = /[:：\-–—/|]/u;

/** The label that opens a piece of the page, if one does. */
export function labelAt(text: string, span: Span, words: PageWords): Label | undefined {
  const start = skipOrnament(text, span);
  if (words.labelOpenings[openingAt(text, start)] === 0) return undefined;
  let at = start;
  let key = '';
  let found: Label | undefined;
  for (let count = 0; count < words.longestLabel && at < span.end; count++) {
    const end = wordEnd(text, at, span.end);
    if (end === at || end - at > LONGEST_WORD) break;
    key += (count === 0 ? '' : ' ') + foldRange(text, at, end);
    if (count === 0 && !words.labelHeads.has(key)) return undefined;
    found = labelFrom(text, span, key, end, words) ?? found;
    at = end;
    while (at < span.end && isWhite(text.charCodeAt(at))) at++;
  }
  return found;
}

function labelFrom(text: string, span: Span, key: string, end: number, words: PageWords): Label | undefined {
  const label = words.labels.get(key);
  if (label === undefined) return undefined;
  const next = skipWhite(text, end, span.end);
  const rest = skipMarks(text, next, span.end);
  const alone = rest === span.end;
  if (!alone && label.use === 'bare') return undefined;
  if (!alone && label.use === 'label' && !SEPARATOR.test(text[next]!)) return undefined;
  return { kind: label.kind, alone, rest };
}

/** The words that stand before a colon at `colon` and form a label of the page; their start, or -1. */
export function labelBefore(text: string, from: number, colon: number, words: PageWords): { readonly start: number; readonly kind: BlockKind } | undefined {
  let found: { readonly start: number; readonly kind: BlockKind } | undefined;
  let at = colon;
  let key = '';
  for (let count = 0; count < words.longestLabel; count++) {
    while (at > from && isWhite(text.charCodeAt(at - 1))) at--;
    const end = at;
    while (at > from && end - at <= LONGEST_WORD && isWordUnit(text.charCodeAt(at - 1))) at--;
    if (at === end) break;
    key = foldRange(text, at, end) + (count === 0 ? '' : ' ') + key;
    const label = words.labels.get(key);
    if (label !== undefined && label.use !== 'bare') found = { start: at, kind: label.kind };
  }
  return found;
}

function skipOrnament(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && at - start < LONGEST_ORNAMENT && !isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

function skipMarks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !isWordUnit(text.charCodeAt(i))) i++;
  return i;
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

import type { EntityType, NumberKind, NumberValue, QuoteForm, Span } from '../document.ts';
import { NewsxError } from '../errors.ts';

/** An annotated article as `gold.json` holds it: the text and what annotators found in it, by UTF-16 offsets. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly entities: readonly (Span & { readonly type: EntityType })[];
  readonly numbers: readonly (Span & { readonly kind: NumberKind; readonly value: NumberValue; readonly unit: string | null })[];
  readonly quotes: readonly GoldQuote[];
  readonly marks: readonly (Span & { readonly class: string })[];
}

export interface GoldQuote {
  readonly form: QuoteForm;
  readonly level?: number;
  readonly spans: readonly (readonly [number, number])[];
  readonly cueSpan?: readonly [number, number] | null;
  readonly speakerSpan?: readonly [number, number] | null;
  /** Name of who spoke, null when nobody can be found. */
  readonly entity: string | null;
}

/** Reads one `gold.json`. Throws an `input` fault that names the file when it is not an annotated article. */
export function parseGoldArticle(path: string, json: string): GoldArticle {
  let value: Partial<GoldArticle> | null;
  try {
    value = JSON.parse(json) as Partial<GoldArticle> | null;
  } catch {
    throw new NewsxError('input', `${path}: expected JSON`, 'gold');
  }
  for (const field of ['text', 'sentences', 'entities', 'numbers', 'quotes', 'marks'] as const) {
    if (value?.[field] === undefined) throw new NewsxError('input', `${path}: expected an annotated article with "${field}"`, 'gold');
  }
  return value as GoldArticle;
}

import type { EntityType, NumberKind, NumberValue, QuoteForm, Span } from '../document.ts';
import { NewsxError } from '../errors.ts';

/** An annotated article as `gold.json` holds it: the text and what annotators found in it, by UTF-16 offsets. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  /** `entity` is the fullest name of the referent, the same for all its mentions; not every set has it. */
  readonly entities: readonly (Span & { readonly type: EntityType; readonly entity?: string })[];
  readonly numbers: readonly (Span & { readonly kind: NumberKind; readonly value: NumberValue; readonly unit: string | null })[];
  readonly quotes: readonly GoldQuote[];
  readonly marks: readonly (Span & { readonly class: string })[];
}

/** An annotated quote; `level` is 1 where it is left out. */
export interface GoldQuote {
  readonly form: QuoteForm;
  readonly level?: number;
  readonly spans: readonly (readonly [number, number])[];
  readonly cueSpan?: readonly [number, number] | null;
  readonly speakerSpan?: readonly [number, number] | null;
  /** Name of who spoke, null when nobody can be found. */
  readonly entity: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isRange = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every((offset) => Number.isInteger(offset));
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const isSpan = (value: unknown): boolean => isObject(value) && Number.isInteger(value['start']) && Number.isInteger(value['end']);
const isQuote = (value: unknown): boolean => isObject(value) && typeof value['form'] === 'string' && Array.isArray(value['spans']) && value['spans'].every(isRange);

/** What the items of each list must be, and how that is said. */
const ITEMS = {
  sentences: [isRange, 'a start and an end'],
  entities: [isSpan, '"start" and "end"'],
  numbers: [isSpan, '"start" and "end"'],
  quotes: [isQuote, '"form" and "spans"'],
  marks: [isSpan, '"start" and "end"'],
} as const satisfies Partial<Record<keyof GoldArticle, readonly [(value: unknown) => boolean, string]>>;

/** Reads one `gold.json`. Throws an `input` fault that names the file and what was expected when it is not an annotated article. */
export function parseGoldArticle(path: string, json: string): GoldArticle {
  const fail = (expected: string): never => { throw new NewsxError('input', `${path}: expected ${expected}`, 'gold'); };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    fail('JSON');
  }
  const article = isObject(value) ? value : {};
  if (typeof article['text'] !== 'string') fail('an annotated article with "text"');
  for (const [field, [isItem, what]] of Object.entries(ITEMS)) {
    const items = article[field];
    if (!Array.isArray(items)) return fail(`an annotated article with a list of "${field}"`);
    const wrong = items.findIndex((item) => !isItem(item));
    if (wrong >= 0) fail(`${what} in item ${wrong} of "${field}"`);
  }
  return value as GoldArticle;
}

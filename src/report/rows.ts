import type { DocumentRecord, EntityRecord, NumberRecord, QuoteRecord, ReportedLayer, TextSpan, TokenRecord } from './record.ts';
import type { Block } from '../document.ts';

/** What a flat row stands for. */
export const ROW_KINDS = ['entity', 'number', 'quote', 'sentence', 'token', 'block'] as const;
/** One of these kinds. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A value of a row; null where there is none. */
export type Cell = string | number | boolean | null;

/** The rows of one layer of a document: cells in the order of `columnsOf`. */
export type Row = readonly Cell[];

/** The layer whose items the rows are. */
export const LAYER_OF_ROW: { readonly [K in RowKind]: ReportedLayer } = {
  entity: 'entities', number: 'numbers', quote: 'quotes', sentence: 'sentences', token: 'tokens', block: 'blocks',
};

interface RowItems {
  readonly entity: EntityRecord;
  readonly number: NumberRecord;
  readonly quote: QuoteRecord;
  readonly sentence: TextSpan;
  readonly token: TokenRecord;
  readonly block: Block;
}

type Columns<T> = Readonly<Record<string, (item: T) => Cell | undefined>>;

const PLACE: Columns<{ readonly start: number; readonly end: number }> = { start: ({ start }) => start, end: ({ end }) => end };
const SURFACE: Columns<TextSpan> = { ...PLACE, text: ({ text }) => text };

const COLUMNS: { readonly [K in RowKind]: Columns<RowItems[K]> } = {
  entity: {
    ...SURFACE, type: ({ type }) => type, entity: ({ entity }) => entity, name: ({ name }) => name, confidence: ({ confidence }) => confidence,
    country: ({ country }) => country, role: ({ role }) => role, gender: ({ gender }) => gender,
  },
  number: {
    ...SURFACE, kind: ({ kind }) => kind, value: ({ value }) => (typeof value === 'object' && value !== null ? value.join('/') : value), unit: ({ unit }) => unit,
    vague: ({ vague }) => vague, approx: ({ approx }) => approx, iso: ({ iso }) => iso, resolved: ({ resolved }) => resolved, calendar: ({ calendar }) => calendar,
  },
  quote: {
    start: ({ content }) => content[0]?.start, end: ({ content }) => content.at(-1)?.end, text: ({ content }) => content.map(({ text }) => text).join(' … '),
    quote: ({ id }) => id, form: ({ form }) => form, level: ({ level }) => level, negated: ({ negated }) => negated,
    cue: ({ cue }) => cue?.text, lemma: ({ cue }) => cue?.lemma, speaker: ({ speaker }) => speaker?.text,
    entity: ({ entity }) => entity?.id, name: ({ entity }) => entity?.name, type: ({ entity }) => entity?.type,
    confidence: ({ confidence }) => confidence, rule: ({ rule }) => rule, resolution: ({ resolution }) => resolution, parent: ({ parent }) => parent,
    addressee: ({ addressee }) => addressee?.text, via: ({ via }) => via?.text, relay: ({ relay }) => relay?.text,
  },
  sentence: SURFACE,
  token: { ...SURFACE, kind: ({ kind }) => kind, clitics: ({ clitics }) => clitics?.map(({ text }) => text).join('+') },
  block: { ...PLACE, kind: ({ kind }) => kind },
};

/** The names of a row's columns: those of the document, then those of the item. */
export function columnsOf(kind: RowKind): readonly string[] {
  return ['path', 'id', ...Object.keys(COLUMNS[kind])];
}

/** A document's rows of one kind, in the order of the text. Absent fields are null. */
export function rowsOf(record: DocumentRecord, kind: RowKind): readonly Row[] {
  const columns = Object.values(COLUMNS[kind]) as readonly ((item: unknown) => Cell | undefined)[];
  const items: readonly unknown[] = record[LAYER_OF_ROW[kind]] ?? [];
  return items.map((item) => [record.path, record.id ?? null, ...columns.map((value) => value(item) ?? null)]);
}

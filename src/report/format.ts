import { formatJson } from './json.ts';
import { longJson, type LongRecord } from './long-record.ts';
import type { DocumentRecord, FailureRecord, OffsetUnit, ReportedLayer } from './record.ts';
import type { RowKind } from './rows.ts';
import type { TableStyle } from './table.ts';

/** The formats a batch can be written in, document by document. */
export const DOCUMENT_FORMATS = ['ndjson', 'json', 'csv', 'tsv', 'table', 'parquet', 'conll', 'brat', 'spacy'] as const;
/** `text` is the normalized text itself. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number] | 'text';

/** What a table shows of quotes: rows, what each speaker said, or why each is a quote. */
export type QuoteView = 'rows' | 'by-speaker' | 'explained';

/** What a format may be told. `several` says that more than one document may come: JSON then is one array. */
export interface FormatOptions {
  readonly layers: readonly ReportedLayer[];
  readonly per: RowKind;
  readonly bom: boolean;
  readonly ascii: boolean;
  readonly several: boolean;
  readonly table: TableStyle;
  readonly quotes: QuoteView;
}

/** How documents become output: a head, pieces with something between them, a tail. Empty pieces are left out. */
export interface Format {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** The layers it reads. */
  readonly layers: readonly ReportedLayer[];
  /** The unit its readers count in; undefined where any will do. */
  readonly offsets?: OffsetUnit;
  readonly document: (record: DocumentRecord, text: string) => string;
  /** The same of a long document, in pieces; undefined where the format must see the whole record. */
  readonly long?: (record: LongRecord) => Generator<string>;
  /** What an input that failed leaves in the output; empty where the format has no room for it. */
  readonly failure: (record: FailureRecord) => string;
}

/** File name endings of one document in each format. */
export const EXTENSIONS: { readonly [F in DocumentFormat]: string } = {
  text: '.txt', ndjson: '.json', json: '.json', csv: '.csv', tsv: '.tsv', table: '.table', parquet: '.parquet', conll: '.conll', brat: '.ann', spacy: '.jsonl',
};

/** A format without head, tail, or room for failures. */
const PLAIN = { head: '', between: '', tail: '', failure: () => '' } as const;

/** Each format's code is loaded only when it is asked for: a start must not wait for the others. */
const FORMATS: { readonly [F in DocumentFormat]: (options: FormatOptions) => Promise<Format> } = {
  ndjson: async ({ layers, ascii }) => {
    const line = (record: object): string => `${formatJson(record, ascii)}\n`;
    return { ...PLAIN, layers, document: line, long: (record) => ended(longJson(record, ascii), '\n'), failure: line };
  },
  json: async ({ layers, ascii, several }) => {
    const piece = (record: object): string => `${formatJson(record, ascii, 2)}${several ? '' : '\n'}`;
    const array = several ? { head: '[\n', between: ',\n', tail: '\n]\n' } : {};
    return { ...PLAIN, ...array, layers, document: piece, long: (record) => ended(longJson(record, ascii, 2), several ? '' : '\n'), failure: piece };
  },
  csv: (options) => delimited(options, ','),
  tsv: (options) => delimited(options, '\t'),
  table: async ({ layers, table, quotes }) => {
    const { formatTable } = await import('./table.ts');
    if (quotes === 'rows') return { ...PLAIN, between: '\n', layers, document: (record) => formatTable(record, layers, table) };
    const { formatBySpeaker, formatExplanation } = await import('./quote-views.ts');
    const view = quotes === 'explained' ? formatExplanation : formatBySpeaker;
    const others = layers.filter((layer) => layer !== 'quotes');
    return { ...PLAIN, between: '\n', layers, document: (record) => `${formatTable(record, others, table)}${view(record, table.heading)}` };
  },
  text: async ({ layers }) => ({ ...PLAIN, layers, document: ({ normalized }) => (normalized === undefined ? '' : normalized.text.replace(/\n?$/u, '\n')) }),
  parquet: async ({ per }) => {
    const { LAYER_OF_ROW, rowsOf } = await import('./rows.ts');
    // Rows travel as text; `loadEncoder` makes the file of them.
    const rows = (record: DocumentRecord): string => JSON.stringify(rowsOf(record, per));
    return { ...PLAIN, layers: [LAYER_OF_ROW[per]], document: rows, long: partByPart(rows) };
  },
  conll: async () => ({ ...PLAIN, layers: ['sentences', 'tokens', 'entities'], document: (await import('./conll.ts')).formatConll }),
  brat: async () => ({ ...PLAIN, layers: ['entities', 'numbers', 'quotes'], offsets: 'codepoint', document: (await import('./brat.ts')).formatBrat }),
  spacy: async () => ({
    ...PLAIN, layers: ['sentences', 'tokens', 'entities', 'numbers', 'quotes'], offsets: 'codepoint', document: (await import('./spacy.ts')).formatSpacy,
  }),
};

/** The format of that name, loaded. */
export function loadFormat(name: DocumentFormat, options: FormatOptions): Promise<Format> {
  return FORMATS[name](options);
}

async function delimited({ per, bom }: FormatOptions, delimiter: ',' | '\t'): Promise<Format> {
  const [{ BOM, csvHeader, formatCsv }, { LAYER_OF_ROW }] = await Promise.all([import('./csv.ts'), import('./rows.ts')]);
  const rows = (record: DocumentRecord): string => formatCsv(record, per, delimiter);
  return { ...PLAIN, head: (bom ? BOM : '') + csvHeader(per, delimiter), layers: [LAYER_OF_ROW[per]], document: rows, long: partByPart(rows) };
}

/** A long record as the format writes records of a part of it each. */
function partByPart(format: (record: DocumentRecord) => string): (record: LongRecord) => Generator<string> {
  return function* pieces({ head, parts }) {
    for (const [field, items] of parts) yield format({ ...head, [field]: items });
  };
}

function* ended(pieces: Iterable<string>, end: string): Generator<string> {
  yield* pieces;
  yield end;
}

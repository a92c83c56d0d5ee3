import { stringify } from 'csv-stringify/sync';
import { columnsOf, rowsOf, type Cell, type RowKind } from './rows.ts';
import type { DocumentRecord } from './record.ts';

/** The byte-order mark by which Excel knows UTF-8. */
export const BOM = '\ufeff';

/** The header line of rows of one kind. */
export function csvHeader(kind: RowKind, delimiter: ',' | '\t'): string {
  return lines([columnsOf(kind)], delimiter);
}

/** A document's rows of one kind as lines of CSV (RFC 4180 quoting, `\n` line ends, text verbatim); empty where it has none. */
export function formatCsv(record: DocumentRecord, kind: RowKind, delimiter: ',' | '\t'): string {
  return lines(rowsOf(record, kind), delimiter);
}

function lines(rows: readonly (readonly Cell[])[], delimiter: string): string {
  return stringify(rows as Cell[][], { delimiter, cast: { boolean: String } });
}

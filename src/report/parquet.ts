import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Encoder } from './encoder.ts';
import { columnsOf, type Cell, type RowKind } from './rows.ts';

/** So many rows are written together: readers skip whole groups, and no more are held in memory. */
const GROUP = 20_000;

/** What is not text. A value is text, as it may be a figure, a day or a range. */
const TYPES: Readonly<Record<string, 'INT32' | 'DOUBLE' | 'BOOLEAN'>> = {
  start: 'INT32', end: 'INT32', level: 'INT32', confidence: 'DOUBLE', negated: 'BOOLEAN', vague: 'BOOLEAN', approx: 'BOOLEAN',
};
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** Makes a Parquet file (Snappy) of pieces that are a document's rows of one kind in JSON, columns as in CSV. A file without rows still has its columns. */
export function parquetEncoder(kind: RowKind): Encoder {
  const names = columnsOf(kind);
  const buffer = new ByteWriter();
  const columns = names.map((name) => ({ name, ...(name in TYPES ? { type: TYPES[name]! } : TEXT), repetition_type: 'OPTIONAL' as const }));
  const file = new ParquetWriter({ writer: buffer, schema: [{ name: 'rows', num_children: names.length }, ...columns], createdBy: 'newsx' });
  let rows: (readonly Cell[])[] = [];
  const writeRows = (): void => {
    void file.write({ rowGroupSize: GROUP, columnData: names.map((name, i) => ({ name, data: rows.map((row) => cellFor(name, row[i]!)) })) });
    rows = [];
  };
  const taken = (): Uint8Array => {
    const bytes = buffer.getBytes().slice();
    buffer.index = 0;
    return bytes;
  };
  return {
    add: (piece) => {
      for (const row of JSON.parse(piece) as Cell[][]) rows.push(row);
      if (rows.length >= GROUP) writeRows();
      return taken();
    },
    end: () => {
      if (rows.length > 0) writeRows();
      void file.finish();
      return taken();
    },
  };
}

function cellFor(name: string, cell: Cell): Cell {
  return cell === null || name in TYPES ? cell : String(cell);
}

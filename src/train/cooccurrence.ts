import type { WordStream } from './word-stream.ts';

/** A sparse matrix by rows: the entries of row r are `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
}

/** How many of the most frequent words are counted at each distance; each distance has columns of its own. */
const COLUMNS: readonly (readonly [offset: number, words: number])[] = [[-1, 3000], [1, 3000], [-2, 1000], [2, 1000]];

/**
 * Positive pointwise mutual information between the first `rows` words and the frequent words around them, discounted by n / (n + 1) for
 * pairs seen n times.
 */
export function cooccurrences(stream: WordStream, rows: number): SparseMatrix {
  const height = Math.min(rows, stream.words.length);
  const width = COLUMNS.reduce((sum, [, words]) => sum + words, 0);
  const { starts, columns } = eventsByRow(stream.ids, height);
  const rowCounts = new Uint32Array(width);
  const columnTotals = new Float64Array(width);
  for (const column of columns) columnTotals[column]!++;
  const found: number[] = [];
  const newStarts = new Uint32Array(height + 1);
  const newColumns = new Uint16Array(columns.length);
  const values = new Float32Array(columns.length);
  let filled = 0;
  for (let row = 0; row < height; row++) {
    newStarts[row] = filled;
    found.length = 0;
    const [from, to] = [starts[row]!, starts[row + 1]!];
    for (let i = from; i < to; i++) if (rowCounts[columns[i]!]!++ === 0) found.push(columns[i]!);
    for (const column of found) {
      const n = rowCounts[column]!;
      rowCounts[column] = 0;
      const information = Math.log((n * columns.length) / ((to - from) * columnTotals[column]!));
      if (information <= 0) continue;
      newColumns[filled] = column;
      values[filled++] = information * (n / (n + 1));
    }
  }
  newStarts[height] = filled;
  return { rows: height, width, starts: newStarts, columns: newColumns.slice(0, filled), values: values.slice(0, filled) };
}

/** For each row all columns seen beside it, one entry an event. */
function eventsByRow(ids: Int32Array, height: number): { starts: Uint32Array; columns: Uint16Array } {
  const starts = new Uint32Array(height + 1);
  eachEvent(ids, height, (row) => { starts[row + 1]!++; });
  for (let row = 0; row < height; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const columns = new Uint16Array(starts[height]!);
  eachEvent(ids, height, (row, column) => { columns[next[row]!++] = column; });
  return { starts, columns };
}

function eachEvent(ids: Int32Array, height: number, use: (row: number, column: number) => void): void {
  for (let at = 0; at < ids.length; at++) {
    const row = ids[at]!;
    if (row < 0 || row >= height) continue;
    let base = 0;
    for (const [offset, words] of COLUMNS) {
      const other = ids[at + offset];
      if (other !== undefined && other >= 0 && other < words) use(row, base + other);
      base += words;
    }
  }
}

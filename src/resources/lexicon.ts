import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';

/** One line of a lexicon: its line number in the file and its cells, as many as the header has columns. */
export interface LexiconRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A parsed lexicon: the columns its header names, and its rows in file order. */
export interface Lexicon {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly LexiconRow[];
}

/**
 * Reads a lexicon: `#` lines are comments (they name source and licence), the first other line is the header,
 * every further line has exactly as many tab-separated cells. Throws a `data` fault that names file and line.
 */
export function parseLexicon(name: string, text: string): Lexicon {
  let columns: readonly string[] | undefined;
  const rows: LexiconRow[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.endsWith('\r') ? lines[i]!.slice(0, -1) : lines[i]!;
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (columns === undefined) {
      columns = cells;
      continue;
    }
    if (cells.length !== columns.length) {
      throw new NewsxError('data', `${name}:${i + 1}: expected ${columns.length} tab-separated cells (${columns.join(', ')}), found ${cells.length}`, 'lexicon');
    }
    rows.push({ line: i + 1, cells });
  }
  if (columns === undefined) throw new NewsxError('data', `${name}:1: expected a header line`, 'lexicon');
  return { name, columns, rows };
}

/** The position of a named column; throws a `data` fault when the lexicon has no such column. */
export function columnOf(lexicon: Lexicon, column: string): number {
  const index = lexicon.columns.indexOf(column);
  if (index < 0) throw new NewsxError('data', `${lexicon.name}:1: expected a column "${column}"`, 'lexicon');
  return index;
}

/** Rows by the folded form of one column; of several rows with one key the first wins. */
export function indexByKey<T>(lexicon: Lexicon, column: string, value: (row: LexiconRow) => T): ReadonlyMap<string, T> {
  const index = columnOf(lexicon, column);
  const map = new Map<string, T>();
  for (const row of lexicon.rows) {
    const key = fold(row.cells[index]!);
    if (!map.has(key)) map.set(key, value(row));
  }
  return map;
}

/** The folded words of one column whose cells hold many, separated by blanks: for long lists, which are read much faster so. */
export function wordsOfCells(lexicon: Lexicon, column: string): ReadonlySet<string> {
  const index = columnOf(lexicon, column);
  return new Set(lexicon.rows.flatMap(({ cells }) => cells[index]!.split(' ').map(fold)));
}

/** The folded forms of one column. */
export function keysOf(lexicon: Lexicon, column: string): ReadonlySet<string> {
  const index = columnOf(lexicon, column);
  return new Set(lexicon.rows.map(({ cells }) => fold(cells[index]!)));
}

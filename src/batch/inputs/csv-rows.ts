/** A row of a delimited file and the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the file ends within quotation marks of its last cell. */
  readonly open?: true;
}

/** The row was too long: the file is read no further, as a quotation mark that is never closed looks like that. */
export class RowTooLong extends Error {}

/**
 * The rows of a delimited text that comes in pieces (RFC 4180: cells in `"` hold delimiters, line ends and doubled `"`), those of each
 * piece together. Rows without any text are left out. Throws `RowTooLong` beyond `most` units.
 */
export async function* splitRows(pieces: AsyncIterable<string>, delimiter: string, most: number): AsyncGenerator<readonly CsvRow[]> {
  const state: State = { line: 1, begins: 1, cells: [], cell: '', length: 0, quoted: false, closing: false, literal: 0 };
  for await (const piece of pieces) {
    const rows = readPiece(piece, delimiter, state);
    if (rows.length > 0) yield rows;
    if (state.length > most) throw new RowTooLong();
  }
  if (state.cell !== '' || state.cells.length > 0 || state.quoted) yield [{ line: state.begins, cells: [...state.cells, state.cell], ...(state.quoted && !state.closing ? { open: true } : {}) }];
}

interface State {
  line: number;
  begins: number;
  cells: string[];
  cell: string;
  /** Units of the row so far. */
  length: number;
  quoted: boolean;
  /** A quotation mark was read within quotes: it closes them, unless another follows. */
  closing: boolean;
  /** Units of the cell that stood in quotes: a carriage return among them is text. */
  literal: number;
}

function readPiece(piece: string, delimiter: string, state: State): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let from = 0;
  const keep = (end: number): void => {
    state.cell += piece.slice(from, end);
    state.length += end - from;
  };
  for (let i = 0; i < piece.length; i++) {
    const character = piece[i]!;
    if (character === '\n') state.line++;
    if (state.closing) {
      state.closing = false;
      from = i;
      if (character === '"') continue;
      state.quoted = false;
      state.literal = state.cell.length;
    }
    const opens = character === '"' && state.cell === '' && from === i;
    if (state.quoted && character === '"') {
      keep(i);
      state.closing = true;
    } else if (!state.quoted && opens) {
      state.quoted = true;
    } else if (!state.quoted && (character === delimiter || character === '\n')) {
      keep(i);
      endCell(state, character === '\n');
      if (character === '\n') endRow(state, rows);
    } else {
      continue;
    }
    from = i + 1;
  }
  keep(piece.length);
  return rows;
}

/** A carriage return before the end of a line is part of it, unless it stood in quotes. */
function endCell(state: State, endsLine: boolean): void {
  const hasReturn = endsLine && state.cell.endsWith('\r') && state.cell.length > state.literal;
  state.cells.push(hasReturn ? state.cell.slice(0, -1) : state.cell);
  state.cell = '';
  state.literal = 0;
}

function endRow(state: State, rows: CsvRow[]): void {
  if (state.cells.some((cell) => cell !== '')) rows.push({ line: state.begins, cells: state.cells });
  state.cells = [];
  state.length = 0;
  state.begins = state.line;
}

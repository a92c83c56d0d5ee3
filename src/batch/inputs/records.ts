import { NewsxError } from '../../errors.ts';
import { RowTooLong, splitRows, type CsvRow } from './csv-rows.ts';
import type { EncodingChoice } from './encoding.ts';
import type { Input } from '../input.ts';
import { decodeStream, splitLines } from './lines.ts';
import { tooLarge } from './read.ts';

/** Which fields of a record are read. */
export interface FieldOptions {
  readonly text: string;
  readonly id: string;
  readonly date: string;
  /** Fields carried through into the output. */
  readonly carry: readonly string[];
}

/** How a stream of records is read. */
export interface RecordOptions {
  readonly format: 'ndjson' | 'csv' | 'tsv';
  readonly fields: FieldOptions;
  readonly encoding: EncodingChoice;
  /** Largest record. */
  readonly maxBytes: number;
}

/** A record of any format. */
type Fields = Readonly<Record<string, unknown>>;

/** The records of a stream as inputs, those of each chunk together as soon as it is there. A record that cannot be read is an input that failed. */
export async function* readRecords(path: string, chunks: AsyncIterable<Uint8Array>, options: RecordOptions): AsyncGenerator<readonly Input[]> {
  let encoding = 'utf-8';
  const pieces = decodeStream(chunks, options.encoding, (told) => { encoding = told; });
  const toInput: ToInput = (line, fields) => inputOf({ path: `${path}:${line}`, line }, fields, options.fields, encoding);
  const batches = options.format === 'ndjson' ? readObjects(pieces, options, toInput) : readTable(path, pieces, options, toInput);
  for await (const inputs of batches) if (inputs.length > 0) yield inputs;
}

type ToInput = (line: number, fields: Fields | NewsxError) => Input;

async function* readObjects(pieces: AsyncIterable<string>, { maxBytes }: RecordOptions, toInput: ToInput): AsyncGenerator<readonly Input[]> {
  for await (const lines of splitLines(pieces, maxBytes)) {
    yield lines.flatMap(({ number, text }) => {
      if (text === undefined) return [toInput(number, tooLarge(maxBytes))];
      return text.trim() === '' ? [] : [toInput(number, parseObject(text))];
    });
  }
}

async function* readTable(path: string, pieces: AsyncIterable<string>, { format, fields, maxBytes }: RecordOptions, toInput: ToInput): AsyncGenerator<readonly Input[]> {
  let names: readonly string[] | undefined;
  try {
    for await (const rows of splitRows(pieces, format === 'csv' ? ',' : '\t', maxBytes)) {
      const inputs: Input[] = [];
      for (const row of rows) {
        if (names === undefined) names = headerOf(row.cells, fields);
        else inputs.push(toInput(row.line, recordOf(names, row)));
      }
      yield inputs;
    }
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    const { code, message } = tooLarge(maxBytes);
    yield [{ kind: 'failure', path, failure: { code, message: `a row is ${message}; is a quotation mark left open? the rest is not read` } }];
  }
}

function headerOf(cells: readonly string[], { text }: FieldOptions): readonly string[] {
  if (cells.includes(text)) return cells;
  throw new NewsxError('input', `the first line has no column "${text}" among ${cells.join(', ')}; name the one that holds the text with --text-field`, 'text-field');
}

function recordOf(names: readonly string[], { cells, open }: CsvRow): Fields | NewsxError {
  if (open === true) return new NewsxError('input', 'a quotation mark is left open: the row goes on to the end of the file', 'record');
  return cells.length === names.length ? fieldsOf(names, cells) : new NewsxError('input', `expected ${names.length} cells, found ${cells.length}`, 'record');
}

function fieldsOf(names: readonly string[], cells: readonly string[]): Fields {
  return Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
}

function parseObject(line: string): Fields | NewsxError {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // What it is instead of JSON does not matter to the user.
  }
  return new NewsxError('input', 'expected a JSON object on one line', 'record');
}

const DAY = /^\d{4}-\d{2}-\d{2}/u;

function inputOf(head: { readonly path: string; readonly line: number }, fields: Fields | NewsxError, names: FieldOptions, encoding: string): Input {
  if (fields instanceof NewsxError) return { ...head, kind: 'failure', failure: { code: fields.code, message: fields.message } };
  const own = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  const [text, id, date] = [own(names.text), own(names.id), own(names.date)];
  const carried = names.carry.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]] as const);
  const known = {
    ...head,
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    ...(typeof date === 'string' && DAY.test(date) ? { date: date.slice(0, 10) } : {}),
    ...(names.carry.length === 0 ? {} : { carry: Object.fromEntries(carried) }),
  };
  if (typeof text === 'string') return { ...known, kind: 'text', text, encoding };
  return { ...known, kind: 'failure', failure: { code: 'text-field', message: `no text in its field "${names.text}"; name the field with --text-field` } };
}

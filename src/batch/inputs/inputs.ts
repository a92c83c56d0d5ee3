import { NewsxError } from '../../errors.ts';
import type { EncodingChoice } from './encoding.ts';
import type { Found, InputFormat } from './expand.ts';
import type { Input } from '../input.ts';
import { tooLarge } from './read.ts';
import { readRecords, type FieldOptions, type RecordOptions } from './records.ts';
import { readChunks, readWhole } from './stream.ts';

/** How what was found is read. */
export interface ReadOptions {
  readonly inputFormat: InputFormat;
  readonly fields: FieldOptions;
  readonly encoding: EncodingChoice;
  readonly maxBytes: number;
  /** Opens standard input, which costs time: only asked for where it is read. */
  readonly stdin: () => NodeJS.ReadableStream;
}

/** So many inputs make one piece of work for a worker. */
const MOST_A_BATCH = 8;

/** The inputs that files hold, in order, in batches of those that are there already: nobody waits for a batch to fill. */
export async function* readInputs(found: readonly Found[], options: ReadOptions): AsyncGenerator<readonly Input[]> {
  let batch: Input[] = [];
  for (const { path, failure } of found) {
    const format = formatOf(path, options.inputFormat);
    if (failure === undefined && (path === '-' || format !== 'text')) {
      if (batch.length > 0) yield batch;
      batch = [];
      if (format === 'text') yield [await readStdin(options)];
      else yield* readFile(path, { ...options, format });
    } else {
      batch.push(failure === undefined ? { kind: 'file', path } : { kind: 'failure', path, failure });
      if (batch.length < MOST_A_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What a file holds: what was said of all files, or else what its name tells. */
export function formatOf(path: string, inputFormat: InputFormat): Exclude<InputFormat, 'auto'> {
  if (inputFormat !== 'auto') return inputFormat;
  const [, ending] = /\.(ndjson|jsonl|csv|tsv)(?:\.gz)?$/u.exec(path) ?? [];
  return ending === 'jsonl' ? 'ndjson' : (ending as 'ndjson' | 'csv' | 'tsv' | undefined) ?? 'text';
}

async function readStdin({ stdin, maxBytes }: ReadOptions): Promise<Input> {
  const bytes = await readWhole(stdin(), maxBytes);
  if (bytes !== undefined) return { kind: 'bytes', path: '-', bytes };
  const { code, message } = tooLarge(maxBytes);
  return { kind: 'failure', path: '-', failure: { code, message } };
}

/** A file that cannot be read further is an input that failed, after the records that could be read. */
async function* readFile(path: string, options: ReadOptions & RecordOptions): AsyncGenerator<readonly Input[]> {
  let read = 0;
  try {
    for await (const inputs of readRecords(path, readChunks(path === '-' ? options.stdin() : path, (bytes) => { read += bytes; }), options)) {
      const weight = read / inputs.length;
      read = 0;
      for (let i = 0; i < inputs.length; i += MOST_A_BATCH) yield inputs.slice(i, i + MOST_A_BATCH).map((input) => ({ ...input, weight }));
    }
  } catch (error) {
    if (!(error instanceof NewsxError)) throw error;
    yield [{ kind: 'failure', path, failure: { code: error.code, message: error.message } }];
  }
}

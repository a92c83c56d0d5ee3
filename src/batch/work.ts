import type { Source } from '../document.ts';
import { NewsxError } from '../errors.ts';
import { createAnalyser } from '../pipeline.ts';
import { loadFormat, type DocumentFormat, type Format, type FormatOptions } from '../report/format.ts';
import { withOffsets } from '../report/offsets.ts';
import { toRecord, type OffsetUnit } from '../report/record.ts';
import { readDataFile } from '../resources/node.ts';
import type { Settings } from '../settings.ts';
import { decode, type Decoded, type EncodingChoice } from './encoding.ts';
import { notesOn, type Gate } from './gates.ts';
import type { Input, Outcome } from './input.ts';
import { readBytes, unpack } from './read.ts';

/** All that a document's output depends on beside the document: plain data, which goes to workers as it is. */
export interface WorkOptions {
  readonly format: DocumentFormat;
  readonly shape: Omit<FormatOptions, 'table'> & { readonly columns: number; readonly color: boolean };
  readonly offsets?: OffsetUnit;
  readonly encoding: EncodingChoice;
  readonly maxBytes: number;
  readonly settings: Settings;
  readonly date?: string;
  readonly failOn: readonly Gate[];
}

/** Turns one input into its finished piece of output; never throws. */
export type Work = (input: Input) => Outcome;

/** Loads what the options need, once. Rejects with a `data` fault when a lexicon or model is missing or broken. */
export async function createWork(options: WorkOptions): Promise<Work> {
  const format = await formatFor(options);
  const analyse = createAnalyser(format.layers, { read: readDataFile, resources: { settings: options.settings } });
  const offsets = options.offsets ?? format.offsets ?? 'utf16';
  return (input) => {
    const { path, id } = input;
    try {
      const { text, encoding, damaged } = textOf(input, options);
      const date = input.date ?? options.date;
      const source: Source = { path, text, ...(date === undefined ? {} : { date }) };
      const record = toRecord(analyse(source), format.layers, { ...input, ...(encoding === undefined ? {} : { encoding }) });
      const notes = notesOn({ record, text, damaged }, options.failOn);
      return { path, output: format.document(withOffsets(record, text, offsets), text), notes };
    } catch (error) {
      const failure = error instanceof NewsxError ? { code: error.code, message: error.message } : { code: 'internal', message: String(error) };
      const head = { schema: 'newsx/1', path, ...(id === undefined ? {} : { id }) } as const;
      return { path, output: format.failure({ ...head, error: failure }), failure, notes: [] };
    }
  };
}

/** The format that the options name. */
export async function formatFor({ format, shape }: WorkOptions): Promise<Format> {
  const { columns, color, ...rest } = shape;
  const heading = color ? new (await import('chalk')).Chalk({ level: 1 }).bold : (text: string): string => text;
  return loadFormat(format, { ...rest, table: { columns, heading } });
}

function textOf(input: Input, { encoding, maxBytes }: WorkOptions): Omit<Decoded, 'encoding'> & { readonly encoding?: string } {
  switch (input.kind) {
    case 'file': return decode(readBytes(input.path, maxBytes), encoding);
    case 'bytes': return decode(unpack(input.bytes, maxBytes), encoding);
    case 'text': return { text: input.text, damaged: 0, ...(input.encoding === undefined ? {} : { encoding: input.encoding }) };
    case 'failure': throw new NewsxError('input', input.failure.message, input.failure.code);
  }
}

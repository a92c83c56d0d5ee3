import { NewsxError } from '../errors.ts';
import { loadFormat, type DocumentFormat, type Format, type FormatOptions } from '../report/format.ts';
import type { OffsetUnit } from '../report/record.ts';
import type { Settings } from '../settings.ts';
import { createAnalysis, type DecodedInput } from './analysis.ts';
import { damageIn, decode, type EncodingChoice } from './inputs/encoding.ts';
import { readCached, writeCached } from './cache.ts';
import { inShard, resultKey, type Shard } from './fingerprint.ts';
import type { Gate } from './gates.ts';
import type { Input, Outcome } from './input.ts';
import { inOnePiece } from './output.ts';
import { readBytes, unpack } from './inputs/read.ts';
import { openStopwatch } from './stopwatch.ts';

/** All that a document's output depends on beside the document: plain data, which goes to workers as it is. */
export interface WorkOptions {
  readonly format: DocumentFormat;
  readonly shape: Omit<FormatOptions, 'table'> & { readonly columns: number; readonly color: boolean };
  readonly offsets?: OffsetUnit;
  readonly encoding: EncodingChoice;
  readonly maxBytes: number;
  readonly settings: Settings;
  readonly date?: string;
  /** A user's names, as the file has them. */
  readonly gazetteer?: { readonly path: string; readonly text: string };
  /** Whether tokens have their clitics. */
  readonly clitics: boolean;
  /** Operations of a normal form: then that is made of each text, and no layers. */
  readonly normalize?: readonly string[];
  readonly failOn: readonly Gate[];
  readonly shard?: Shard;
  /** Folder of finished results, where they are to be used again. */
  readonly cache?: string;
  /** Whether outcomes have the key of their result. */
  readonly keyed: boolean;
  /** Whether outcomes tell what the time was spent on. */
  readonly timed: boolean;
}

/** Turns one input into its finished piece of output; never throws. */
export type Work = (input: Input) => Outcome;

/** Loads what the options need, once. Rejects with a `data` fault when a lexicon or model is missing or broken. */
export async function createWork(options: WorkOptions): Promise<Work> {
  const watch = openStopwatch();
  const format = await formatFor(options);
  const { shard, cache, keyed, timed, ...deciding } = options;
  const analysed = await createAnalysis(options, format, watch.lap);
  watch.lap('loading');
  const done = (input: Input): Omit<Outcome, 'path' | 'line'> => {
    watch.begin();
    const decoded = readText(input, options);
    watch.lap('reading');
    if (shard !== undefined && !inShard(shard, decoded.text)) return { output: [], notes: [], skipped: 'shard' };
    if (!keyed && cache === undefined) return analysed(input, decoded);
    const key = resultKey(deciding, input, decoded.text);
    if (key === input.finished) return { output: [], notes: [], key, skipped: 'finished' };
    const cached = cache === undefined ? undefined : readCached(cache, key);
    watch.lap('cache');
    if (cached !== undefined) return { ...cached, key };
    const made = analysed(input, decoded);
    if (cache === undefined) return { ...made, key };
    const kept = { ...made, output: [...made.output] };
    writeCached(cache, key, kept);
    watch.lap('cache');
    return { ...kept, key };
  };
  return (input) => {
    const head = headOf(input);
    try {
      return { ...head, ...done(input), ...(timed ? { timings: watch.take() } : {}) };
    } catch (error) {
      return { ...head, ...failed(input, error, format) };
    }
  };
}

/** The outcome of inputs that failed before they could be worked on. */
export function failureWork(format: Format): Work {
  return (input) => {
    const failure = input.kind === 'failure' ? input.failure : { code: 'internal', message: 'not analysed' };
    return { ...headOf(input), ...failed(input, new NewsxError('input', failure.message, failure.code), format) };
  };
}

function headOf({ path, line, weight }: Input): Pick<Outcome, 'path' | 'line' | 'weight'> {
  return { path, ...(line === undefined ? {} : { line }), ...(weight === undefined ? {} : { weight }) };
}

function failed({ path, id }: Input, error: unknown, format: Format): Omit<Outcome, 'path' | 'line'> {
  const failure = error instanceof NewsxError ? { code: error.code, message: error.message } : { code: 'internal', message: `bug in newsx: ${String(error)}` };
  const record = { schema: 'newsx/1', path, ...(id === undefined ? {} : { id }), error: failure } as const;
  return { output: inOnePiece(format.failure(record)), failure, notes: [] };
}

/** The format that the options name. */
export async function formatFor({ format, shape }: WorkOptions): Promise<Format> {
  const { columns, color, ...rest } = shape;
  const heading = color ? new (await import('chalk')).Chalk({ level: 1 }).bold : (text: string): string => text;
  return loadFormat(format, { ...rest, table: { columns, heading } });
}

/** The text of an input, read and decoded. Throws an `input` fault where that cannot be done. */
export function readText(input: Input, { encoding, maxBytes }: Pick<WorkOptions, 'encoding' | 'maxBytes'>): DecodedInput {
  switch (input.kind) {
    case 'file': return decode(readBytes(input.path, maxBytes), encoding);
    case 'bytes': return decode(unpack(input.bytes, maxBytes), encoding);
    case 'text': return { text: input.text, damaged: damageIn(input.text), ...(input.encoding === undefined ? {} : { encoding: input.encoding }) };
    case 'failure': throw new NewsxError('input', input.failure.message, input.failure.code);
  }
}

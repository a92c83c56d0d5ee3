import { availableParallelism } from 'node:os';
import { ENCODINGS } from '../batch/encoding.ts';
import { INPUT_FORMATS, type ExpandOptions } from '../batch/expand.ts';
import type { Shard } from '../batch/fingerprint.ts';
import { GATES } from '../batch/gates.ts';
import type { ReadOptions } from '../batch/inputs.ts';
import type { WorkOptions } from '../batch/work.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../report/format.ts';
import type { ReportedLayer } from '../report/record.ts';
import { LAYER_OF_ROW, ROW_KINDS, type RowKind } from '../report/rows.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Io, Request, Values } from './io.ts';
import { bytesOf, badValue, choiceOf, choicesOf, dayOf, isOn, listOf, numberOf, textOf } from './values.ts';

const DEFAULT_MAX_BYTES = 100e6;
const TERMINAL_COLUMNS = 80;
const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

/** The layers a record can hold, and those it holds when none are named. */
const LAYERS: readonly ReportedLayer[] = ['blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'];
const EXTRACTED: readonly ReportedLayer[] = ['blocks', 'sentences', 'entities', 'numbers', 'quotes'];

/** How the paths of a call are turned into files. */
export function expandOptions(values: Values): ExpandOptions {
  return {
    inputFormat: choiceOf(values, 'input-format', INPUT_FORMATS) ?? 'auto',
    include: listOf(values, 'include'), exclude: listOf(values, 'exclude'), ignoreFiles: !isOn(values, 'no-ignore'),
  };
}

/** What a call makes of each document. */
export function workOptions({ command, values, io, several }: Omit<Request, 'operands'> & { readonly io: Io; readonly several: boolean }): WorkOptions {
  const layers = layersOf(command, values);
  const offsets = choiceOf(values, 'offsets', OFFSET_UNITS);
  const date = dayOf(values, 'date');
  const shard = shardOf(values);
  return {
    format: formatName(values, io),
    shape: {
      layers, per: choiceOf(values, 'per', ROW_KINDS) ?? rowKind(layers), bom: isOn(values, 'bom'), ascii: isOn(values, 'ascii'), several,
      columns: io.stdout.columns ?? TERMINAL_COLUMNS, color: inColor(values, io),
    },
    ...(offsets === undefined ? {} : { offsets }),
    encoding: choiceOf(values, 'encoding', ENCODINGS) ?? 'auto',
    maxBytes: bytesOf(values, 'max-bytes') ?? DEFAULT_MAX_BYTES,
    settings: {
      ...DEFAULT_SETTINGS, clauses: isOn(values, 'clauses'),
      minConfidence: numberOf(values, 'min-confidence', { most: 1, whole: false }) ?? DEFAULT_SETTINGS.minConfidence,
    },
    ...(date === undefined ? {} : { date }),
    failOn: choicesOf(values, 'fail-on', GATES),
    ...(shard === undefined ? {} : { shard }),
    ...(isOn(values, 'cache') ? { cache: textOf(values, 'cache-location') ?? '.newsx-cache' } : {}),
    keyed: values.has('out'),
  };
}

/** How files and standard input are read. */
export function readOptions(values: Values, { stdin }: Io): ReadOptions {
  return {
    inputFormat: choiceOf(values, 'input-format', INPUT_FORMATS) ?? 'auto',
    fields: {
      text: textOf(values, 'text-field') ?? 'text', id: textOf(values, 'id-field') ?? 'id', date: textOf(values, 'date-field') ?? 'date',
      carry: listOf(values, 'carry'),
    },
    encoding: choiceOf(values, 'encoding', ENCODINGS) ?? 'auto',
    maxBytes: bytesOf(values, 'max-bytes') ?? DEFAULT_MAX_BYTES,
    stdin,
  };
}

/** More threads than this wait for each other more than they work. */
const MOST_JOBS = 8;

/** How many worker threads. Without a word from the user, standard input is read by one, so that an answer never waits. */
export function jobsOf(values: Values, live: boolean): number {
  if (textOf(values, 'jobs') === 'auto' || (!values.has('jobs') && !live)) return Math.min(availableParallelism(), MOST_JOBS);
  return numberOf(values, 'jobs', { least: 1 }) ?? 1;
}

function shardOf(values: Values): Shard | undefined {
  const text = textOf(values, 'shard');
  if (text === undefined) return undefined;
  const [index, count] = (/^(\d+)\/(\d+)$/u.exec(text) ?? []).slice(1).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) throw badValue(values, 'shard', 'a shard and their number (1/4 to 4/4)');
  return { index, count };
}

function layersOf(command: string, values: Values): readonly ReportedLayer[] {
  const own = LAYERS.find((layer) => layer === command);
  if (own !== undefined) return [own];
  const named = choicesOf(values, 'passes', LAYERS);
  return named.length === 0 ? EXTRACTED : LAYERS.filter((layer) => named.includes(layer));
}

function formatName(values: Values, io: Io): DocumentFormat {
  const named = isOn(values, 'json') ? 'json' : choiceOf(values, 'format', ['auto', ...DOCUMENT_FORMATS]) ?? 'auto';
  return named === 'auto' ? (io.stdout.isTTY === true ? 'table' : 'ndjson') : named;
}

function rowKind(layers: readonly ReportedLayer[]): RowKind {
  return layers.length === 1 ? ROW_KINDS.find((kind) => LAYER_OF_ROW[kind] === layers[0])! : 'entity';
}

/** `--color` decides; then NO_COLOR and FORCE_COLOR (no-color.org); then whether a terminal that knows color is written to. */
function inColor(values: Values, { env, stdout }: Io): boolean {
  const when = choiceOf(values, 'color', ['auto', 'always', 'never']) ?? 'auto';
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return true;
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

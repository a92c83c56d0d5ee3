import type { Shard } from '../batch/fingerprint.ts';
import { GATES } from '../batch/gates.ts';
import { decodeNamed, readNamedFile } from '../batch/inputs/named-file.ts';
import type { WorkOptions } from '../batch/work.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, type QuoteView } from '../report/format.ts';
import { REPORTED_LAYERS, type ReportedLayer } from '../report/record.ts';
import { LAYER_OF_ROW, ROW_KINDS, type RowKind } from '../report/rows.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { FlagName } from './flags.ts';
import type { Io, Request, Values } from './io.ts';
import { PROBLEM_FORMATS, type ProblemFormat } from './problem-formats.ts';
import { readOptions } from './read-options.ts';
import { badValue, choiceOf, choicesOf, dayOf, isOn, numberOf, placeOf, textOf } from './values.ts';

const TERMINAL_COLUMNS = 80;
const DEFAULT_CACHE = '.newsx-cache';
const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

/** The layers of a record when none are named. */
const EXTRACTED: readonly ReportedLayer[] = ['blocks', 'sentences', 'entities', 'numbers', 'quotes'];

/** What a call makes of each document. */
export function workOptions({ command, values, io, several }: Omit<Request, 'operands'> & { readonly io: Io; readonly several: boolean }): WorkOptions {
  const layers = layersOf(command, values);
  const quotes = quoteView(values);
  const { encoding, maxBytes } = readOptions(values, io);
  const [offsets, date, shard, gazetteer] = [choiceOf(values, 'offsets', OFFSET_UNITS), dayOf(values, 'date'), shardOf(values), gazetteerOf(values)];
  return {
    format: documentFormat(values, io, quotes),
    shape: {
      layers, per: choiceOf(values, 'per', ROW_KINDS) ?? rowKind(layers), bom: isOn(values, 'bom'), ascii: isOn(values, 'ascii'), several, quotes,
      columns: io.stdout.columns ?? TERMINAL_COLUMNS, color: inColor(values, io),
    },
    ...(offsets === undefined ? {} : { offsets }),
    encoding, maxBytes,
    settings: {
      ...DEFAULT_SETTINGS, clauses: isOn(values, 'clauses'),
      minConfidence: numberOf(values, 'min-confidence', { most: 1, whole: false }) ?? DEFAULT_SETTINGS.minConfidence,
    },
    ...(date === undefined ? {} : { date }),
    ...(gazetteer === undefined ? {} : { gazetteer }),
    clitics: isOn(values, 'clitics'),
    failOn: choicesOf(values, 'fail-on', GATES),
    ...(shard === undefined ? {} : { shard }),
    ...(isOn(values, 'cache') ? { cache: textOf(values, 'cache-location') ?? DEFAULT_CACHE } : {}),
    keyed: values.has('out'),
    timed: isOn(values, 'verbose'),
  };
}

/** The format that tells problems instead of findings, if that is asked for. */
export function problemFormat(values: Values): ProblemFormat | undefined {
  return PROBLEM_FORMATS.find((format) => format === textOf(values, 'format'));
}

/** The format as it was named, or `auto`; `flag` is the one by which the command takes it. */
export function namedFormat<const F extends string>(values: Values, flag: FlagName, formats: readonly F[]): F | 'auto' | 'json' {
  return isOn(values, 'json') ? 'json' : choiceOf(values, flag, ['auto', ...formats]) ?? 'auto';
}

/** `--color` decides; then NO_COLOR and FORCE_COLOR (no-color.org); then whether a terminal that knows color is written to. */
function inColor(values: Values, { env, stdout }: Io): boolean {
  const when = choiceOf(values, 'color', ['auto', 'always', 'never']) ?? 'auto';
  if (when !== 'auto') return when === 'always';
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '0') !== '0') return env.FORCE_COLOR !== '';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** The user's names. Throws a `usage` fault when the file cannot be read or is no text. */
export function gazetteerOf(values: Values): WorkOptions['gazetteer'] {
  const path = textOf(values, 'gazetteer');
  if (path === undefined) return undefined;
  const name = placeOf('gazetteer', values.get('gazetteer')!);
  return { path, text: decodeNamed(`${name} ${path}`, readNamedFile(path, `${name} ${path}`)) };
}

function layersOf(command: string, values: Values): readonly ReportedLayer[] {
  const own = REPORTED_LAYERS.find((layer) => layer === command);
  if (own !== undefined) return [own];
  const named = choicesOf(values, 'passes', REPORTED_LAYERS);
  return named.length === 0 ? EXTRACTED : REPORTED_LAYERS.filter((layer) => named.includes(layer));
}

function quoteView(values: Values): QuoteView {
  return isOn(values, 'explain') ? 'explained' : isOn(values, 'by-speaker') ? 'by-speaker' : 'rows';
}

/** An explanation is for a person, wherever it goes; problems are told beside NDJSON that nobody sees. */
function documentFormat(values: Values, io: Io, quotes: QuoteView): DocumentFormat {
  const named = namedFormat(values, 'format', [...DOCUMENT_FORMATS, ...PROBLEM_FORMATS]);
  if (named === 'auto') return io.stdout.isTTY === true || quotes === 'explained' ? 'table' : 'ndjson';
  return PROBLEM_FORMATS.some((format) => format === named) ? 'ndjson' : named as DocumentFormat;
}

function rowKind(layers: readonly ReportedLayer[]): RowKind {
  return layers.length === 1 ? ROW_KINDS.find((kind) => LAYER_OF_ROW[kind] === layers[0])! : 'entity';
}

function shardOf(values: Values): Shard | undefined {
  const text = textOf(values, 'shard');
  if (text === undefined) return undefined;
  const [index, count] = (/^(\d+)\/(\d+)$/u.exec(text) ?? []).slice(1).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) throw badValue(values, 'shard', 'I/N with I from 1 to N (1/4 to 4/4)');
  return { index, count };
}

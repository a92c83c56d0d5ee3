import { ENCODINGS } from '../batch/encoding.ts';
import { INPUT_FORMATS, type ExpandOptions } from '../batch/expand.ts';
import { GATES } from '../batch/gates.ts';
import type { WorkOptions } from '../batch/work.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../report/format.ts';
import type { ReportedLayer } from '../report/record.ts';
import { LAYER_OF_ROW, ROW_KINDS, type RowKind } from '../report/rows.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Io, Request, Values } from './io.ts';
import { bytesOf, choiceOf, choicesOf, dayOf, isOn, listOf, numberOf } from './values.ts';

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
  };
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

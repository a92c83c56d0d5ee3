import { ENCODINGS } from '../batch/inputs/encoding.ts';
import { INPUT_FORMATS } from '../batch/inputs/expand.ts';
import { GATES } from '../batch/gates.ts';
import { DOCUMENT_FORMATS } from '../report/format.ts';
import { REPORTED_LAYERS } from '../report/record.ts';
import { ROW_KINDS } from '../report/rows.ts';
import { PROBLEM_FORMATS } from './problem-formats.ts';

/** A flag as data: the parser, the help, the man page, completions and the README's table are made from it. */
export interface Flag {
  /** Its long name where that is not its key in the table. */
  readonly name?: string;
  readonly short?: string;
  /** Placeholder of its value; a flag without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Takes several values, separated by commas or by repeating the flag. */
  readonly list?: true;
  readonly help: string;
  /** What holds when it is not set. */
  readonly fallback?: string;
  /** A path: in a configuration file it is taken from where that file lies. */
  readonly path?: true;
  /** Belongs to one call, and is not read from the environment or a configuration file. */
  readonly once?: true;
}

/** The formats of `newsx normalize`, which like the two below has fewer than `extract`. */
export const NORMALIZE_FORMATS = ['ndjson', 'json'] as const;
/** The formats of `newsx keywords`. */
export const KEYWORDS_FORMATS = ['table', 'ndjson', 'json', 'csv', 'tsv'] as const;
/** The formats of `newsx explain`. */
export const EXPLAIN_FORMATS = ['table', 'ndjson', 'json', 'csv', 'tsv', 'conll', 'brat', 'spacy'] as const;

const flagTable = <const T extends Readonly<Record<string, Flag>>>(table: T): T => table;

/** Every flag of newsx by its long name. */
export const FLAGS = flagTable({
  format: { short: 'f', value: 'NAME', choices: ['auto', ...DOCUMENT_FORMATS, ...PROBLEM_FORMATS], help: 'output format; auto is a table on a terminal and NDJSON into a pipe or file', fallback: 'auto' },
  'normalize-format': { name: 'format', short: 'f', value: 'NAME', choices: ['auto', ...NORMALIZE_FORMATS], help: 'output format; auto is the text itself', fallback: 'auto' },
  'keywords-format': { name: 'format', short: 'f', value: 'NAME', choices: ['auto', ...KEYWORDS_FORMATS], help: 'output format; auto is a table on a terminal and NDJSON into a pipe or file', fallback: 'auto' },
  'explain-format': { name: 'format', short: 'f', value: 'NAME', choices: ['auto', ...EXPLAIN_FORMATS], help: 'output format; auto is a table', fallback: 'auto' },
  json: { help: 'indented JSON, as --format json' },
  passes: { value: 'LAYERS', list: true, choices: REPORTED_LAYERS, help: 'only these layers', fallback: 'blocks,sentences,entities,numbers,quotes' },
  per: { value: 'KIND', choices: ROW_KINDS, help: 'what a row of csv, tsv and parquet stands for', fallback: 'entity, or the layer of the command' },
  bom: { help: 'begin csv and tsv with a byte-order mark, for Excel' },
  ascii: { help: 'escape everything beyond ASCII in JSON' },
  offsets: { value: 'UNIT', choices: ['utf16', 'codepoint', 'byte'], help: 'unit of start and end', fallback: 'utf16; codepoint for brat and spacy' },
  encoding: { short: 'E', value: 'NAME', choices: ENCODINGS, help: 'encoding of the input', fallback: 'auto' },
  'input-format': { value: 'NAME', choices: INPUT_FORMATS, help: 'what a file holds; auto tells by its name', fallback: 'auto' },
  'text-field': { value: 'NAME', help: 'field of a record that holds the text', fallback: 'text' },
  'id-field': { value: 'NAME', help: 'field of a record that holds its id', fallback: 'id' },
  'date-field': { value: 'NAME', help: 'field of a record that holds its ISO day or time', fallback: 'date' },
  carry: { value: 'NAMES', list: true, help: 'fields of a record to carry into the output, under carry' },
  'files-from': { value: 'FILE', help: 'read the paths from a file, or from - (standard input)', once: true },
  null: { short: '0', help: 'paths of --files-from end with NUL, as find -print0 writes them', once: true },
  'max-bytes': { value: 'SIZE', help: 'largest document (200MB, 64k, …)', fallback: '50MB' },
  include: { value: 'PATTERNS', list: true, help: 'files of folders to read, as in .gitignore', fallback: '*.txt, *.txt.gz' },
  exclude: { value: 'PATTERNS', list: true, help: 'files of folders and globs to leave out' },
  'no-ignore': { help: 'do not obey .gitignore and .newsxignore' },
  date: { value: 'DAY', help: 'ISO day against which relative dates are resolved' },
  'min-confidence': { value: 'P', help: 'leave out names less sure than this (0 to 1)', fallback: '0' },
  clauses: { help: 'sentences also end at ، ؛ and :' },
  jobs: { short: 'j', value: 'N', help: 'worker threads, or auto; the output is the same for every number', fallback: 'auto; 1 for standard input' },
  shard: { value: 'I/N', help: 'only the documents that fall to machine I of N, by their content', once: true },
  out: { short: 'o', value: 'FOLDER', help: 'write one result a document into this folder', once: true },
  resume: { help: 'with --out: leave out what is finished and unchanged', once: true },
  cache: { help: 'use results of earlier runs again, by content, version and options' },
  'cache-location': { value: 'FOLDER', path: true, help: 'where --cache keeps results', fallback: '.newsx-cache' },
  gazetteer: { value: 'FILE', path: true, help: 'names of your own that win over all others: name, type and perhaps the entity, separated by tabs' },
  explain: { help: 'why each is a quote: rule, cue, speaker and how it was found', once: true },
  'by-speaker': { help: 'quotes grouped by who said them', once: true },
  clitics: { help: 'the clitics of each word, with their offsets', once: true },
  profile: { value: 'NAME', help: 'normalization profile (see --list)', fallback: 'match' },
  ops: { value: 'NAMES', list: true, help: 'normalization operations instead of a profile (see --list)' },
  list: { help: 'print the profiles and operations', once: true },
  'tag-profile': { name: 'profile', value: 'NAME', choices: ['news', 'anercorp'], help: 'whose guidelines names follow', fallback: 'news' },
  model: { value: 'FILE', path: true, help: 'a model that newsx train made' },
  min: { value: 'GATES', list: true, help: 'exit 1 where a figure is lower: quotes=0.8,entities=0.85', once: true },
  top: { value: 'N', help: 'keywords a document', fallback: '10' },
  output: { short: 'o', value: 'FILE', help: 'write to a file, whole or not at all', once: true },
  title: { value: 'TEXT', help: 'title of the page', once: true },
  print: { help: 'print every setting and where it comes from', once: true },
  config: { value: 'FILE', help: 'configuration file', fallback: 'newsx.config.json or package.json#newsx, here or above', once: true },
  'no-config': { help: 'read no configuration file', once: true },
  'fail-fast': { help: 'stop at the first input that fails' },
  'max-errors': { value: 'N', help: 'stop when more than N inputs have failed' },
  'fail-on': { value: 'GATES', list: true, choices: GATES, help: 'exit 1 when a document is one of these' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'color on a terminal (NO_COLOR and FORCE_COLOR are obeyed)', fallback: 'auto' },
  quiet: { short: 'q', help: 'nothing on standard error but errors' },
  verbose: { short: 'v', help: 'what the time went into, and how many were analysed, on standard error' },
});

/** The key of a flag in the table. */
export type FlagName = keyof typeof FLAGS;

/** A flag's long name as it is typed, without dashes. */
export function longName(flag: FlagName): string {
  return flagOf(flag).name ?? flag;
}

/** The flag of that name as plain data. */
export function flagOf(name: FlagName): Flag {
  return FLAGS[name];
}

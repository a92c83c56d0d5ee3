import { lstatSync, statSync } from 'node:fs';
import { NewsxError } from '../../errors.ts';
import { loadPatterns } from './ignore-files.ts';
import type { Failure } from '../input.ts';
import { readFault } from './read.ts';
import { walkFolder } from './walk.ts';

/** What the files that are read hold: a document each, or many records. */
export const INPUT_FORMATS = ['auto', 'text', 'ndjson', 'csv', 'tsv'] as const;
/** One of these formats. */
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** How paths are turned into files. */
export interface ExpandOptions {
  readonly inputFormat: InputFormat;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly ignoreFiles: boolean;
}

/** A file to read (`-` is standard input), or a path that cannot be read and why. */
export interface Found {
  readonly path: string;
  readonly failure?: Failure;
}

const GLOB = /[*?[\]{}]/u;

const ENDINGS: { readonly [F in InputFormat]: RegExp } = {
  auto: /\.txt(?:\.gz)?$/u, text: /\.txt(?:\.gz)?$/u, ndjson: /\.(?:ndjson|jsonl)(?:\.gz)?$/u, csv: /\.csv(?:\.gz)?$/u, tsv: /\.tsv(?:\.gz)?$/u,
};

/**
 * The files that paths stand for, in the order of the paths, each once: a file is itself, a folder is walked, a glob is matched, `-` is
 * standard input. A path that is not there is found with its failure. Throws a `usage` fault when nothing at all is found.
 */
export async function expandPaths(paths: readonly string[], options: ExpandOptions): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  const add = (path: string, failure?: Failure): void => {
    if (!found.has(path)) found.set(path, failure === undefined ? { path } : { path, failure });
  };
  for (const path of paths) {
    if (path === '-') add(path);
    else if (!exists(path) && GLOB.test(path)) for (const match of await matchGlob(path, options)) add(match);
    else await expandPath(path, options, add);
  }
  if (found.size === 0) throw new NewsxError('usage', `no input files in ${paths.join(', ')} (folders are searched for ${wantedNames(options)})`, 'no-input');
  return [...found.values()];
}

async function expandPath(path: string, options: ExpandOptions, add: (path: string, failure?: Failure) => void): Promise<void> {
  try {
    if (!statSync(path).isDirectory()) return add(path);
  } catch (error) {
    const { code, message } = readFault(error);
    return add(path, { code, message });
  }
  await walkFolder(path, { wanted: await wantedOf(options), ignoreFiles: options.ignoreFiles }, { file: add, failure: add });
}

/** The files that a glob matches, sorted by code point; those that --exclude names are left out. */
async function matchGlob(pattern: string, { exclude }: ExpandOptions): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob');
  const files = await glob(pattern, { onlyFiles: true, ignore: [...exclude], suppressErrors: true });
  return files.sort();
}

/** Which files of a walked folder are wanted: by --include or the endings of the input format, less --exclude. */
async function wantedOf({ include, exclude, inputFormat }: ExpandOptions): Promise<(relative: string) => boolean> {
  const taken = include.length === 0 ? undefined : await loadPatterns(include);
  const left = exclude.length === 0 ? undefined : await loadPatterns(exclude);
  return (relative) => (taken === undefined ? ENDINGS[inputFormat].test(relative) : taken.ignores(relative)) && !(left?.ignores(relative) ?? false);
}

function wantedNames({ include, inputFormat }: ExpandOptions): string {
  if (include.length > 0) return include.join(', ');
  return inputFormat === 'auto' || inputFormat === 'text' ? '*.txt, *.txt.gz' : inputFormat === 'ndjson' ? '*.ndjson, *.jsonl' : `*.${inputFormat}`;
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

import { availableParallelism } from 'node:os';
import { ENCODINGS } from '../batch/inputs/encoding.ts';
import { INPUT_FORMATS, type ExpandOptions } from '../batch/inputs/expand.ts';
import type { ReadOptions } from '../batch/inputs/inputs.ts';
import type { Io, Values } from './io.ts';
import { bytesOf, choiceOf, isOn, listOf, numberOf, textOf } from './values.ts';

/** Several thousand articles. A text and its layers take about ten times its size in memory: a larger document should be meant. */
const DEFAULT_MAX_BYTES = 50e6;

/** More threads than this wait for each other more than they work. */
const MOST_JOBS = 8;

/** How the paths of a call are turned into files. */
export function expandOptions(values: Values): ExpandOptions {
  return {
    inputFormat: choiceOf(values, 'input-format', INPUT_FORMATS) ?? 'auto',
    include: listOf(values, 'include'), exclude: listOf(values, 'exclude'), ignoreFiles: !isOn(values, 'no-ignore'),
  };
}

/** How files and standard input are read. */
export function readOptions(values: Values, io: Io): ReadOptions {
  return {
    inputFormat: choiceOf(values, 'input-format', INPUT_FORMATS) ?? 'auto',
    fields: {
      text: textOf(values, 'text-field') ?? 'text', id: textOf(values, 'id-field') ?? 'id', date: textOf(values, 'date-field') ?? 'date',
      carry: listOf(values, 'carry'),
    },
    encoding: choiceOf(values, 'encoding', ENCODINGS) ?? 'auto',
    maxBytes: bytesOf(values, 'max-bytes') ?? DEFAULT_MAX_BYTES,
    stdin: () => io.stdin,
  };
}

/** How many worker threads. Without a word from the user, standard input is read by one, so that an answer never waits. */
export function jobsOf(values: Values, live: boolean): number {
  if (!values.has('jobs') && live) return 1;
  if (!values.has('jobs') || textOf(values, 'jobs') === 'auto') return Math.min(availableParallelism(), MOST_JOBS);
  return numberOf(values, 'jobs', { least: 1 }) ?? 1;
}

import type { Output } from './output.ts';
import type { Timings } from './stopwatch.ts';

/** What is said of a document beside its text. */
export interface InputHead {
  /** Where it came from: a path, `-`, or `big.ndjson:17` for the record of that line. */
  readonly path: string;
  /** The line of the record, where a file holds many. */
  readonly line?: number;
  /** Bytes of that file, as it lies there, that this record stands for: they add up to its size. */
  readonly weight?: number;
  readonly id?: string;
  /** ISO day it was published on. */
  readonly date?: string;
  readonly carry?: Readonly<Record<string, unknown>>;
  /** Key under which its result was finished before and is still there: the same key again means nothing is to be done. */
  readonly finished?: string;
}

/** Why an input cannot be analysed: a short stable word, and a message for the user. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** One document to be analysed: a file not yet read, bytes or text that are there already, or one that failed before it was read. */
export type Input = InputHead & (
  | { readonly kind: 'file' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly encoding?: string }
  | { readonly kind: 'failure'; readonly failure: Failure }
);

/** A remark on a document: a warning, or a gate of `--fail-on` that it missed. */
export interface Note {
  readonly rule: string;
  readonly message: string;
  /** Whether the run fails by it. */
  readonly fails: boolean;
}

/** What became of an input: its output, and what is to be said of it. Plain data, apart from output that is yet to be made. */
export interface Outcome {
  readonly path: string;
  readonly line?: number;
  readonly weight?: number;
  readonly output: Output;
  readonly failure?: Failure;
  readonly notes: readonly Note[];
  /** What the time for it was spent on, where that was asked for. */
  readonly timings?: Timings;
  /** Content, version and options that led to the output. */
  readonly key?: string;
  /** Nothing was done, because another shard has it or it was finished before. */
  readonly skipped?: 'shard' | 'finished';
}

/** What is said of a document beside its text. */
export interface InputHead {
  /** Where it came from: a path, `-`, or `big.ndjson:17` for the record of that line. */
  readonly path: string;
  readonly id?: string;
  /** ISO day it was published on. */
  readonly date?: string;
  readonly carry?: Readonly<Record<string, unknown>>;
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

/** What became of an input: its finished piece of output, and what is to be said of it. */
export interface Outcome {
  readonly path: string;
  readonly output: string;
  readonly failure?: Failure;
  /** Warnings, and gates of `--fail-on` that it missed. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly rule: string;
  readonly message: string;
  /** Whether the run fails by it. */
  readonly fails: boolean;
}

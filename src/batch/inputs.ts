import type { Found, InputFormat } from './expand.ts';
import type { Input } from './input.ts';
import { readStream } from './stream.ts';

/** How what was found is read. */
export interface ReadOptions {
  readonly inputFormat: InputFormat;
  readonly stdin: NodeJS.ReadableStream;
  readonly maxBytes: number;
}

/** So many files make one piece of work for a worker. */
const FILES_A_BATCH = 8;

/** The inputs that files hold, in order, in batches of those that are there already: nobody waits for a batch to fill. */
export async function* readInputs(found: readonly Found[], options: ReadOptions): AsyncGenerator<readonly Input[]> {
  let batch: Input[] = [];
  for (const { path, failure } of found) {
    if (path === '-') {
      if (batch.length > 0) yield batch;
      batch = [];
      yield [await readStream(path, options.stdin, options.maxBytes)];
    } else {
      batch.push(failure === undefined ? { kind: 'file', path } : { kind: 'failure', path, failure });
      if (batch.length < FILES_A_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

import { setImmediate as turn } from 'node:timers/promises';
import type { Input, Outcome } from './input.ts';
import { inOrder } from './order.ts';
import { createWork, failureWork, formatFor, type WorkOptions } from './work.ts';

/** How a batch is run. */
export interface BatchOptions {
  readonly work: WorkOptions;
  readonly jobs: number;
  /** Whether inputs come as somebody writes them: then nothing waits to see how many there are. */
  readonly live: boolean;
}

/** Fewer inputs than this are done before a worker would have started. */
const FEW = 24;

/** Batches that are out with each worker: one at work, one waiting, so that it never idles. */
const BATCHES_A_JOB = 3;

/** Analyses every input and gives the outcomes in the order of the inputs, the same for any number of jobs. Memory does not grow with their number. */
export async function* runBatch(batches: AsyncIterable<readonly Input[]>, { work, jobs, live }: BatchOptions): AsyncGenerator<Outcome> {
  if (jobs === 1) return yield* inProcess(batches, work);
  const { first, rest } = live ? { first: undefined, rest: batches } : await peek(batches);
  if (first !== undefined) yield* inProcess(first, work);
  else yield* inWorkers(rest, work, jobs);
}

async function* inProcess(batches: AsyncIterable<readonly Input[]> | readonly (readonly Input[])[], options: WorkOptions): AsyncGenerator<Outcome> {
  const work = await createWork(options);
  for await (const batch of batches) {
    for (const input of batch) {
      yield work(input);
      // Signals are heard between two documents.
      await turn();
    }
  }
}

async function* inWorkers(batches: AsyncIterable<readonly Input[]>, options: WorkOptions, jobs: number): AsyncGenerator<Outcome> {
  const { openPool } = await import('./pool.ts');
  const pool = openPool(jobs, options, failureWork(await formatFor(options)));
  try {
    for await (const outcomes of inOrder(batches, jobs * BATCHES_A_JOB, pool.run)) yield* outcomes;
  } finally {
    await pool.close();
  }
}

/** All batches where they hold few inputs; else a source that gives those that were looked at and the others. */
async function peek(batches: AsyncIterable<readonly Input[]>): Promise<{ readonly first?: readonly (readonly Input[])[]; readonly rest: AsyncIterable<readonly Input[]> }> {
  const iterator = batches[Symbol.asyncIterator]();
  const seen: (readonly Input[])[] = [];
  for (let count = 0; count < FEW;) {
    const next = await iterator.next();
    if (next.done === true) return { first: seen, rest: batches };
    seen.push(next.value);
    count += next.value.length;
  }
  async function* all(): AsyncGenerator<readonly Input[]> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { rest: all() };
}

import { workerData } from 'node:worker_threads';
import { NewsxError, type Fault } from '../errors.ts';
import type { Input, Outcome } from './input.ts';
import { createWork, type Work, type WorkOptions } from './work.ts';

/** What a worker answers: the outcomes, or why it could not even start (errors lose their class between threads). */
export type WorkerAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly fault: { readonly fault: Fault; readonly message: string; readonly code: string } };

/** The pool hands its own data and ours to the thread as a pair. */
const [, options] = workerData as readonly [unknown, WorkOptions];
const ready: Promise<Work | NewsxError> = createWork(options).catch((error: unknown) => {
  if (error instanceof NewsxError) return error;
  throw error;
});

/** Does with a batch in a worker thread what one thread would do. */
export async function workBatch(inputs: readonly Input[]): Promise<WorkerAnswer> {
  const work = await ready;
  if (work instanceof NewsxError) return { fault: { fault: work.fault, message: work.message, code: work.code } };
  return { outcomes: inputs.map(work) };
}

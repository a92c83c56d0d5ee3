import { parentPort, workerData } from 'node:worker_threads';
import { NewsxError, type Fault } from '../errors.ts';
import type { Input, Outcome } from './input.ts';
import { createWork, type Work, type WorkOptions } from './work.ts';

/** What a worker answers: the outcomes, or why it could not even start (errors lose their class between threads). */
export type WorkerAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly fault: { readonly fault: Fault; readonly message: string; readonly code: string } };

const ready: Promise<Work | NewsxError> = createWork(workerData as WorkOptions).catch((error: unknown) => {
  if (error instanceof NewsxError) return error;
  throw error;
});

/** Does with each batch in a worker thread what one thread would do, and answers it. */
parentPort?.on('message', (inputs: readonly Input[]) => {
  void ready.then((work) => parentPort?.postMessage(answerOf(work, inputs)));
});

function answerOf(work: Work | NewsxError, inputs: readonly Input[]): WorkerAnswer {
  if (work instanceof NewsxError) return { fault: { fault: work.fault, message: work.message, code: work.code } };
  return { outcomes: inputs.map(work).map((outcome) => ({ ...outcome, output: [...outcome.output] })) };
}

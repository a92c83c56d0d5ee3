import type { MessagePort } from 'node:worker_threads';
import { NewsxError, type Fault } from '../errors.ts';
import type { Input, Outcome } from './input.ts';
import { createWork, type Work, type WorkOptions } from './work.ts';

/** What a worker answers: the outcomes, or why it could not even start (errors lose their class between threads). */
export type WorkerAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly fault: { readonly fault: Fault; readonly message: string; readonly code: string } };

/** Does with each batch that comes to a worker thread what one thread would do, and answers it. */
export function answerBatches(port: MessagePort, options: WorkOptions): void {
  const ready: Promise<Work | NewsxError> = createWork(options).catch((error: unknown) => {
    if (error instanceof NewsxError) return error;
    throw error;
  });
  port.on('message', (inputs: readonly Input[]) => {
    void ready.then((work) => port.postMessage(answerOf(work, inputs)));
  });
}

function answerOf(work: Work | NewsxError, inputs: readonly Input[]): WorkerAnswer {
  if (work instanceof NewsxError) return { fault: { fault: work.fault, message: work.message, code: work.code } };
  return { outcomes: inputs.map(work).map((outcome) => ({ ...outcome, output: [...outcome.output] })) };
}

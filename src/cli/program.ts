/**
 * All that the program's two entries load, `main.ts` in a process and `worker.ts` in a worker thread. The build puts it into one file, with V8's bytecode
 * beside it, and `built-program.ts` in the place of this one.
 */
export { answerBatches } from '../batch/worker.ts';
export { run } from './run.ts';

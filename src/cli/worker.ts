import { parentPort, workerData } from 'node:worker_threads';
import type { WorkOptions } from '../batch/work.ts';

/** The entry of a worker thread, which does a share of a batch. */
void import('./program.ts').then(({ answerBatches }) => answerBatches(parentPort!, workerData as WorkOptions));

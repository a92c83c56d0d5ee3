import { setImmediate as turn } from 'node:timers/promises';
import type { Input, Outcome } from './input.ts';
import { createWork, type WorkOptions } from './work.ts';

/** Analyses every input and gives the outcomes in the order of the inputs. */
export async function* runBatch(batches: AsyncIterable<readonly Input[]>, options: WorkOptions): AsyncGenerator<Outcome> {
  const work = await createWork(options);
  for await (const batch of batches) {
    for (const input of batch) {
      yield work(input);
      await turn();
    }
  }
}

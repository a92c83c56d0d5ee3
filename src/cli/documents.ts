import type { Input } from '../batch/input.ts';
import { openStopwatch } from '../batch/stopwatch.ts';
import { readText } from '../batch/work.ts';
import { NewsxError } from '../errors.ts';
import { openAccount } from './account.ts';
import { callInputs } from './inputs.ts';
import type { Io, Request } from './io.ts';
import { readOptions } from './read-options.ts';
import { isOn } from './values.ts';

/** A document of a call that needs them all before it can say anything. */
export interface CallDocument {
  readonly input: Input;
  readonly text: string;
  readonly encoding?: string;
}

/** The documents of a call. */
export interface CallDocuments {
  /** One after the other. Those that cannot be read are told on standard error and counted. */
  readonly documents: AsyncGenerator<CallDocument>;
  readonly failed: () => number;
  /** Hears of each layer that is made of a document. */
  readonly made: (layer: string) => void;
}

/** Opens the documents of a call, and tells how far they are. */
export async function readDocuments({ values, ...request }: Request, io: Io): Promise<CallDocuments> {
  const { batches, extent, several } = await callInputs({ values, ...request }, io);
  const options = readOptions(values, io);
  const { messages, count, tally, tellTimings, tellTally } = openAccount(extent, values, io, false);
  const watch = openStopwatch();
  async function* documents(): AsyncGenerator<CallDocument> {
    for await (const batch of batches) {
      for (const input of batch) {
        const outcome = { path: input.path, weight: input.weight ?? 0, output: [], notes: [] };
        watch.begin();
        try {
          const { text, encoding } = readText(input, options);
          watch.lap('reading');
          yield { input, text, ...(encoding === undefined ? {} : { encoding }) };
          count({ ...outcome, timings: watch.take() });
        } catch (error) {
          if (!(error instanceof NewsxError) || error.fault !== 'input') throw error;
          count({ ...outcome, failure: { code: error.code, message: error.message } });
        }
      }
    }
    messages.clear();
    tellTimings();
    if (isOn(values, 'verbose') || (!isOn(values, 'quiet') && several && io.stderr.isTTY === true)) tellTally();
  }
  return { documents: documents(), failed: () => tally().failed, made: watch.lap };
}

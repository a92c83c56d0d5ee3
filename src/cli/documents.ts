import type { Input } from '../batch/input.ts';
import { readText } from '../batch/work.ts';
import { NewsxError } from '../errors.ts';
import { callInputs } from './inputs.ts';
import type { Io, Request } from './io.ts';
import { openMessages } from './messages.ts';
import { readOptions } from './read-options.ts';

/** A document of a call that needs them all before it can say anything. */
export interface CallDocument {
  readonly input: Input;
  readonly text: string;
  readonly encoding?: string;
}

/** The documents of a call, one after the other. Those that cannot be read are told on standard error and counted. */
export async function readDocuments(request: Request, io: Io): Promise<{ readonly documents: AsyncGenerator<CallDocument>; readonly failed: () => number }> {
  const { batches } = await callInputs(request, io);
  const options = readOptions(request.values, io);
  const messages = openMessages(io.stderr);
  let failed = 0;
  async function* documents(): AsyncGenerator<CallDocument> {
    for await (const batch of batches) {
      for (const input of batch) {
        try {
          const { text, encoding } = readText(input, options);
          yield { input, text, ...(encoding === undefined ? {} : { encoding }) };
        } catch (error) {
          if (!(error instanceof NewsxError) || error.fault !== 'input') throw error;
          failed++;
          messages.line(`${input.path}: ${error.message}`);
        }
      }
    }
  }
  return { documents: documents(), failed: () => failed };
}

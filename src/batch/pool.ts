import { NewsxError } from '../errors.ts';
import type { Input, Outcome } from './input.ts';
import { openThreads } from './threads.ts';
import type { Work, WorkOptions } from './work.ts';
import type { WorkerAnswer } from './worker.ts';

/** Worker threads that analyse batches of inputs. */
export interface Pool {
  /** Resolves to the outcomes of the inputs, in their order. An input on which a worker dies has a failure; the others are done by a new worker. */
  readonly run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** The built program lies in one folder, the worker's entry beside the rest. */
const WORKER = new URL('./worker.cjs', import.meta.url);

/** A pool of so many worker threads. `fail` makes the outcome of an input that its worker did not survive. */
export function openPool(jobs: number, options: WorkOptions, fail: Work): Pool {
  const threads = openThreads<readonly Input[], WorkerAnswer>(WORKER, jobs, options);
  const alone = async (input: Input): Promise<Outcome> => {
    try {
      return outcomesOf(await threads.run([input]))[0]!;
    } catch (error) {
      if (error instanceof NewsxError) throw error;
      return fail({ ...input, kind: 'failure', failure: { code: 'worker', message: `the worker that analysed it died (${(error as Error).message})` } });
    }
  };
  return {
    run: async (inputs) => {
      try {
        return outcomesOf(await threads.run(inputs));
      } catch (error) {
        if (error instanceof NewsxError) throw error;
        const outcomes: Outcome[] = [];
        for (const input of inputs) outcomes.push(await alone(input));
        return outcomes;
      }
    },
    close: threads.close,
  };
}

function outcomesOf(answer: WorkerAnswer): readonly Outcome[] {
  if ('outcomes' in answer) return answer.outcomes;
  throw new NewsxError(answer.fault.fault, answer.fault.message, answer.fault.code);
}

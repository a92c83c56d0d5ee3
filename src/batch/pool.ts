import { NewsxError } from '../errors.ts';
import type { Input, Outcome } from './input.ts';
import { openThreads, type Threads } from './threads.ts';
import type { Work, WorkOptions } from './work.ts';
import type { WorkerAnswer } from './worker.ts';

/** Worker threads that analyse batches of inputs. */
export interface Pool {
  /** Resolves to the outcomes of the inputs, in their order. An input on which a worker dies has a failure; new workers do the others. */
  readonly run: (inputs: readonly Input[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** The built program lies in one folder, the worker's entry beside the rest. */
const WORKER = new URL('./worker.js', import.meta.url);

/** Threads in use: closed when they are retired and their last task has ended. */
interface Crew {
  readonly threads: Threads<readonly Input[], WorkerAnswer>;
  running: number;
  retired: boolean;
}

/** Starts so many worker threads. `fail` makes the outcome of an input that its worker did not survive. */
export function openPool(jobs: number, options: WorkOptions, fail: Work): Pool {
  const hire = (): Crew => ({ threads: openThreads(WORKER, 'workBatch', jobs, options), running: 0, retired: false });
  let crew = hire();
  const attempt = async (inputs: readonly Input[]): Promise<WorkerAnswer | Error> => {
    const mine = crew;
    mine.running++;
    try {
      return await mine.threads.run(inputs);
    } catch (error) {
      mine.retired = true;
      if (crew === mine) crew = hire();
      return error as Error;
    } finally {
      mine.running--;
      if (mine.retired && mine.running === 0) await mine.threads.close();
    }
  };
  const alone = async (input: Input): Promise<Outcome> => {
    const answer = await attempt([input]);
    if (!(answer instanceof Error)) return outcomesOf(answer)[0]!;
    return fail({ ...input, kind: 'failure', failure: { code: 'worker', message: `the worker that analysed it died (${answer.message})` } });
  };
  return {
    run: async (inputs) => {
      const answer = await attempt(inputs);
      if (!(answer instanceof Error)) return outcomesOf(answer);
      const outcomes: Outcome[] = [];
      for (const input of inputs) outcomes.push(await alone(input));
      return outcomes;
    },
    close: () => crew.threads.close(),
  };
}

function outcomesOf(answer: WorkerAnswer): readonly Outcome[] {
  if ('outcomes' in answer) return answer.outcomes;
  throw new NewsxError(answer.fault.fault, answer.fault.message, answer.fault.code);
}

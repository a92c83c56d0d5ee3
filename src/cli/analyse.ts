import { expandPaths, type Found } from '../batch/expand.ts';
import type { Input, Outcome } from '../batch/input.ts';
import { formatOf, readInputs } from '../batch/inputs.ts';
import { runBatch } from '../batch/run.ts';
import type { WorkOptions } from '../batch/work.ts';
import { NewsxError } from '../errors.ts';
import { openDelivery } from './delivery.ts';
import { listenForInterrupt, type Interrupt } from './interrupt.ts';
import type { Io, Request, Values } from './io.ts';
import { openMessages, type Messages } from './messages.ts';
import { expandOptions, jobsOf, readOptions, workOptions } from './options.ts';
import { formatCount, formatProgress } from './progress.ts';
import { counted, EMPTY_TALLY, formatTally, totalOf, type Tally } from './tally.ts';
import { isOn, numberOf, textOf } from './values.ts';

/** Runs `extract` or the command of one layer over its inputs. */
export async function analyse({ command, operands, values }: Request, io: Io): Promise<number> {
  const found = await findInputs({ command, operands, values }, io);
  const read = readOptions(values, io);
  const manyRecords = found.some(({ path }) => formatOf(path, read.inputFormat) !== 'text');
  const several = manyRecords || found.length > 1 || (found[0]!.path !== (operands[0] ?? '-'));
  const work = workOptions({ command, values, io, several: several && !values.has('out') });
  const live = found.some(({ path }) => path === '-');
  const outcomes = (marked: (input: Input) => Input): AsyncGenerator<Outcome> =>
    runBatch(mapBatches(readInputs(found, read), marked), { work, jobs: jobsOf(values, live), live });
  return deliverAll(outcomes, { work, values, total: manyRecords ? undefined : found.length, several }, io);
}

async function findInputs({ command, operands, values }: Request, io: Io): Promise<readonly Found[]> {
  const list = textOf(values, 'files-from');
  if (list !== undefined) {
    if (list === '-' && operands.includes('-')) throw new NewsxError('usage', '--files-from - and the input - both want standard input');
    const { readNames } = await import('../batch/names-list.ts');
    return expandPaths([...operands, ...await readNames(list, isOn(values, 'null'), io.stdin)], expandOptions(values));
  }
  if (operands.length > 0) return expandPaths(operands, expandOptions(values));
  if (io.stdin.isTTY === true) throw new NewsxError('usage', `${command}: no input; name files or folders, or pipe text into it`);
  return [{ path: '-' }];
}

async function* mapBatches<T, R>(batches: AsyncIterable<readonly T[]>, change: (item: T) => R): AsyncGenerator<readonly R[]> {
  for await (const batch of batches) yield batch.map(change);
}

/** The outcomes up to an interrupt, which does not wait for input that may never come. */
async function* untilInterrupted(outcomes: AsyncGenerator<Outcome>, interrupt: Interrupt, { stdin }: Io): AsyncGenerator<Outcome> {
  try {
    for (;;) {
      const next = await new Promise<IteratorResult<Outcome> | undefined>((resolve, reject) => {
        interrupt.whenCame(() => resolve(undefined));
        outcomes.next().then(resolve, reject);
      });
      if (next === undefined) stdin.destroy();
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    void outcomes.return(undefined).catch(() => undefined);
  }
}

interface Run {
  readonly work: WorkOptions;
  readonly values: Values;
  readonly total: number | undefined;
  readonly several: boolean;
}

/** Hands every outcome on, tells the user what is to be told, and ends with the exit code. */
async function deliverAll(outcomes: (marked: (input: Input) => Input) => AsyncGenerator<Outcome>, run: Run, io: Io): Promise<number> {
  const { values, work, total, several } = run;
  const quiet = isOn(values, 'quiet');
  const mostErrors = isOn(values, 'fail-fast') ? 0 : numberOf(values, 'max-errors') ?? Infinity;
  const messages = openMessages(io.stderr);
  const interrupt = listenForInterrupt();
  const report = progressReporter(messages, total, !quiet && io.stderr.isTTY === true && (io.env.CI ?? '') === '');
  const delivery = await openDelivery(work, values, io);
  let tally = EMPTY_TALLY;
  let open = true;
  try {
    for await (const outcome of untilInterrupted(outcomes(delivery.marked), interrupt, io)) {
      open = await delivery.write(outcome);
      tally = counted(tally, outcome);
      tellOf(outcome, messages, quiet);
      report(totalOf(tally));
      if (!open || tally.failed > mostErrors || interrupt.code() !== undefined) break;
    }
    await delivery.end();
  } finally {
    messages.clear();
    interrupt.release();
  }
  const stopped = interrupt.code();
  if (stopped !== undefined) messages.line(`interrupted after ${formatCount(totalOf(tally))}${total === undefined ? '' : ` of ${formatCount(total)}`}; what is written is whole; ${resumeHint(values)}`);
  const worthSaying = tally.failed > 0 || values.has('out') || isOn(values, 'verbose') || io.stderr.isTTY === true;
  if (!quiet && several && open && worthSaying) messages.line(formatTally(tally, delivery.seconds()));
  return stopped ?? (open && failedRun(tally) ? 1 : 0);
}

function failedRun({ failed, missed }: Tally): boolean {
  return failed + missed > 0;
}

/** Failures are always told; remarks are not when the user wants quiet, unless the run fails by them. */
function tellOf({ path, failure, notes }: Outcome, messages: Messages, quiet: boolean): void {
  if (failure !== undefined) messages.line(`${path}: ${failure.message}`);
  for (const { message, fails } of notes) if (fails || !quiet) messages.line(`${path}: ${message}`);
}

function resumeHint(values: Values): string {
  return values.has('out') ? 'the same call with --resume goes on from here' : 'with --out FOLDER a later call can go on with --resume';
}

/** Short runs need no bar, and no bar needs to move faster than the eye. */
const FIRST_REPORT = 2000;
const BETWEEN_REPORTS = 100;

function progressReporter(messages: Messages, total: number | undefined, wanted: boolean): (done: number) => void {
  const begun = performance.now();
  let last = begun + FIRST_REPORT - BETWEEN_REPORTS;
  return (done) => {
    const now = performance.now();
    if (!wanted || now - last < BETWEEN_REPORTS) return;
    last = now;
    messages.progress(formatProgress({ done, total, seconds: (now - begun) / 1000 }));
  };
}

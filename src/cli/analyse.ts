import type { Input, Outcome } from '../batch/input.ts';
import { runBatch } from '../batch/run.ts';
import type { WorkOptions } from '../batch/work.ts';
import { openDelivery } from './delivery.ts';
import { callInputs, type CallInputs } from './inputs.ts';
import { listenForInterrupt, untilInterrupted } from './interrupt.ts';
import type { Io, Request, Values } from './io.ts';
import { openMessages, type Messages } from './messages.ts';
import { workOptions } from './options.ts';
import { formatCount, formatRate, formatSeconds, progressReporter } from './progress.ts';
import { jobsOf } from './read-options.ts';
import { counted, EMPTY_TALLY, formatTally, totalOf } from './tally.ts';
import { isOn, numberOf } from './values.ts';

/** Runs `extract` or the command of one layer over its inputs. */
export async function analyse(request: Request, io: Io): Promise<number> {
  const inputs = await callInputs(request, io);
  const { command, values } = request;
  return analyseAll(inputs, workOptions({ command, values, io, several: inputs.several && !values.has('out') }), values, io);
}

/** Works on every input, hands every outcome on, tells the user what is to be told, and ends with the exit code. */
export async function analyseAll(inputs: CallInputs, work: WorkOptions, values: Values, io: Io): Promise<number> {
  const { total, several, live } = inputs;
  const quiet = isOn(values, 'quiet');
  const onTerminal = io.stderr.isTTY === true;
  const mostErrors = isOn(values, 'fail-fast') ? 0 : numberOf(values, 'max-errors') ?? Infinity;
  const begun = performance.now();
  const messages = openMessages(io.stderr);
  const delivery = await openDelivery(work, values, io);
  const outcomes = runBatch(mapBatches(inputs.batches, delivery.marked), { work, jobs: jobsOf(values, live), live });
  const interrupt = listenForInterrupt();
  const report = progressReporter(messages, total, !quiet && onTerminal && (io.env.CI ?? '') === '');
  let tally = EMPTY_TALLY;
  let open = true;
  let first: number | undefined;
  try {
    for await (const outcome of untilInterrupted(outcomes, interrupt, io)) {
      first ??= performance.now();
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
  if (isOn(values, 'verbose') && first !== undefined) messages.line(`first result after ${formatSeconds((first - begun) / 1000)}, then ${formatRate(totalOf(tally), performance.now() - first)}`);
  const worthSaying = tally.failed > 0 || values.has('out') || onTerminal;
  if (isOn(values, 'verbose') || (!quiet && several && open && worthSaying)) messages.line(formatTally(tally, (performance.now() - begun) / 1000));
  return stopped ?? (open && tally.failed + tally.missed > 0 ? 1 : 0);
}

async function* mapBatches(batches: AsyncIterable<readonly Input[]>, change: (input: Input) => Input): AsyncGenerator<readonly Input[]> {
  for await (const batch of batches) yield batch.map(change);
}

/** Failures are always told; remarks are not when the user wants quiet, unless the run fails by them. */
function tellOf({ path, failure, notes }: Outcome, messages: Messages, quiet: boolean): void {
  if (failure !== undefined) messages.line(`${path}: ${failure.message}`);
  for (const { message, fails } of notes) if (fails || !quiet) messages.line(`${path}: ${message}`);
}

function resumeHint(values: Values): string {
  return values.has('out') ? 'the same call with --resume goes on from here' : 'with --out FOLDER a later call can go on with --resume';
}

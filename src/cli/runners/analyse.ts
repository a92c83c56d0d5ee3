import type { Input } from '../../batch/input.ts';
import { runBatch } from '../../batch/run.ts';
import type { WorkOptions } from '../../batch/work.ts';
import { openAccount } from '../account.ts';
import { openDelivery } from '../delivery.ts';
import { formatCount } from '../figures.ts';
import { callInputs, type CallInputs } from '../inputs.ts';
import { listenForInterrupt, untilInterrupted } from '../interrupt.ts';
import type { Io, Request, Values } from '../io.ts';
import { workOptions } from '../options.ts';
import type { Extent } from '../progress.ts';
import { jobsOf } from '../read-options.ts';
import { totalOf } from '../tally.ts';
import { isOn, numberOf } from '../values.ts';

/** Runs `extract` or the command of one layer over its inputs. */
export async function analyse(request: Request, io: Io): Promise<number> {
  const inputs = await callInputs(request, io);
  const { command, values } = request;
  return analyseAll(inputs, workOptions({ command, values, io, several: inputs.several && !values.has('out') }), values, io);
}

/** Works on every input, hands every outcome on, tells the user what is to be told, and ends with the exit code. */
export async function analyseAll({ batches, extent, several, live }: CallInputs, work: WorkOptions, values: Values, io: Io): Promise<number> {
  const mostErrors = isOn(values, 'fail-fast') ? 0 : numberOf(values, 'max-errors') ?? Infinity;
  const { messages, count, tally, tellTimings, tellTally } = openAccount(extent, values, io, io.stdout.isTTY === true && !values.has('out'));
  const delivery = await openDelivery(work, values, io);
  const outcomes = runBatch(mapBatches(batches, delivery.marked), { work, jobs: jobsOf(values, live), live });
  const interrupt = listenForInterrupt();
  let open = true;
  try {
    for await (const outcome of untilInterrupted(outcomes, interrupt, io)) {
      open = await delivery.write(outcome);
      count(outcome);
      if (!open || tally().failed > mostErrors || interrupt.code() !== undefined) break;
    }
    await delivery.end();
  } finally {
    messages.clear();
    interrupt.release();
  }
  const stopped = interrupt.code();
  const { failed, missed } = tally();
  if (stopped !== undefined) messages.line(`interrupted after ${formatCount(totalOf(tally()))}${ofHowMany(extent)}; what is written is whole; ${resumeHint(values)}`);
  tellTimings();
  const worthSaying = failed > 0 || values.has('out') || io.stderr.isTTY === true;
  if (isOn(values, 'verbose') || (!isOn(values, 'quiet') && several && open && worthSaying)) tellTally();
  return stopped ?? (open && failed + missed > 0 ? 1 : 0);
}

async function* mapBatches(batches: AsyncIterable<readonly Input[]>, change: (input: Input) => Input): AsyncGenerator<readonly Input[]> {
  for await (const batch of batches) yield batch.map(change);
}

function ofHowMany(extent: Extent): string {
  return extent !== undefined && 'documents' in extent ? ` of ${formatCount(extent.documents)}` : '';
}

function resumeHint(values: Values): string {
  return values.has('out') ? 'the same call with --resume goes on from here' : 'with --out FOLDER a later call can go on with --resume';
}

import type { Outcome } from '../batch/input.ts';
import { addTimings, milliseconds, type Timings } from '../batch/stopwatch.ts';
import { formatMilliseconds, formatRate, formatSeconds } from './figures.ts';
import type { Io, Values } from './io.ts';
import { openMessages, type Messages } from './messages.ts';
import { progressReporter, type Extent } from './progress.ts';
import { counted, EMPTY_TALLY, formatTally, totalOf, type Tally } from './tally.ts';
import { isOn } from './values.ts';

/** What the user is told of a run: how far it is, what failed, and in the end what became of it all. */
export interface Account {
  readonly messages: Messages;
  /** Tells and counts one outcome more. */
  readonly count: (outcome: Outcome) => void;
  readonly tally: () => Tally;
  /** With `--verbose`: what the time went into. */
  readonly tellTimings: () => void;
  /** One line of counts. */
  readonly tellTally: () => void;
}

/** Opens the account of a run. Progress is shown on a terminal that is not CI's, unless results are being printed there. */
export function openAccount(extent: Extent, values: Values, { stderr, env }: Io, printing: boolean): Account {
  const quiet = isOn(values, 'quiet');
  const messages = openMessages(stderr);
  const report = !quiet && !printing && stderr.isTTY === true && (env.CI ?? '') === '' ? progressReporter(messages, extent) : undefined;
  const begun = milliseconds();
  let first: number | undefined;
  let tally = EMPTY_TALLY;
  let bytes = 0;
  let spent: Timings = {};
  return {
    messages,
    count: (outcome) => {
      first ??= milliseconds();
      tally = counted(tally, outcome);
      if (outcome.timings !== undefined) spent = addTimings(spent, outcome.timings);
      tellOf(outcome, messages, quiet);
      bytes += outcome.weight ?? 0;
      report?.({ documents: totalOf(tally), bytes });
    },
    tally: () => tally,
    tellTimings: () => {
      if (!isOn(values, 'verbose') || first === undefined) return;
      messages.line(`first result after ${formatSeconds((first - begun) / 1000)}, then ${formatRate(totalOf(tally), milliseconds() - first)}`);
      for (const line of timingLines(spent)) messages.line(line);
    },
    tellTally: () => messages.line(formatTally(tally, (milliseconds() - begun) / 1000)),
  };
}

/** Failures are always told; remarks are not when the user wants quiet, unless the run fails by them. */
function tellOf({ path, failure, notes }: Outcome, messages: Messages, quiet: boolean): void {
  if (failure !== undefined) messages.line(`${path}: ${failure.message}`);
  for (const { message, fails } of notes) if (fails || !quiet) messages.line(`${path}: ${message}`);
}

/** A line for each thing that time was spent on, in the order of the work, all threads together. */
function timingLines(spent: Timings): readonly string[] {
  const all = Object.values(spent).reduce((sum, part) => sum + part, 0);
  return Object.entries(spent).map(([name, part]) => `  ${name.padEnd(10)} ${formatMilliseconds(part).padStart(12)} ${((100 * part) / Math.max(all, 1)).toFixed(0).padStart(4)} %`);
}

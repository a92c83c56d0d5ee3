import type { Input, Outcome } from '../batch/input.ts';
import { formatFor, type WorkOptions } from '../batch/work.ts';
import { NewsxError } from '../errors.ts';
import { loadEncoder, type Encoder } from '../report/encoder.ts';
import type { Io, Values } from './io.ts';
import { problemFormat } from './options.ts';
import type { ProblemFormat } from './problem-formats.ts';
import { openSink, print } from './sink.ts';
import { isOn, textOf } from './values.ts';

/** Where outcomes go, in order. */
export interface Delivery {
  /** The input, knowing whether its result is there already. */
  readonly marked: (input: Input) => Input;
  /** Resolves to false once nobody reads on. */
  readonly write: (outcome: Outcome) => Promise<boolean>;
  readonly end: () => Promise<void>;
}

const unmarked = (input: Input): Input => input;

/** Standard output, a folder with `--out`, or a list of problems. */
export async function openDelivery(work: WorkOptions, values: Values, io: Io): Promise<Delivery> {
  const problems = problemFormat(values);
  if (problems !== undefined) return deliverProblems(problems, io);
  const folder = textOf(values, 'out');
  if (folder !== undefined) return deliverFiles(folder, work, isOn(values, 'resume'));
  if (isOn(values, 'resume')) throw new NewsxError('usage', '--resume needs --out FOLDER: it goes on from the results that are there');
  return deliverStream(work, io);
}

async function deliverStream(work: WorkOptions, io: Io): Promise<Delivery> {
  const openEncoder = await loadEncoder(work.format, work.shape);
  if (openEncoder !== undefined) return deliverBytes(openEncoder(), work, io);
  const { head, between, tail } = await formatFor(work);
  const sink = openSink(io.stdout);
  let written = false;
  let open = await sink.write(head);
  return {
    marked: unmarked,
    write: async ({ output }) => {
      let before = written ? between : '';
      for (const piece of output) {
        open = await sink.write(before + piece);
        if (!open) break;
        before = '';
        written = true;
      }
      return open;
    },
    end: async () => {
      if (open) await sink.write(tail);
      await sink.end();
    },
  };
}

function deliverBytes({ add, end }: Encoder, { format }: WorkOptions, { stdout }: Io): Delivery {
  if (stdout.isTTY === true) throw new NewsxError('usage', `--format ${format} is not for a terminal: send it to a file or a pipe`);
  const sink = openSink(stdout);
  let open = true;
  return {
    marked: unmarked,
    write: async ({ output }) => {
      for (const piece of output) if (open) open = await sink.write(add(piece));
      return open;
    },
    end: async () => {
      if (open) await sink.write(end());
      await sink.end();
    },
  };
}

async function deliverFiles(folder: string, work: WorkOptions, resume: boolean): Promise<Delivery> {
  const { openOutFolder } = await import('../batch/out-folder.ts');
  const { marked, write } = openOutFolder(folder, work.format, await formatFor(work), resume, await loadEncoder(work.format, work.shape));
  return { marked, write: async (outcome) => { write(outcome); return true; }, end: async () => undefined };
}

/** Failures and missed gates in the form that workflows and dashboards read. */
async function deliverProblems(format: ProblemFormat, io: Io): Promise<Delivery> {
  const { formatProblems } = await import('./problems.ts');
  const outcomes: Outcome[] = [];
  return {
    marked: unmarked,
    write: async (outcome) => {
      outcomes.push({ ...outcome, output: [] });
      return true;
    },
    end: () => print(formatProblems(format, outcomes), io),
  };
}

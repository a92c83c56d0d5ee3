import type { Input, Outcome } from '../batch/input.ts';
import { formatFor, type WorkOptions } from '../batch/work.ts';
import { NewsxError } from '../errors.ts';
import type { Io, Values } from './io.ts';
import { openSink } from './sink.ts';
import { isOn, textOf } from './values.ts';

/** Where outcomes go, in order. */
export interface Delivery {
  /** The input, knowing whether its result is there already. */
  readonly marked: (input: Input) => Input;
  /** Resolves to false once nobody reads on. */
  readonly write: (outcome: Outcome) => Promise<boolean>;
  readonly end: () => Promise<void>;
  /** Since it was opened. */
  readonly seconds: () => number;
}

/** Standard output, or with `--out` a folder. */
export async function openDelivery(work: WorkOptions, values: Values, io: Io): Promise<Delivery> {
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const format = await formatFor(work);
  const folder = textOf(values, 'out');
  if (folder !== undefined) {
    const { openOutFolder } = await import('../batch/out-folder.ts');
    const { marked, write } = openOutFolder(folder, work.format, format, isOn(values, 'resume'));
    return { marked, write: async (outcome) => { write(outcome); return true; }, end: async () => undefined, seconds };
  }
  if (isOn(values, 'resume')) throw new NewsxError('usage', '--resume needs --out FOLDER: it goes on from the results that are there');
  const sink = openSink(io.stdout);
  let written = 0;
  let open = await sink.write(format.head);
  return {
    marked: (input) => input,
    write: async ({ output }) => {
      if (output !== '') open = await sink.write(written++ === 0 ? output : format.between + output);
      return open;
    },
    end: async () => {
      if (open) await sink.write(format.tail);
      await sink.end();
    },
    seconds,
  };
}

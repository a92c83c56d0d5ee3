import { NewsxError } from '../errors.ts';
import type { Io } from './io.ts';

/** Where results go. `write` resolves when the text is handed over; to false once the reader is gone. */
export interface Sink {
  readonly write: (text: string | Uint8Array) => Promise<boolean>;
  /** Resolves when everything is written. */
  readonly end: () => Promise<void>;
}

/** Standard output as a sink. A reader that closed the pipe is no fault; a full disk is a `data` fault, thrown at the next write or at the end. */
export function openSink(stdout: Io['stdout']): Sink {
  let failure: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error) => { failure ??= error; });
  const readerIsGone = (): boolean => {
    if (failure === undefined) return false;
    if (failure.code === 'EPIPE') return true;
    throw new NewsxError('data', `standard output: cannot be written (${failure.code ?? failure.message})`, 'output');
  };
  return {
    write: async (text) => {
      if (readerIsGone()) return false;
      await new Promise<void>((resolve) => { stdout.write(text, () => resolve()); });
      return !readerIsGone();
    },
    end: async () => {
      await new Promise<void>((resolve) => { stdout.write('', () => resolve()); });
      readerIsGone();
    },
  };
}

/** Prints a text on standard output, whole. */
export async function print(text: string, io: Pick<Io, 'stdout'>): Promise<void> {
  const sink = openSink(io.stdout);
  await sink.write(text);
  await sink.end();
}

import { NewsxError } from '../errors.ts';
import { shown } from '../report/shown.ts';
import type { Io } from './io.ts';

/** Exit code of a call that could not run: usage, configuration, a broken lexicon or model, a bug. */
const NOTHING_RAN = 2;

/** The exit code of a call; what it throws is told on standard error. */
export async function tellFaults(io: Pick<Io, 'stderr'>, call: () => Promise<number>): Promise<number> {
  try {
    return await call();
  } catch (error) {
    io.stderr.write(`newsx: ${messageOf(error)}\n`);
    return NOTHING_RAN;
  }
}

/** Faults are told in one line, control characters spelled out; a bug with its stack, for the report. */
function messageOf(error: unknown): string {
  if (!(error instanceof NewsxError)) return `bug in newsx: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return shown(error.message);
}

import { NewsxError } from '../errors.ts';
import { shown } from '../report/shown.ts';
import type { Io } from './io.ts';
import { parseArguments } from './parse.ts';
import { RUNNERS } from './runners.ts';

/** Exit code of a call that could not run: usage, configuration, a broken lexicon or model, a bug. */
const NOTHING_RAN = 2;

/** Runs the command that the arguments name. Faults of the call and of newsx's own files end here, as one line on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const request = await parseArguments(argv, io);
    if (request === undefined) return 0;
    const runner = await RUNNERS[request.command as keyof typeof RUNNERS]();
    return await runner(request, io);
  } catch (error) {
    const message = error instanceof NewsxError ? error.message : `bug in newsx: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    io.stderr.write(`newsx: ${error instanceof NewsxError ? shown(message) : message}\n`);
    return NOTHING_RAN;
  }
}

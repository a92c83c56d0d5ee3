import { NewsxError } from '../errors.ts';
import { shown } from '../report/shown.ts';
import { VERSION } from '../version.ts';
import type { Io } from './io.ts';
import { print } from './sink.ts';

/**
 * Runs newsx with the given arguments and resolves to the exit code: 0 done, 1 an input failed or a gate was missed, 2 nothing could run,
 * 130 interrupted, 143 terminated. Everything beyond the version is loaded when it is needed, for a quick start.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await print(`${VERSION}\n`, io);
      return 0;
    }
    const { run } = await import('./run.ts');
    return await run(argv, io);
  } catch (error) {
    io.stderr.write(`newsx: ${messageOf(error)}\n`);
    return NOTHING_RAN;
  }
}

/** Exit code of a call that could not run: usage, configuration, a broken lexicon or model, a bug. */
const NOTHING_RAN = 2;

/** Faults are told in one line, control characters spelled out; a bug with its stack, for the report. */
function messageOf(error: unknown): string {
  if (!(error instanceof NewsxError)) return `bug in newsx: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return shown(error.message);
}

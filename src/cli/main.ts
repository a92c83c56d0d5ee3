import { VERSION } from '../version.ts';
import type { Io } from './io.ts';

/**
 * Runs newsx with the given arguments and resolves to the exit code: 0 done, 1 an input failed or a gate was missed, 2 nothing could run,
 * 130 interrupted. Everything beyond the version is loaded when it is needed, for a quick start.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { run } = await import('./run.ts');
  return run(argv, io);
}

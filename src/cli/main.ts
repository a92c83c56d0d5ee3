import { VERSION } from '../version.ts';
import { tellFaults } from './faults.ts';
import type { Io } from './io.ts';
import { print } from './sink.ts';

/**
 * Runs newsx with the given arguments and resolves to the exit code: 0 done, 1 an input failed or a gate was missed, 2 nothing could run,
 * 130 interrupted, 143 terminated. Everything beyond the version is loaded when it is needed, for a quick start.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  return tellFaults(io, async () => {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await print(`${VERSION}\n`, io);
      return 0;
    }
    const { run } = await import('./program.ts');
    return run(argv, io);
  });
}

import { tellFaults } from './faults.ts';
import type { Io } from './io.ts';
import { parseArguments } from './parse.ts';
import { RUNNERS } from './runners/runners.ts';

/** Runs the command that the arguments name and resolves to the exit code. Faults of the call and of newsx's own files are told on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  return tellFaults(io, async () => {
    const request = await parseArguments(argv, io);
    if (request === undefined) return 0;
    const runner = await RUNNERS[request.command]();
    return runner(request, io);
  });
}

import { compileLess } from '../batch/engine.ts';
import { readProgram, runProgram } from './compiled.ts';
import type * as Program from './program.ts';

/** Stands in the place of `program.ts` in the built entries, with the same exports. Flags come first: V8 takes bytecode under those alone that it was made under. */
compileLess();
const path = `${__dirname}/program.cjs`;

export const { answerBatches, run } = runProgram<typeof Program>(readProgram(path), path, require);

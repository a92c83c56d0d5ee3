import { build, type Plugin } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { compileLess } from '../../batch/engine.ts';
import { bytecodeFile, readProgram, runProgram, sealed } from '../../cli/compiled.ts';
import type * as Program from '../../cli/program.ts';
import { BUNDLED } from './bundles.ts';
import { joinedProgram } from './joined-program.ts';

/** Commander would start commands in files of their own with it; newsx has none, and loading it is a tenth of a start. */
const WITHOUT_PROCESSES: Plugin = {
  name: 'without-processes',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    bundle.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** The built entries have the joined program in the place of its modules. */
const AS_BUILT: Plugin = {
  name: 'as-built',
  setup: (bundle) => bundle.onResolve({ filter: /^\.\/program\.ts$/ }, ({ resolveDir }) => ({ path: `${resolveDir}/built-program.ts` })),
};

const PROGRAM = 'dist/program/program.cjs';
const ARTICLES = ['01-cabinet', '02-inflation', '03-cup-final'].map((name) => `fixtures/articles/${name}.txt`);

/** Builds the program: the entries of a process and of a worker thread, what both load in one file, and its bytecode. The data files must be there. */
export async function buildProgram(): Promise<void> {
  const { outputFiles } = await build({ ...BUNDLED, entryPoints: { program: 'src/cli/program.ts' }, splitting: true, format: 'esm', chunkNames: '[name]-[hash]', plugins: [...BUNDLED.plugins, WITHOUT_PROCESSES], write: false });
  await build({ ...BUNDLED, entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' }, plugins: [...BUNDLED.plugins, AS_BUILT] });
  writeFileSync(PROGRAM, joinedProgram(outputFiles.map(({ path, text }) => ({ name: `./${basename(path)}`, text })), './program.js'));
  await keepBytecode();
}

/** Runs the program as a user will, and keeps what V8 compiled of it. */
async function keepBytecode(): Promise<void> {
  compileLess();
  const script = readProgram(PROGRAM);
  const { run } = runProgram<typeof Program>(script, resolve(PROGRAM), createRequire(import.meta.url));
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const code = await run(['extract', ...ARTICLES], { stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere(), env: {} });
  if (code !== 0) throw new Error(`the built program ended with exit code ${code}`);
  writeFileSync(bytecodeFile(PROGRAM), sealed(script.createCachedData()));
}

import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { commonModule } from './build/common-module.ts';
import { readDataFile } from '../resources/node.ts';
import { writePrepared } from '../resources/prepared/writer.ts';
import { parseTable, TABLE_NAMES } from '../resources/tables.ts';

/**
 * Builds `dist`: the bundled program and library, the data files beside them with what is prepared of them, and the type declarations. Packages a user installs stay outside the
 * bundle; of the others (natural) the files that are imported go in, their notice is in LICENSE.
 */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
rmSync('dist', { recursive: true, force: true });
const shared = {
  outdir: 'dist/program',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node 20 knows the properties that are used; without this every such literal would become a RegExp made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  external: Object.keys(dependencies),
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
} as const;
// Apart from each other, as code they shared would be split into many small files, and each costs a start some time.
const program = await build({ ...shared, entryPoints: { cli: 'src/cli/main.ts' }, chunkNames: 'cli-[name]-[hash]', outExtension: { '.js': '.cjs' }, write: false });
mkdirSync('dist/program', { recursive: true });
for (const { path, text } of program.outputFiles) writeFileSync(path, commonModule(text));
await build({ ...shared, entryPoints: { worker: 'src/batch/worker.ts' }, chunkNames: 'worker-[name]-[hash]' });
await build({ ...shared, entryPoints: { index: 'src/index.ts', core: 'src/core.ts' }, chunkNames: 'library-[name]-[hash]' });
cpSync('src/data', 'dist/data', { recursive: true });
mkdirSync('dist/data/prepared');
for (const name of TABLE_NAMES) writeFileSync(`dist/data/prepared/${name}.bin`, writePrepared(parseTable(name, readDataFile)));
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
ts.createProgram(['src/index.ts'], { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: 'dist/types', rootDir: 'src' }).emit();

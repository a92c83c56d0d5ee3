import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { BUNDLED } from './build/bundles.ts';
import { buildProgram } from './build/program.ts';
import { readDataFile } from '../resources/node.ts';
import { writePrepared } from '../resources/prepared/writer.ts';
import { parseTable, TABLE_NAMES } from '../resources/tables.ts';

/** Builds `dist`: the data files with what is prepared of them, the bundled program and library, and the type declarations. */
rmSync('dist', { recursive: true, force: true });
cpSync('src/data', 'dist/data', { recursive: true });
mkdirSync('dist/data/prepared');
for (const name of TABLE_NAMES) writeFileSync(`dist/data/prepared/${name}.bin`, writePrepared(parseTable(name, readDataFile)));
await buildProgram();
await build({ ...BUNDLED, entryPoints: { index: 'src/index.ts', core: 'src/core.ts' }, splitting: true, format: 'esm', chunkNames: 'library-[name]-[hash]' });
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
ts.createProgram(['src/index.ts'], { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: 'dist/types', rootDir: 'src' }).emit();

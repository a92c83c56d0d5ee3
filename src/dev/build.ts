import { build } from 'esbuild';
import { cpSync, rmSync } from 'node:fs';
import ts from 'typescript';

/** Builds `dist`: the bundled program and library, the data files beside them, and the type declarations. */
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist/program',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
});
cpSync('src/data', 'dist/data', { recursive: true });
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
ts.createProgram(['src/index.ts'], { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: 'dist/types', rootDir: 'src' }).emit();

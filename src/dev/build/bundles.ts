import type { BuildOptions } from 'esbuild';
import { readFileSync } from 'node:fs';
import { WORKED_OUT } from './worked-out.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** What all bundles have in common. Packages a user installs stay outside; of the others the files that are imported go in, their notices are in LICENSE. */
export const BUNDLED = {
  outdir: 'dist/program',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Node 20 knows the properties that are used; without this every such literal would become a RegExp made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  external: Object.keys(dependencies),
  plugins: [WORKED_OUT],
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
} satisfies BuildOptions;

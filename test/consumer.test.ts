import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './support/folder.ts';

const TSC = resolve('node_modules/typescript/bin/tsc');

/** A project that has newsx as a package. */
function project(source: string): string {
  const folder = folderWith({
    'package.json': '{"type":"module"}', 'main.ts': source,
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', types: [], lib: ['es2023', 'dom'], outDir: 'out' }, files: ['main.ts'] }),
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules/newsx'), 'dir');
  return folder;
}

const compile = (folder: string): { readonly status: number | null; readonly stdout: string } => spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });

describe('a project that uses the library', () => {
  it('compiles under strict settings, runs, and slices the text by the offsets', () => {
    const folder = project(`
      import { analyser, NewsxError, type Document, type Quote } from 'newsx';
      import { fold, DEFAULT_SETTINGS } from 'newsx/core';
      const analyse = await analyser(['sentences', 'quotes'], { resources: { settings: { ...DEFAULT_SETTINGS, clauses: true } } });
      const dataFile: string = import.meta.resolve('newsx/data/models/ner.bin');
      const doc: Document<'sentences' | 'quotes'> = analyse({ path: 'a', text: 'قال محمد إن السوق مفتوحة.' });
      const quotes: readonly Quote[] = doc.quotes;
      console.log(JSON.stringify([quotes.map(({ cue }) => cue && doc.text.slice(cue.start, cue.end)), fold('أهـلا'), new NewsxError('usage', 'x').fault, dataFile.endsWith('dist/data/models/ner.bin')]));
    `);
    expect(compile(folder)).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(execFileSync(process.execPath, [join(folder, 'out/main.js')], { encoding: 'utf8' }))).toEqual([['قال'], 'اهلا', 'usage', true]);
  });

  it('is told at compile time of a layer it did not ask for', () => {
    const folder = project(`
      import { analyser } from 'newsx';
      const analyse = await analyser(['sentences']);
      analyse({ path: 'a', text: '' }).quotes;
    `);
    const { status, stdout } = compile(folder);
    expect(status).not.toBe(0);
    expect(stdout).toContain("Property 'quotes' does not exist");
  });
});

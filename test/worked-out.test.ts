import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { CLASSES, PROPERTIES } from '../src/arabic/class-table.ts';
import { FOLD_TABLE } from '../src/arabic/fold-table.ts';
import { literal, WORKED_OUT } from '../src/dev/build/worked-out.ts';
import { PLAIN_UNITS } from '../src/passes/tokens/plain-units.ts';

const read = (text: string): unknown => new Function(`return (${text})`)();

it('writes plain data as expressions', () => {
  const data = { 'a b': [1, -0.5, 'ب"', true, null, undefined], map: new Map([[1, 'x'], [2, '']]), bytes: Uint8Array.of(0, 3, 3, 0, 255), units: new Uint16Array(9).fill(60_000, 4) };
  expect(read(literal(data))).toEqual(data);
});

it('refuses what is no plain data', () => {
  expect(() => literal({ call: () => 1 })).toThrow(TypeError);
  expect(() => literal([new Date(0)])).toThrow(TypeError);
  expect(() => literal(new Map([[1, {}]]))).toThrow(TypeError);
});

it('puts the values of the modules in their place', async () => {
  const contents = "export * from './src/arabic/class-table.ts'; export * from './src/arabic/fold-table.ts'; export * from './src/passes/tokens/plain-units.ts';";
  const { outputFiles } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'cjs', write: false, plugins: [WORKED_OUT] });
  const module = { exports: {} };
  new Function('module', outputFiles[0]!.text)(module);
  expect(module.exports).toMatchObject({ CLASSES, PROPERTIES, FOLD_TABLE, PLAIN_UNITS });
  expect(outputFiles[0]!.text).not.toContain('function classify');
});

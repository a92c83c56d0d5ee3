import { expect, it } from 'vitest';
import { commonModule } from '../src/dev/build/common-module.ts';

/** Runs a CommonJS module with what it may require. */
function run(code: string, known: Readonly<Record<string, unknown>>): unknown {
  const module = { exports: {} as unknown };
  new Function('module', 'require', '__filename', code)(module, (name: string) => known[name], '/folder/chunk.cjs');
  return module.exports;
}

it('makes a chunk of imports and exports one that requires', async () => {
  const chunk = 'import{one,two as deux}from"./a.cjs";import"./b.cjs";import*as all from"./a.cjs";import whole from"node:path";var three=one+deux,lazy=()=>import("./a.cjs");export{three,lazy as later,all,whole};\n';
  const a = { one: 1, two: 2 };
  const { later, ...rest } = run(commonModule(chunk), { './a.cjs': a, 'node:path': 'path' }) as { later: () => Promise<unknown> };
  expect(rest).toEqual({ three: 3, all: a, whole: 'path' });
  expect(await later()).toBe(a);
});

it('says where the module lies', () => {
  expect(run(commonModule('var at=new URL("./worker.js",import.meta.url).href;export{at};'), { 'node:url': { pathToFileURL: (path: string) => `file://${path}` } })).toEqual({ at: 'file:///folder/worker.js' });
});

it('requires what few calls need when it is called', () => {
  const known: Record<string, unknown> = {};
  const { hashed } = run(commonModule('import{createHash as hash}from"node:crypto";var hashed=text=>hash(text,1);export{hashed};'), known) as { hashed: (text: string) => string };
  known['node:crypto'] = { createHash: (text: string, times: number) => `${text} ${times}` };
  expect(hashed('a')).toBe('a 1');
});

it('leaves packages that are loaded lazily imported', () => {
  expect(commonModule('var load=()=>import("chalk");export{load};')).toContain('import("chalk")');
});

it('refuses what no CommonJS module may have', () => {
  expect(() => commonModule('await 1;')).toThrow(SyntaxError);
  expect(() => commonModule('export default 1;')).toThrow(SyntaxError);
});

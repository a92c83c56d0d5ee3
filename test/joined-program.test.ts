import { expect, it } from 'vitest';
import { joinedProgram, type Chunk } from '../src/dev/build/joined-program.ts';

/** Runs the script of a program in `./main.js` with what it may require and load, and gives what that exports. */
function run(chunks: Readonly<Record<string, string>>, known: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const take = (name: string): unknown => known[name];
  const program = new Function(`return ${joinedProgram(Object.entries(chunks).map(([name, text]): Chunk => ({ name, text })), './main.js')}`)() as (...given: readonly unknown[]) => Record<string, unknown>;
  return program(take, async (name: string) => take(name), 'file:///folder/program.cjs');
}

it('gives chunks what they import of others and of Node', async () => {
  const main = 'import{one,two as deux}from"./a.js";import"./b.js";import*as all from"./a.js";import whole from"node:path";var three=one+deux,lazy=()=>import("./a.js");export{three,lazy as later,all,whole};\n';
  const a = 'var one=1,second=2;export{one,second as two};\n';
  const { later, ...rest } = run({ './a.js': a, './b.js': 'export{};', './main.js': main }, { 'node:path': 'path' }) as { later: () => Promise<unknown> };
  expect(rest).toEqual({ three: 3, all: { one: 1, two: 2 }, whole: 'path' });
  expect(await later()).toEqual({ one: 1, two: 2 });
});

it('runs a chunk once, when it is first asked for', async () => {
  globalThis.counted = 0;
  const { early, late } = run({ './main.js': 'import{n}from"./a.js";var early=n,late=()=>import("./b.js");export{early,late};', './a.js': 'globalThis.counted+=1;var n=1;export{n};', './b.js': 'import{n}from"./a.js";globalThis.counted+=10;export{n};' }) as { early: number; late: () => Promise<unknown> };
  expect([early, globalThis.counted]).toEqual([1, 1]);
  await late();
  await late();
  expect(globalThis.counted).toBe(11);
});

it('says where the program lies', () => {
  expect(run({ './main.js': 'var at=new URL("./worker.cjs",import.meta.url).href;export{at};' })).toEqual({ at: 'file:///folder/worker.cjs' });
});

it('requires what few calls need when it is called', () => {
  const known: Record<string, unknown> = {};
  const { hashed } = run({ './main.js': 'import{createHash as hash}from"node:crypto";var hashed=text=>hash(text,1);export{hashed};' }, known) as { hashed: (text: string) => string };
  known['node:crypto'] = { createHash: (text: string, times: number) => `${text} ${times}` };
  expect(hashed('a')).toBe('a 1');
});

it('loads packages that are imported lazily, which may be ES modules', async () => {
  const { load } = run({ './main.js': 'var load=()=>import("chalk");export{load};' }, { chalk: 'package' }) as { load: () => Promise<unknown> };
  expect(await load()).toBe('package');
});

it('is ASCII alone, and regular expressions match the same', () => {
  const chunks = { './main.js': 'var found=["ب","😀","ج"].map(text=>/^[أ-ت😀]$/u.test(text)||new RegExp(String.raw`^ج$`,"u").test(text));export{found};' };
  expect(joinedProgram([{ name: './main.js', text: chunks['./main.js'] }], './main.js')).toMatch(/^[\0-\x7f]*$/u);
  expect(run(chunks)).toEqual({ found: [true, true, true] });
});

it('refuses what no script may have', () => {
  expect(() => joinedProgram([{ name: './main.js', text: 'await 1;' }], './main.js')).toThrow(SyntaxError);
  expect(() => joinedProgram([{ name: './main.js', text: 'export default 1;' }], './main.js')).toThrow(SyntaxError);
});

declare global {
  var counted: number;
}

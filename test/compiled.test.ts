import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { bytecodeFile, readProgram, runProgram, sealed } from '../src/cli/compiled.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Exports {
  readonly twice: (n: number) => number;
  readonly place: string;
  readonly path: () => Promise<{ readonly sep: string }>;
}

const TEXT = '(require, load, place) => ({ twice: (n) => 2 * n, place, path: () => load("node:path") })';
/** A text that V8 has not met in this process, else it would need no bytecode; of the same length, as that is what it knows the text of bytecode by. */
const UNMET = TEXT.replace('2 * n', 'n * 2');

/** A program in a file of its own, with the bytecode of such a text. */
function written(name: string, bytecode: (made: Uint8Array) => Uint8Array | undefined): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, TEXT);
  const script = readProgram(path);
  run(path, script);
  const kept = bytecode(script.createCachedData());
  writeFileSync(path, UNMET);
  if (kept !== undefined) writeFileSync(bytecodeFile(path), kept);
  return path;
}

function run(path: string, script = readProgram(path)): Exports {
  return runProgram<Exports>(script, path, createRequire(import.meta.url));
}

describe('a program with bytecode', () => {
  it('takes the bytecode of its text', () => {
    const path = written('kept', sealed);
    expect(readProgram(path).cachedDataRejected).toBe(false);
    expect(run(path).twice(21)).toBe(42);
  });

  it('knows its place and can import', async () => {
    const { place, path } = run(written('place', sealed));
    expect(place).toMatch(/^file:.*\/place\.cjs$/u);
    expect((await path()).sep).toBe('/');
  });

  it.each([
    ['there is none', () => undefined],
    ['it was cut short', (made: Uint8Array) => sealed(made).subarray(0, -8)],
    ['it is no multiple of four bytes', (made: Uint8Array) => sealed(made).subarray(0, -1)],
    ['it is damaged', (made: Uint8Array) => sealed(made).fill(7, 96, 192)],
    ['a single bit of it is another', (made: Uint8Array) => sealed(made).map((byte, at) => (at === 101 ? byte ^ 4 : byte))],
    ['it is empty', () => new Uint8Array(0)],
    ['it is of another V8', (made: Uint8Array) => sealed(made.map((byte, at) => (at >= 4 && at < 8 ? ~byte : byte)))],
  ])('runs from its text when %s', (name, bytecode) => {
    const path = written(name.replaceAll(' ', '-'), bytecode);
    expect(readProgram(path).cachedDataRejected).not.toBe(false);
    expect(run(path).twice(21)).toBe(42);
  });

});

/** Tells on standard error of each script whether V8 took its bytecode. */
const WATCHED = `
const vm = require('node:vm');
vm.Script = class extends vm.Script { constructor(...given) { super(...given); if (given[1]?.cachedData) console.error('refused:', this.cachedDataRejected); } };
process.argv = [process.argv[0], 'newsx', 'extract', 'fixtures/articles/16-brief.txt'];
require(process.cwd() + '/bin/newsx.js');`;

describe('the built program', () => {
  const head = (bytecode: Uint8Array): string => bytecode.subarray(0, 8).join();
  const isOfThisNode = head(readFileSync('dist/program/program.bytecode')) === head(new Script('0').createCachedData());

  it.runIf(isOfThisNode)('has bytecode that V8 takes', () => {
    const { stderr, stdout } = spawnSync(process.execPath, ['-e', WATCHED], { encoding: 'utf8' });
    expect(stderr).toBe('refused: false\n');
    expect(stdout).toContain('"schema":"newsx/1"');
  });

  it.each(['--stack-size=900', '--no-opt'])('runs under a flag it was not built under (%s)', (flag) => {
    const { stderr, stdout } = spawnSync(process.execPath, [flag, '-e', WATCHED], { encoding: 'utf8' });
    expect(stderr).toMatch(/^refused: (?:true|false)\n$/u);
    expect(stdout).toContain('"schema":"newsx/1"');
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, commandOf } from '../src/cli/commands.ts';
import { longName } from '../src/cli/flags.ts';
import manifest from '../package.json' with { type: 'json' };
import type { DocumentRecord, FailureRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { newsx, recordsOf } from './support/newsx.ts';

const NEWS = 'قال الوزير إن المحادثات انتهت. وأضاف أن الاتفاق سيوقع غدا.';

describe('inputs', () => {
  const folder = folderWith({ 'a/2.txt': NEWS, 'a/1.txt': NEWS, 'a/deep/3.txt': NEWS, 'a/note.md': NEWS, 'b.txt': NEWS });

  it('reads files, folders and globs in the order named, each file once', async () => {
    const { code, stdout } = await newsx(['sentences', join(folder, 'b.txt'), join(folder, 'a'), join(folder, '*.txt'), join(folder, 'a/1.txt')]);
    expect(code).toBe(0);
    expect(recordsOf<DocumentRecord>(stdout).map(({ path }) => path.slice(folder.length + 1))).toEqual(['b.txt', 'a/1.txt', 'a/2.txt', 'a/deep/3.txt']);
  });

  it('reads piped text as - and without a command', async () => {
    const bare = await newsx([], { stdin: NEWS });
    expect(recordsOf<DocumentRecord>(bare.stdout)[0]).toMatchObject({ schema: 'newsx/1', path: '-', encoding: 'utf-8', sentences: [{}, {}] });
    expect((await newsx(['extract', '-'], { stdin: NEWS })).stdout).toBe(bare.stdout);
    expect((await newsx(['--json'], { stdin: NEWS })).stdout).toBe(`${JSON.stringify(recordsOf(bare.stdout)[0], null, 2)}\n`);
  });

  it('prints help on a terminal instead of waiting for input', async () => {
    expect(await newsx([], { terminal: true })).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Examples:') as string });
    expect(await newsx(['extract'], { terminal: true })).toMatchObject({ code: 2, stdout: '' });
  });

  it('goes on after an input that fails: a record, a line, exit code 1', async () => {
    const { code, stdout, stderr } = await newsx(['sentences', join(folder, 'b.txt'), join(folder, 'gone.txt'), join(folder, 'a/1.txt')]);
    const records = recordsOf<DocumentRecord & FailureRecord>(stdout);
    expect(code).toBe(1);
    expect(records.map(({ error }) => error?.code)).toEqual([undefined, 'not-found', undefined]);
    expect(records[1]).toEqual({ schema: 'newsx/1', path: join(folder, 'gone.txt'), error: { code: 'not-found', message: 'no such file' } });
    expect(stderr.split('\n')).toEqual([`newsx: ${join(folder, 'gone.txt')}: no such file`, expect.stringMatching(/^newsx: 2 analysed, 1 failed, /u), '']);
  });

  it('says which file may have been meant', async () => {
    const { code, stderr } = await newsx(['sentences', join(folder, 'a/noet.md')]);
    expect([code, stderr]).toEqual([1, `newsx: ${join(folder, 'a/noet.md')}: no such file (did you mean "note.md"?)\n`]);
  });

  it('stops where it is told to', async () => {
    const gone = ['x1', 'x2', 'x3'].map((name) => join(folder, name));
    expect(recordsOf((await newsx(['sentences', '--fail-fast', ...gone])).stdout)).toHaveLength(1);
    expect(recordsOf((await newsx(['sentences', '--max-errors', '1', ...gone])).stdout)).toHaveLength(2);
  });

  it('exits 2 when there is nothing to read', async () => {
    expect(await newsx(['extract', join(folder, '*.html')])).toMatchObject({ code: 2, stdout: '' });
    expect((await newsx(['extract', join(folder, 'a/deep'), '--exclude', '*.txt'])).code).toBe(2);
  });
});

describe('usage', () => {
  it('prints the version in one line', async () => {
    expect(await newsx(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each([
    [['extrct'], 'extract'], [['fixtures/articles/01-cabinet.txt'], 'newsx extract'], [['extract', '--formt', 'json', 'x'], '--format'],
    [['extract', '--format', 'jsn', 'x'], 'json'], [['extract', '--passes', 'entites', 'x'], 'entities'],
  ])('says what was meant by %j', async (args, meant) => {
    const { code, stdout, stderr } = await newsx(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^newsx: .*did you mean "?${meant}.*\n$`, 'iu'));
  });

  it.each([[['--max-bytes', 'many']], [['--max-errors', '-1']], [['--min-confidence', '2']], [['--date', '2026-02-30']], [['--fail-on', 'nothing']]])('refuses %j', async (args) => {
    const { code, stderr } = await newsx(['extract', ...args, 'x']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/expected .*, found "/u);
  });

  it('says whose flag it is, and which operand is missing', async () => {
    expect((await newsx(['quotes', '--passes', 'tokens', 'x'])).stderr).toBe("newsx: unknown option '--passes' (a flag of newsx extract)\n");
    expect((await newsx(['tag', '--shard', '1/2'])).stderr).toContain("'--shard' (a flag of newsx extract, quotes, entities and others)");
    expect(await newsx(['completion'])).toMatchObject({ code: 2, stderr: 'newsx: completion: expected one of bash, zsh, fish\n' });
  });

  it('shows examples first in the help of every command, then each of its flags once', async () => {
    for (const name of COMMAND_NAMES) {
      const { code, stdout } = await newsx([name, '--help']);
      expect(code).toBe(0);
      expect(stdout.indexOf('Examples:')).toBeGreaterThan(0);
      expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('-h, --help'));
      const shownFlags = [...stdout.slice(stdout.indexOf('Examples:')).matchAll(/^ {2}(?:-., )?--([a-z-]+)/gmu)].map(([, flag]) => flag);
      expect(shownFlags.sort()).toEqual(commandOf(name).flags.map(longName).sort());
    }
  });
});

describe('gates', () => {
  it('fails by a gate that is set and only then', async () => {
    expect((await newsx(['sentences', '-'], { stdin: ' \n' })).code).toBe(0);
    expect(await newsx(['sentences', '--fail-on', 'empty', '-'], { stdin: ' \n' })).toMatchObject({ code: 1, stderr: 'newsx: -: no text\n' });
    const damaged = Buffer.concat([Buffer.from(NEWS.repeat(5)), Buffer.from([0xd8])]);
    expect(await newsx(['sentences', '-'], { stdin: damaged })).toMatchObject({ code: 0, stderr: expect.stringContaining('U+FFFD') as string });
    expect((await newsx(['sentences', '--fail-on', 'encoding', '-'], { stdin: damaged })).code).toBe(1);
  });
});

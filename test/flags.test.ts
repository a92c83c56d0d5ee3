import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLAGS, flagOf, longName, type FlagName } from '../src/cli/flags.ts';
import type { DocumentRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { newsx, recordsOf } from './support/newsx.ts';

const NEWS = 'قال الوزير إن المحادثات انتهت في بغداد غدا.';
/** A text in Windows-1256, whose Arabic letters lie there from 0xC7 on. */
const WINDOWS_1256 = Uint8Array.from([0xde, 0xc7, 0xe1, 0x2e]);

const first = async (...args: readonly string[]): Promise<DocumentRecord> => recordsOf<DocumentRecord>((await newsx(args)).stdout)[0]!;

describe('a flag does what its help says', () => {
  const folder = folderWith({
    'a.txt': NEWS, 'arabic.txt': WINDOWS_1256, 'names.tsv': '# names of ours\nالوزير\tMISC\tالمعالي\n', 'tokens.conll': 'زار\nبغداد\n',
    'own.json': '{"format":"csv"}', 'news.ndjson': `${JSON.stringify({ text: NEWS, key: 'k1', day: '2026-03-04T08:00:00Z' })}\n`,
  });
  const path = (name: string): string => join(folder, name);

  it('--encoding: trusts the caller', async () => {
    expect(await first('sentences', '--encoding', 'windows-1256', path('arabic.txt'))).toMatchObject({ encoding: 'windows-1256', sentences: [{ text: 'قال.' }] });
    expect(await first('sentences', '-E', 'iso-8859-6', path('arabic.txt'))).toMatchObject({ encoding: 'iso-8859-6', sentences: [{ text: expect.not.stringContaining('قال') as string }] });
  });

  it('--id-field and --date-field: name the fields of a record', async () => {
    expect(await first('numbers', '--id-field', 'key', '--date-field', 'day', path('news.ndjson'))).toMatchObject({ id: 'k1', numbers: [{ resolved: '2026-03-05' }] });
    const plain = await first('numbers', path('news.ndjson'));
    expect(plain).not.toHaveProperty('id');
    expect(plain.numbers![0]).not.toHaveProperty('resolved');
  });

  it('--gazetteer: names of the caller win', async () => {
    const found = (await first('entities', '--gazetteer', path('names.tsv'), path('a.txt'))).entities!;
    expect(found.find(({ text }) => text === 'الوزير')).toMatchObject({ type: 'MISC', name: 'المعالي' });
    expect((await first('entities', path('a.txt'))).entities!.map(({ text }) => text)).not.toContain('الوزير');
  });

  it('--min-confidence: leaves doubtful names out', async () => {
    const all = (await first('entities', 'fixtures/articles/01-cabinet.txt')).entities!;
    const sure = (await first('entities', '--min-confidence', '0.97', 'fixtures/articles/01-cabinet.txt')).entities!;
    expect(sure.length).toBeLessThan(all.length);
    expect(sure.length).toBeGreaterThan(0);
    expect(Math.min(...sure.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.97);
  });

  it('--clauses: sentences end at commas too', async () => {
    const text = 'وصل الوفد إلى العاصمة، ثم بدأت المحادثات.';
    const count = async (...flags: string[]): Promise<number> => recordsOf<DocumentRecord>((await newsx(['sentences', ...flags, '-'], { stdin: text })).stdout)[0]!.sentences!.length;
    expect([await count(), await count('--clauses')]).toEqual([1, 2]);
  });

  it('--profile of tag: whose guidelines', async () => {
    for (const profile of ['news', 'anercorp']) expect((await newsx(['tag', '--profile', profile, path('tokens.conll')])).stdout).toContain('بغداد\tB-LOC');
    expect((await newsx(['tag', '--profile', 'nwes', path('tokens.conll')])).stderr).toContain('did you mean "news"');
  });

  it('--title: the page is called so, markup shown', async () => {
    expect((await newsx(['report', '--title', 'أخبار <اليوم>', path('a.txt')])).stdout).toContain('<title>أخبار &lt;اليوم&gt;</title>');
  });

  it('--config: settings of a file that is named', async () => {
    expect((await newsx(['sentences', '--config', path('own.json'), path('a.txt')])).stdout).toMatch(/^path,id,/u);
    expect(await newsx(['sentences', '--config', path('gone.json'), path('a.txt')])).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.json: cannot be read (ENOENT)') as string });
  });

  it('--quiet: only errors are told', async () => {
    const call = await newsx(['sentences', '--quiet', path('a.txt'), path('gone.txt'), '-'], { stdin: Uint8Array.from([...new TextEncoder().encode(NEWS.repeat(9)), 0xd8]) });
    expect([call.code, call.stderr]).toEqual([1, `newsx: ${path('gone.txt')}: no such file\n`]);
  });
});

describe('--format', () => {
  it.each([['extract', 'spcy', 'spacy'], ['normalize', 'jsn', 'json'], ['keywords', 'tabel', 'table'], ['explain', 'brta', 'brat']])('of %s names what the command has', async (command, mistyped, meant) => {
    const { code, stdout, stderr } = await newsx([command, '--format', mistyped, 'x']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`did you mean "${meant}"`);
    expect((await newsx([command, '--help'])).stdout).toContain(stderr.slice(stderr.indexOf('one of ') + 'one of '.length, stderr.indexOf(', found')));
  });

  it('of a command that has few is not touched by that of extract in the environment', async () => {
    expect(await newsx(['normalize', '-'], { stdin: 'أهلا', env: { NEWSX_FORMAT: 'csv' } })).toMatchObject({ code: 0, stdout: 'اهلا\n' });
  });
});

it('every flag is used by a test or a command of the README', () => {
  const own = ['README.md', ...readdirSync('test').filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`)].map((file) => readFileSync(file, 'utf8').replaceAll(/^\| .*$/gmu, '')).join('\n');
  const isUsed = (flag: FlagName): boolean => {
    const { short } = flagOf(flag);
    return new RegExp(`--${longName(flag)}(?![a-z-])${short === undefined ? '' : `|['" ]-${short}(?![a-z])`}`, 'u').test(own);
  };
  expect((Object.keys(FLAGS) as FlagName[]).filter((flag) => !isUsed(flag))).toEqual([]);
});

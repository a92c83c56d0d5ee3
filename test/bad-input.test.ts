import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, FailureRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { newsx, recordsOf } from './support/newsx.ts';

const NEWS = 'قال الوزير إن المحادثات انتهت.';
const UTF16 = Buffer.from('\ufeffبغداد\tLOC\n', 'utf16le');

const folder = folderWith({
  'a.txt': NEWS, 'empty': '', 'bytes': Uint8Array.from([1, 2, 0, 0, 3, 0xff]), 'names16.tsv': UTF16, 'two-cells.csv': 'id,body\n1,x\n', 'open.csv': `id,text\n1,"${NEWS}\n2,x\n`,
  'list.json': '{"text":"x","sentences":{},"entities":[],"numbers":[],"quotes":[],"marks":[]}', 'item.json': '{"text":"x","sentences":[[0,1]],"entities":[{"start":0}],"numbers":[],"quotes":[],"marks":[]}',
  'number.json': '{"text":5}', 'once.json': '{"explain":true}', 'journal/.newsx-journal/x': '',
});
const path = (name: string): string => join(folder, name);

/** The calls that can do nothing: exit code 2, one line that says why, nothing on standard output. */
const USELESS: readonly (readonly [args: readonly string[], message: string])[] = [
  [['help', 'nothing'], "unknown command 'nothing'"],
  [['extrct', 'x'], 'unknown command \'extrct\' (did you mean "extract"?)'],
  [['extract', '--formt', 'json', 'x'], 'unknown option \'--formt\' (did you mean "--format"?)'],
  [['extract', '--per', '', 'x'], '--per: expected one of entity, number, quote, sentence, token, block, found ""'],
  [['extract', '--passes', ',', 'x'], '--passes: expected one of blocks, sentences, tokens, entities, numbers, quotes, found ","'],
  [['extract', '--shard', '3/2', 'x'], '--shard: expected I/N with I from 1 to N (1/4 to 4/4), found "3/2"'],
  [['extract', '--files-from', path('empty')], `--files-from ${path('empty')}: expected paths, found none`],
  [['extract', '--files-from', path('gone')], `--files-from ${path('gone')}: no such file`],
  [['entities', '--gazetteer', path('gone'), 'x'], `--gazetteer ${path('gone')}: no such file`],
  [['entities', '--gazetteer', folder, 'x'], `--gazetteer ${folder}: a folder, expected a file`],
  [['entities', '--gazetteer', path('bytes'), 'x'], `--gazetteer ${path('bytes')}: expected a text file in UTF-8, UTF-16, Windows-1256 or ISO-8859-6`],
  [['extract', '--config', path('once.json'), 'x'], `${path('once.json')}: unknown setting "explain" (--explain is for one call)`],
  [['extract', '--out', path('a.txt'), path('a.txt')], `--out ${path('a.txt')}: expected a folder, found a file`],
  [['extract', '--out', path('journal'), path('a.txt')], `${path('journal/.newsx-journal')}: cannot be written (EISDIR)`],
  [['extract', '--out', path('journal'), '--resume', path('a.txt')], `${path('journal/.newsx-journal')}: cannot be read (EISDIR)`],
  [['tag', folder], `${folder}: a folder, expected a file`],
  [['tag', path('bytes')], `${path('bytes')}: expected a text file in UTF-8, UTF-16, Windows-1256 or ISO-8859-6`],
  [['tag', '--model', path('gone'), 'x'], `${path('gone')}: no such file`],
  [['eval', path('list.json')], `${path('list.json')}: expected an annotated article with a list of "sentences"`],
  [['eval', path('item.json')], `${path('item.json')}: expected "start" and "end" in item 0 of "entities"`],
  [['eval', path('number.json')], `${path('number.json')}: expected an annotated article with "text"`],
  [['train', '-o', path('m.bin'), path('gone')], `${path('gone')}: no such file`],
];

describe('a call that can do nothing says why in a line', () => {
  it.each(USELESS)('%j', async (args, message) => {
    expect(await newsx(args)).toEqual({ code: 2, stdout: '', stderr: `newsx: ${message}\n` });
  });
});

describe('a document that cannot be read is one failure', () => {
  it.each([
    ['a column that is not there', [path('two-cells.csv')], 'the first line has no column "text" among id, body; name the one that holds the text with --text-field'],
    ['a quotation mark that is left open', [path('open.csv')], 'a quotation mark is left open: the row goes on to the end of the file'],
    ['a cache where a file is', ['--cache', '--cache-location', path('a.txt'), path('a.txt')], expect.stringMatching(/: cannot be written \(E\w+\)$/u) as string],
  ])('%s', async (_, args, message) => {
    const { code, stdout } = await newsx(['sentences', ...args]);
    expect(code).toBe(1);
    expect(recordsOf<FailureRecord>(stdout).map(({ error }) => error.message)).toEqual([message]);
  });
});

it('folders where none can be made end the call, and do not hang it', async () => {
  if (!readdirSync('/').includes('proc')) return;
  expect(await newsx(['sentences', '--out', '/proc/newsx/results', path('a.txt')])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^newsx: --out \/proc\/newsx\/results: cannot be made \(E\w+\)\n$/u) as string });
});

it('gazetteers are read in the encodings of documents', async () => {
  const { stdout } = await newsx(['entities', '--gazetteer', path('names16.tsv'), '-'], { stdin: 'زار الوفد بغداد.' });
  expect(recordsOf<DocumentRecord>(stdout)[0]!.entities).toMatchObject([{ text: 'بغداد', type: 'LOC', confidence: 1 }]);
});

it('damage in a record fails --fail-on encoding as that of a file does', async () => {
  const stdin = Buffer.concat([Buffer.from(`{"text":"${NEWS}`), Buffer.from([0xd9]), Buffer.from('"}\n')]);
  expect(await newsx(['sentences', '--input-format', 'ndjson', '--fail-on', 'encoding', '-'], { stdin })).toMatchObject({ code: 1, stderr: 'newsx: -:1: 1 character could not be decoded as utf-8 and came out as U+FFFD\n' });
});

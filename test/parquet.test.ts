import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { parquetEncoder } from '../src/report/parquet.ts';
import type { DocumentRecord } from '../src/report/record.ts';
import { columnsOf, ROW_KINDS, rowsOf, type RowKind } from '../src/report/rows.ts';
import { folderWith } from './support/folder.ts';
import { newsx, recordsOf, shell } from './support/newsx.ts';

const ARTICLES = 'fixtures/articles/0[1-4]*.txt';
const LAYERS = 'blocks,sentences,tokens,entities,numbers,quotes';
const rowsIn = async (path: string): Promise<readonly Record<string, unknown>[]> => parquetReadObjects({ file: await asyncBufferFromFile(path) });

/** The rows that a Parquet file of records should hold: those of CSV, values as text. */
function expectedRows(records: readonly DocumentRecord[], kind: RowKind): readonly Record<string, unknown>[] {
  const names = columnsOf(kind);
  return records.flatMap((record) => rowsOf(record, kind)).map((row) => Object.fromEntries(names.map((name, i) => [name, name === 'value' && row[i] !== null ? String(row[i]) : row[i]])));
}

describe('parquet', () => {
  const folder = folderWith({ 'empty.txt': '' });
  let records: readonly DocumentRecord[];
  beforeAll(async () => { records = recordsOf((await newsx(['extract', '--passes', LAYERS, ARTICLES])).stdout); });

  it.each(ROW_KINDS)('holds the rows of --per %s, typed', async (kind) => {
    const file = join(folder, `${kind}.parquet`);
    expect(shell(`$NEWSX extract ${ARTICLES} --format parquet --per ${kind} > ${file}`)).toMatchObject({ code: 0, stderr: '' });
    const rows = await rowsIn(file);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(expectedRows(records, kind));
  });

  it('is the same for every number of jobs, and one file a document with --out', async () => {
    const [one, two] = [1, 2].map((jobs) => shell(`$NEWSX sentences fixtures/articles fixtures/gold --include '*.txt' --format parquet --jobs ${jobs} | sha256sum`).stdout);
    expect(two).toBe(one);
    const out = join(folder, 'out');
    expect(shell(`$NEWSX entities ${ARTICLES} --format parquet --out ${out}`).code).toBe(0);
    const files = readdirSync(join(out, 'fixtures/articles')).sort();
    expect(files[0]).toMatch(/\.txt\.parquet$/u);
    const all = await Promise.all(files.map((name) => rowsIn(join(out, 'fixtures/articles', name))));
    expect(all.flat()).toEqual(await rowsIn(join(folder, 'entity.parquet')));
  });

  it('has its columns where nothing was found, and where an input failed', async () => {
    const file = join(folder, 'none.parquet');
    expect(shell(`$NEWSX quotes empty.txt gone.txt --format parquet > ${file}`, folder).code).toBe(1);
    const { schema, num_rows } = await parquetMetadataAsync(await asyncBufferFromFile(file));
    expect([schema.slice(1).map(({ name }) => name), num_rows]).toEqual([columnsOf('quote'), 0n]);
  });

  it('writes rows in groups as they come, and forgets them', async () => {
    const { add, end } = parquetEncoder('sentence');
    const piece = JSON.stringify(Array.from({ length: 9000 }, (_, i) => ['a.txt', null, i, i + 1, `جملة ${i}`]));
    const parts = Array.from({ length: 7 }, () => add(piece));
    expect(parts.map(({ length }) => length > 0)).toEqual([true, false, true, false, false, true, false]);
    const file = join(folder, 'groups.parquet');
    writeFileSync(file, Buffer.concat([...parts, end()]));
    expect((await parquetMetadataAsync(await asyncBufferFromFile(file))).row_groups.map((group) => Number(group.num_rows))).toEqual([20_000, 7000, 20_000, 7000, 9000]);
    const rows = await rowsIn(file);
    expect([rows.length, rows[62_999]]).toEqual([63_000, { path: 'a.txt', id: null, start: 8999, end: 9000, text: 'جملة 8999' }]);
  });

  it('is not written on a terminal, nor where rows make no sense', async () => {
    expect(await newsx(['entities', '--format', 'parquet', '-'], { stdin: 'قال.', terminal: true })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('not for a terminal') as string });
    for (const command of ['keywords', 'normalize', 'explain']) expect((await newsx([command, '--format', 'parquet', 'قال'], { stdin: 'قال.' })).code).toBe(2);
  });

  it('costs nothing to those who do not ask for it', () => {
    const program = readFileSync('dist/program/program.cjs', 'utf8');
    const chunks = program.split(/^(?=(?:.*\{)?"\.\/[\w-]+\.js":\(module)/mu);
    const [writer, ...others] = chunks.filter((code) => code.includes('parquet no compressor'));
    expect(others).toEqual([]);
    const [, name] = /^"(\.\/[^"]+)"/u.exec(writer!)!;
    const calls = program.split(`require("${name}")`).slice(0, -1);
    expect(calls.length).toBeGreaterThan(0);
    for (const before of calls) expect(before.endsWith('.then(()=>')).toBe(true);
  });
});

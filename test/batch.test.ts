import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, FailureRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { newsx, PROGRAM, recordsOf, shell, start } from './support/newsx.ts';

const NEWS = (i: number): string => `قال الوزير رقم ${i} إن المحادثات انتهت في بغداد. وأضاف أن ${i * 3} دولارا صرفت.`;
const articles = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${String(i).padStart(4, '0')}.txt`, NEWS(i)]));
const results = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort();

describe('records', () => {
  const lines = [JSON.stringify({ id: 7, text: NEWS(1), date: '2026-01-02T10:00:00Z', lang: 'ar', n: { a: 1 } }), '', 'no json', '{"id":"x"}', JSON.stringify({ text: NEWS(2), ['__proto__']: 'a word' })].join('\n');

  it('reads NDJSON: ids, lines, fields carried through, bad lines as failures', async () => {
    const { code, stdout } = await newsx(['sentences', '--input-format', 'ndjson', '--carry', 'lang,n,__proto__,missing', '-'], { stdin: lines });
    const records = recordsOf<DocumentRecord & FailureRecord>(stdout);
    expect(code).toBe(1);
    expect(records.map(({ path, id, error }) => [path, id, error?.code])).toEqual([['-:1', '7', undefined], ['-:3', undefined, 'record'], ['-:4', 'x', 'text-field'], ['-:5', undefined, undefined]]);
    expect(records[0]!.carry).toEqual({ lang: 'ar', n: { a: 1 } });
    expect(Object.entries(records[3]!.carry!)).toEqual([['__proto__', 'a word']]);
  });

  it('reads CSV and TSV with quotation marks and line ends in cells, whatever pieces they come in', async () => {
    const csv = `\ufeffid,title,body\r\n1,"عنوان, أول","قال ""نعم"".\nوأضاف شيئا."\r\n2,,قال\n3,a\n`;
    const folder = folderWith({ 'a.csv': csv, 'b.tsv': 'id\ttext\n9\tقال "لا".\n', 'c.csv.gz': gzipSync(csv) });
    const files = ['a.csv', 'b.tsv', 'c.csv.gz'].map((name) => join(folder, name));
    const { stdout } = await newsx(['sentences', '--text-field', 'body', files[0]!, files[2]!]);
    const records = recordsOf<DocumentRecord & FailureRecord>(stdout);
    expect(records.slice(0, 3).map(({ id, error, sentences }) => error?.message ?? [id, sentences?.map(({ text }) => text)])).toEqual([['1', ['قال "نعم".', 'وأضاف شيئا.']], ['2', ['قال']], 'expected 3 cells, found 2']);
    expect(records[1]!.path).toBe(`${files[0]}:4`);
    expect(records.slice(3).map(({ path, ...rest }) => rest)).toEqual(records.slice(0, 3).map(({ path, ...rest }) => rest));
    expect(recordsOf<DocumentRecord>((await newsx(['sentences', files[1]!])).stdout)[0]).toMatchObject({ id: '9', sentences: [{ text: 'قال "لا".' }] });
    expect(recordsOf<FailureRecord>((await newsx(['sentences', files[0]!])).stdout)[0]!.error.message).toMatch(/no column "text" among id, title, body/u);
  });

  it('gives back the cells of any table', async () => {
    const { splitRows } = await import('../src/batch/inputs/csv-rows.ts');
    const { stringify } = await import('csv-stringify/sync');
    const { default: fc } = await import('fast-check');
    const cell = fc.string({ unit: fc.constantFrom('a', 'ب', ',', '"', '\n', '\r', ' ', '\t') });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell).filter((row) => row.some((text) => text !== '')), { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const text = stringify(rows as string[][], { quoted: true });
      async function* pieces(): AsyncGenerator<string> { for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size); }
      const found: (readonly string[])[] = [];
      for await (const some of splitRows(pieces(), ',', 1e6)) found.push(...some.map(({ cells }) => cells));
      expect(found).toEqual(rows);
    }), { seed: 7, numRuns: 300 });
  });

  it('answers each line before the next one comes', async () => {
    const child = start(['sentences', '--input-format', 'ndjson', '-']);
    const answers: string[] = [];
    for (let i = 1; i <= 3; i++) {
      const answer = new Promise<string>((resolve) => { child.stdout!.once('data', (data: Buffer) => resolve(String(data))); });
      child.stdin!.write(`${JSON.stringify({ text: NEWS(i) })}\n`);
      answers.push(await answer);
    }
    child.stdin!.end();
    expect(answers.map((answer) => (JSON.parse(answer) as DocumentRecord).path)).toEqual(['-:1', '-:2', '-:3']);
  });
});

describe('folders', () => {
  it('obey ignore files, include and exclude patterns', async () => {
    const folder = folderWith({ '.gitignore': 'draft/\n*.tmp.txt\n', '.newsxignore': '!keep.tmp.txt\n', 'a.txt': NEWS(1), 'b.tmp.txt': NEWS(2), 'keep.tmp.txt': NEWS(3), 'draft/c.txt': NEWS(4), 'sub/.gitignore': 'd.txt', 'sub/d.txt': NEWS(5), 'sub/e.md': NEWS(6), '.hidden.txt': NEWS(7) });
    const names = async (...flags: string[]): Promise<readonly string[]> => recordsOf<DocumentRecord>((await newsx(['sentences', ...flags, folder])).stdout).map(({ path }) => path.slice(folder.length + 1));
    expect(await names()).toEqual(['a.txt', 'keep.tmp.txt']);
    expect(await names('--no-ignore')).toEqual(['a.txt', 'b.tmp.txt', 'draft/c.txt', 'keep.tmp.txt', 'sub/d.txt']);
    expect(await names('--include', '*.md,a.*')).toEqual(['a.txt', 'sub/e.md']);
    expect(await names('--exclude', 'keep*')).toEqual(['a.txt']);
    expect((await newsx(['sentences', join(folder, 'draft/c.txt')])).code).toBe(0);
  });

  it('are listed by --files-from, NUL-ended names too', async () => {
    const folder = folderWith({ 'a.txt': NEWS(1), 'b\nc.txt': NEWS(2) });
    const list = [join(folder, 'a.txt'), join(folder, 'b\nc.txt')];
    const nul = await newsx(['sentences', '--files-from', '-', '-0'], { stdin: `${list.join('\0')}\0` });
    expect(recordsOf<DocumentRecord>(nul.stdout).map(({ path }) => path)).toEqual(list);
    writeFileSync(join(folder, 'list'), `${list[0]}\r\n`);
    expect(recordsOf((await newsx(['sentences', '--files-from', join(folder, 'list')])).stdout)).toHaveLength(1);
    expect((await newsx(['sentences', '--files-from', join(folder, 'nowhere')])).code).toBe(2);
  });
});

describe('jobs', () => {
  it('give the same bytes for every number, failures in their place', () => {
    const folder = folderWith({ ...articles(60), 'in/0007.txt': Buffer.from([0x89, 0x50, 0, 0]), 'in/0030.txt.gz': gzipSync(NEWS(30)) });
    const calls = [1, 2, 3].map((jobs) => shell(`$NEWSX extract --jobs ${jobs} in`, folder));
    expect(calls.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(recordsOf<FailureRecord>(calls[0]!.stdout)[7]!.error.code).toBe('binary');
    expect(recordsOf(calls[0]!.stdout)).toHaveLength(61);
    expect(calls[1]!.stdout).toBe(calls[0]!.stdout);
    expect(calls[2]!.stdout).toBe(calls[0]!.stdout);
  });

  it('survive a worker that dies: one failure, the rest analysed', () => {
    const folder = folderWith({
      ...articles(40),
      'dying.mjs': `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; import { isMainThread } from 'node:worker_threads';
        const open = fs.openSync;
        if (!isMainThread) { fs.openSync = (path, ...rest) => { if (String(path).endsWith('0013.txt')) process.exit(9); return open(path, ...rest); }; syncBuiltinESMExports(); }`,
    });
    const { code, stdout, stderr } = shell(`timeout 50 node --import ./dying.mjs ${PROGRAM} sentences --jobs 2 in`, folder);
    const records = recordsOf<DocumentRecord & FailureRecord>(stdout);
    expect(code).toBe(1);
    expect(records.filter(({ error }) => error !== undefined).map(({ path, error }) => [path, error.code])).toEqual([['in/0013.txt', 'worker']]);
    expect(stderr).toContain('in/0013.txt: the worker that analysed it died');
    expect(records.map(({ path }) => path)).toEqual(Object.keys(articles(40)));
  });
});

describe('shards', () => {
  it('share the documents out by content, none lost and none doubled', async () => {
    const folder = folderWith(articles(50));
    const whole = (await newsx(['sentences', '-j1', join(folder, 'in')])).stdout.split('\n').sort();
    const parts = await Promise.all([1, 2, 3].map(async (i) => (await newsx(['sentences', '-j1', '--shard', `${i}/3`, join(folder, 'in')])).stdout));
    expect(parts.every((part) => part !== '')).toBe(true);
    expect(parts.join('').split('\n').sort()).toEqual(whole);
    cpSync(join(folder, 'in'), join(folder, 'moved'), { recursive: true });
    const moved = (await newsx(['sentences', '-j1', '--shard', '2/3', join(folder, 'moved')])).stdout;
    expect(moved.replaceAll('/moved/', '/in/')).toBe(parts[1]);
    expect((await newsx(['sentences', '--shard', '4/3', join(folder, 'in')])).code).toBe(2);
  });
});

describe('--out', () => {
  it('writes one result a document; --resume does what is missing or has changed and nothing else', () => {
    const folder = folderWith({ ...articles(30), 'x.ndjson': `${JSON.stringify({ text: NEWS(1) })}\n` });
    expect(shell('$NEWSX sentences --out out in x.ndjson', folder)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('31 analysed') as string });
    const direct = shell('$NEWSX sentences in x.ndjson', folder).stdout;
    const join2 = (): string => results(join(folder, 'out')).map((name) => readFileSync(join(folder, 'out', name), 'utf8')).join('');
    expect(join2()).toBe(direct);
    expect(shell('$NEWSX sentences --out out --resume in x.ndjson', folder).stderr).toContain('0 analysed, 31 finished before');
    writeFileSync(join(folder, 'in/0003.txt'), NEWS(99));
    shell('rm out/in/0004.txt.json; truncate -s -10 out/.newsx-journal', folder);
    expect(shell('$NEWSX sentences --out out --resume in x.ndjson', folder).stderr).toContain('3 analysed, 28 finished before');
    expect(shell('$NEWSX sentences --clauses --out out --resume in x.ndjson', folder).stderr).toContain('31 analysed');
    expect(shell('$NEWSX sentences --resume in', folder).code).toBe(2);
  });

  it('loses and doubles nothing when killed half way and resumed', async () => {
    const folder = folderWith(articles(400));
    // A terminal that is closed sends SIGHUP.
    for (const signal of ['SIGKILL', 'SIGINT', 'SIGHUP'] as const) {
      const child = start(['extract', '--jobs', '2', '--out', 'out', '--resume', 'in'], folder);
      let stderr = '';
      child.stderr!.on('data', (data: Buffer) => { stderr += String(data); });
      const done = existsSync(join(folder, 'out')) ? results(join(folder, 'out')).length : 0;
      while (child.exitCode === null && (!existsSync(join(folder, 'out')) || results(join(folder, 'out')).length < done + 20)) await new Promise((resolve) => { setTimeout(resolve, 5); });
      child.kill(signal);
      const code = await new Promise((resolve) => { child.on('exit', resolve); });
      if (signal === 'SIGINT' && code !== 0) expect([code, stderr]).toEqual([130, expect.stringMatching(/interrupted after [\d,]+ of 400; .*--resume/u)]);
      for (const name of results(join(folder, 'out'))) JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'));
    }
    expect(shell('$NEWSX extract --jobs 2 --out out --resume in', folder).stderr).toMatch(/finished before/u);
    expect(results(join(folder, 'out')).map((name) => readFileSync(join(folder, 'out', name), 'utf8')).join('')).toBe(shell('$NEWSX extract in', folder).stdout);
  });
});

describe('--cache', () => {
  it('gives the same output again, and makes damaged entries anew', () => {
    const folder = folderWith({ ...articles(5) });
    const plain = shell('$NEWSX extract in', folder).stdout;
    expect(shell('$NEWSX extract --cache in', folder).stdout).toBe(plain);
    const entries = readdirSync(join(folder, '.newsx-cache'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 40);
    expect(entries).toHaveLength(5);
    writeFileSync(join(folder, '.newsx-cache', entries[0]!), 'damaged');
    const [path, second] = [join(folder, '.newsx-cache', entries[1]!), readFileSync(join(folder, '.newsx-cache', entries[1]!), 'utf8')];
    writeFileSync(path, second.slice(0, -30));
    expect(shell('$NEWSX extract --cache in', folder)).toMatchObject({ stdout: plain, code: 0 });
    expect(readFileSync(path, 'utf8')).toBe(second);
  });
});

describe('damaged inputs', () => {
  it('end in a record and a line each, the others are read', () => {
    const folder = folderWith({ 'in/a.txt': NEWS(1), 'in/big.txt': NEWS(2).repeat(200), 'in/bomb.txt.gz': gzipSync(Buffer.alloc(1e6, 'ق')), 'in/cut.txt.gz': gzipSync(NEWS(3)).subarray(0, 30), 'in/pic.txt': Buffer.from([1, 2, 3, 0]), 'in/name\nwith\u001b[31mends.txt': NEWS(4), 'in/z.txt': NEWS(5) });
    shell('ln -s . in/loop; ln -s nowhere in/broken.txt; mkdir in/locked; touch in/secret.txt; chmod 000 in/secret.txt', folder);
    const { code, stdout, stderr } = shell('$NEWSX sentences --max-bytes 10k in gone.txt', folder);
    const records = recordsOf<DocumentRecord & FailureRecord>(stdout);
    const codes = Object.fromEntries(records.map(({ path, error }) => [path, error?.code]));
    expect(code).toBe(1);
    expect(codes).toMatchObject({ 'in/big.txt': 'too-large', 'in/bomb.txt.gz': 'too-large', 'in/cut.txt.gz': 'gzip', 'in/pic.txt': 'binary', 'in/loop': 'circular', 'in/broken.txt': 'not-found', 'gone.txt': 'not-found', 'in/a.txt': undefined, 'in/z.txt': undefined });
    if (process.getuid?.() !== 0) expect(codes['in/secret.txt']).toBe('unreadable');
    const failures = records.filter(({ error }) => error !== undefined).length;
    expect(stderr.trimEnd().split('\n')).toHaveLength(failures + 1);
    expect(stderr).not.toContain('\u001b');
  });
});

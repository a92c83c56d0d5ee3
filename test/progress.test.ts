import { createReadStream, openSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { openMessages } from '../src/cli/messages.ts';
import { formatCount, formatMilliseconds, formatSeconds } from '../src/cli/figures.ts';
import { formatProgress, progressReporter } from '../src/cli/progress.ts';
import { callInputs } from '../src/cli/inputs.ts';
import { counted, EMPTY_TALLY, formatTally } from '../src/cli/tally.ts';
import type { Input } from '../src/batch/input.ts';
import { plan } from '../src/pipeline.ts';
import { folderWith } from './support/folder.ts';
import { recordsOf, shell } from './support/newsx.ts';

describe('progress', () => {
  it('shows how far, how fast and how long', () => {
    const begun = { documents: 0, share: 0, milliseconds: 0 };
    const quarter = { documents: 500, share: 0.25, milliseconds: 5000 };
    expect(formatProgress(quarter, begun, { documents: 2000 })).toBe('[######------------------] 500/2,000  100/s  15 s left');
    expect(formatProgress(quarter, begun, { bytes: 4e6 })).toBe('[######------------------] 25 %  500 analysed  100/s  15 s left');
    expect(formatProgress({ documents: 1500, share: undefined, milliseconds: 3000 }, begun, undefined)).toBe('1,500 analysed  500/s');
    expect(formatProgress({ documents: 1000, share: 0.5, milliseconds: 6000 }, quarter, { documents: 2000 })).toBe('[############------------] 1,000/2,000  500/s  2.0 s left');
    expect(formatProgress(begun, begun, { documents: 9 })).toBe('[------------------------] 0/9  0/s');
    expect([formatMilliseconds(12.4), formatMilliseconds(3260)]).toEqual(['12 ms', '3.3 s']);
    expect([formatCount(9998), formatCount(1234567), formatCount(12)]).toEqual(['9,998', '1,234,567', '12']);
    expect([formatSeconds(3.25), formatSeconds(41.4), formatSeconds(200), formatSeconds(7500)]).toEqual(['3.3 s', '41 s', '3 min 20 s', '2 h 5 min']);
  });

  it('begins after two seconds, and goes by the pace of the last ten', () => {
    let now = 0;
    const clock = vi.spyOn(process, 'hrtime').mockImplementation(() => [Math.floor(now / 1e3), (now % 1e3) * 1e6]);
    const stream = new PassThrough();
    const report = progressReporter(openMessages(stream), { documents: 1000 });
    const shownAt = (seconds: number, documents: number): string => {
      now = seconds * 1000;
      report({ documents, bytes: 0 });
      return String(stream.read() ?? '').split('\u001b[K').at(-1)!;
    };
    expect([shownAt(1, 1), shownAt(1.5, 150)]).toEqual(['', '']);
    expect(shownAt(2, 501)).toContain('501/1,000  500/s  1.0 s left');
    for (let second = 3; second < 30; second++) shownAt(second, 500 + second);
    expect(shownAt(30, 530)).toContain('530/1,000  1/s  7 min 50 s left');
    clock.mockRestore();
  });

  it('makes room for messages and leaves nothing behind', () => {
    const stream = new PassThrough();
    const messages = openMessages(stream);
    messages.progress('half');
    messages.line('a\u001b[31m.txt: gone');
    messages.progress('more');
    messages.clear();
    expect(String(stream.read())).toBe('\r\u001b[Khalf\r\u001b[Knewsx: a\\u{1b}[31m.txt: gone\n\r\u001b[Kmore\r\u001b[K');
  });
});

describe('how much there is to do', () => {
  const records = '{"text":"قال الوزير نعم."}\n'.repeat(5000);
  const folder = folderWith({ 'a.ndjson': records, 'b.ndjson.gz': gzipSync(records), 'c.csv': 'text\nقال\n', 'd.txt': 'قال.' });
  const file = (name: string): string => join(folder, name);
  const streams = { stdout: process.stdout, stderr: process.stderr, env: {} };
  const open = (names: readonly string[]): ReturnType<typeof callInputs> =>
    callInputs({ command: 'extract', operands: names.map(file), values: new Map() }, { ...streams, stdin: Readable.from([]) });
  const piped = (stdin: Readable & { readonly fd?: number }): ReturnType<typeof callInputs> =>
    callInputs({ command: 'extract', operands: ['-'], values: new Map([['input-format', { value: 'ndjson', origin: 'flag' }]]) }, { ...streams, stdin });

  it('is the number of texts, else the bytes of the files as they lie there', async () => {
    expect((await open(['d.txt', 'd.txt'])).extent).toEqual({ documents: 1 });
    const { extent, batches } = await open(['a.ndjson', 'd.txt', 'b.ndjson.gz', 'c.csv']);
    const sizes = ['a.ndjson', 'b.ndjson.gz', 'c.csv'].map((name) => statSync(file(name)).size);
    const inputs: Input[] = [];
    for await (const batch of batches) inputs.push(...batch);
    const weightOf = (name: string): number => inputs.filter(({ path }) => basename(path).startsWith(name)).reduce((sum, { weight = 0 }) => sum + weight, 0);
    expect(['a.ndjson', 'b.ndjson.gz', 'c.csv', 'd.txt'].map((name) => Math.round(weightOf(name)))).toEqual([...sizes, 0]);
    expect(extent).toEqual({ bytes: sizes.reduce((sum, size) => sum + size, 0) });
  });

  it('is the size of a file that comes as standard input, and unknown for a pipe', async () => {
    expect((await piped(Readable.from([]))).extent).toBeUndefined();
    const fd = openSync(file('a.ndjson'), 'r');
    expect((await piped(Object.assign(createReadStream('', { fd }), { fd }))).extent).toMatchObject({ bytes: Buffer.byteLength(records) });
  });
});

describe('--verbose', () => {
  it('tells what the time went into, by pass, for every number of jobs', () => {
    for (const jobs of [1, 2]) {
      const { stderr, stdout } = shell(`$NEWSX quotes --verbose --jobs ${jobs} fixtures/articles fixtures/gold --include '*.txt' --exclude '02*'`);
      const lines = [...stderr.matchAll(/^newsx: {3}(\S+) +(\d+(?:\.\d)?) (ms|s) +(\d+) %$/gmu)];
      expect(lines.map(([, what]) => what)).toEqual(['loading', 'reading', ...plan(['quotes']).map(({ provides }) => provides), 'output']);
      expect(Math.abs(lines.reduce((sum, [, , , , percent]) => sum + Number(percent), 0) - 100)).toBeLessThan(6);
      expect(stderr).toMatch(new RegExp(`newsx: ${recordsOf(stdout).length} analysed, `, 'u'));
      expect(stderr).toMatch(/^newsx: first result after \d/u);
    }
  });

  it('changes neither results nor their keys', () => {
    const folder = folderWith({ 'a.txt': 'قال الوزير نعم.' });
    shell('$NEWSX quotes --out out a.txt', folder);
    expect(shell('$NEWSX quotes --out out --resume --verbose a.txt', folder).stderr).toContain('0 analysed, 1 finished before');
    expect(shell('$NEWSX keywords -v a.txt', folder).stderr).toMatch(/tokens [\s\S]*1 analysed/u);
  });
});

describe('the summary', () => {
  it('counts each outcome once', () => {
    const head = { path: 'a', output: [], notes: [] };
    const outcomes = [head, head, { ...head, failure: { code: 'x', message: 'y' } }, { ...head, skipped: 'finished' as const }, { ...head, notes: [{ rule: 'empty', message: 'no text', fails: true }] }];
    expect(formatTally(outcomes.reduce(counted, EMPTY_TALLY), 41)).toBe('3 analysed, 1 failed, 1 missed a gate, 1 finished before, 41 s');
  });
});

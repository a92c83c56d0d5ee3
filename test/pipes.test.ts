import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { recordsOf, shell } from './support/newsx.ts';

const NEWS = 'قال الوزير إن المحادثات انتهت في بغداد. وأضاف أن 300 دولار صرفت. ';
const folder = folderWith({ ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`in/${i}.txt`, NEWS.repeat(40)])), 'one.txt': NEWS.repeat(600), '.env': 'NEWSX_FORMAT=table\n' });
const run = (line: string): ReturnType<typeof shell> => shell(`set -o pipefail; ${line}`, folder);

describe('standard output of the program', () => {
  it('is whole beyond 64 KiB, through a slow pipe and in a file', () => {
    const { stdout, code } = run('$NEWSX sentences one.txt | (sleep 0.3; cat)');
    expect(code).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(1 << 16);
    expect(recordsOf<DocumentRecord>(stdout)[0]!.sentences).toHaveLength(1200);
    run('$NEWSX sentences one.txt > whole.ndjson');
    expect(readFileSync(join(folder, 'whole.ndjson'), 'utf8')).toBe(stdout);
  });

  it.each([1, 2])('ends quietly when the reader has enough, with %i jobs', (jobs) => {
    const { stdout, stderr } = shell(`$NEWSX extract --jobs ${jobs} in | head -1; echo "newsx ended with \${PIPESTATUS[0]}"`, folder);
    expect(stderr).toBe('');
    const [first, ended] = stdout.trimEnd().split('\n');
    expect(JSON.parse(first!)).toMatchObject({ schema: 'newsx/1', path: 'in/0.txt' });
    expect(ended).toBe('newsx ended with 0');
  });

  it('says so when the disk is full', () => {
    if (!existsSync('/dev/full')) return;
    for (const jobs of [1, 2]) {
      expect(run(`$NEWSX sentences --jobs ${jobs} in > /dev/full`)).toMatchObject({ code: 2, stderr: 'newsx: standard output: cannot be written (ENOSPC)\n' });
    }
    expect(run('$NEWSX --version > /dev/full').code).toBe(2);
    expect(run('$NEWSX --help > /dev/full').code).toBe(2);
  });

  it('may be closed', () => {
    expect(run('$NEWSX sentences one.txt >&-').stderr).toBe('');
    expect(run('$NEWSX --version >&- 2>&-').stderr).toBe('');
    expect(run('$NEWSX sentences nowhere.txt 2>&- | wc -l').stdout.trim()).toBe('1');
    expect(run('$NEWSX sentences - <&-').stderr).not.toContain('bug');
  });

  it('holds results and nothing of any dependency, whatever lies in the folder', () => {
    for (const command of ['extract in', 'extract --format csv in', 'entities --format json one.txt']) {
      const { stdout, stderr, code } = run(`$NEWSX ${command}`);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toMatch(/dotenv|tip:/u);
      expect(stdout).toMatch(command.includes('csv') ? /^path,id,/u : /^[{[]/u);
    }
    expect(run('$NEWSX --version').stdout.split('\n')).toHaveLength(2);
  });
});

describe('exit codes of the program', () => {
  it('are those of the help', () => {
    expect(run('$NEWSX sentences one.txt > whole').code).toBe(0);
    expect(run('$NEWSX sentences one.txt gone.txt > whole').code).toBe(1);
    expect(run('$NEWSX sentences --fromat x').code).toBe(2);
    expect(run('timeout --preserve-status -s INT 2 $NEWSX sentences --input-format ndjson - < <(sleep 5)').code).toBe(130);
  });
});

import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pysparkPython } from './support/pyspark.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const PROGRAM = join(ROOT, 'bin/newsx.js');
const spark = pysparkPython();
if ('lacks' in spark) console.warn(`skipped: no Spark without ${spark.lacks}`);

const ARTICLE = readFileSync(new URL('../fixtures/articles/16-brief.txt', import.meta.url), 'utf8');
const ARTICLES = 120;
/** Articles that no analysis can be made of: rows with an error, beside which the others stand. */
const BROKEN = 7;

/** Reads the Parquet that Spark wrote, as lines of JSON in the order of the input. */
const READ = `
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").getOrCreate()
for row in sorted(spark.read.parquet(sys.argv[1]).collect(), key=lambda row: int(row.id)):
    print(row.record)
`;

describe.skipIf('lacks' in spark)('the Spark recipe, on two workers', () => {
  const python = 'python' in spark ? spark.python : '';
  let folder: string;
  let expected: readonly string[];

  /** The records less `path`, which counts lines within a partition. */
  const rows = (ndjson: string): readonly string[] => ndjson.trimEnd().split('\n').map((line) => {
    const { path: _, ...rest } = JSON.parse(line) as { path: string };
    return JSON.stringify(rest);
  });
  const start = (script: string, lines: readonly string[]): string => {
    const path = join(folder, script);
    writeFileSync(path, `#!/bin/bash\n${lines.join('\n')}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  // Asynchronous, because the runner hears nothing of a worker that blocks for minutes.
  const execute = promisify(execFile);
  const recipe = async (newsx: string, output: string): Promise<void> => {
    await execute(python, [join(ROOT, 'fixtures/spark/newsx_spark.py'), join(folder, 'articles.ndjson'), join(folder, output), '--newsx', newsx, '--partitions', '6'], {
      maxBuffer: 1 << 28,
      env: { ...process.env, PYSPARK_PYTHON: python, PYSPARK_SUBMIT_ARGS: '--master local-cluster[2,1,1024] --conf spark.ui.enabled=false pyspark-shell' },
    });
  };
  const parquet = async (output: string): Promise<readonly string[]> => rows((await execute(python, ['-c', READ, join(folder, output)], { maxBuffer: 1 << 28 })).stdout);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsx-spark-'));
    const articles = Array.from({ length: ARTICLES }, (_, i) => JSON.stringify(i === BROKEN ? { id: `${i}` } : { id: `${i}`, text: `${ARTICLE}\n\nنشر للمرة ${i}.` }));
    writeFileSync(join(folder, 'articles.ndjson'), `${articles.join('\n')}\n`);
    const single = spawnSync(process.execPath, [PROGRAM, 'extract', '--input-format', 'ndjson', '--format', 'ndjson', '--quiet', '-'], { input: readFileSync(join(folder, 'articles.ndjson')), encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(single.status).toBe(1);
    expected = rows(single.stdout);
    expect(expected).toHaveLength(ARTICLES);
  }, 120_000);
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  it('gives the rows of a single process, the broken article as an error', async () => {
    await recipe(start('newsx', [`exec "${process.execPath}" "${PROGRAM}" "$@"`]), 'plain.parquet');
    expect(await parquet('plain.parquet')).toEqual(expected);
  }, 500_000);

  it('gives the same rows when a worker is killed', async () => {
    const killed = join(folder, 'killed');
    // The first partition kills the executor that it runs on: the first Java process among its ancestors.
    await recipe(start('deadly-newsx', [
      `if mkdir "${killed}" 2>/dev/null; then`,
      '  pid=$$',
      '  until tr "\\0" " " < /proc/$pid/cmdline | grep -q CoarseGrainedExecutorBackend; do pid=$(awk \'/^PPid:/ { print $2 }\' /proc/$pid/status); [ "$pid" -gt 1 ] || exit 70; done',
      `  kill -9 $pid && touch "${killed}/done"`,
      'fi',
      `exec "${process.execPath}" "${PROGRAM}" "$@"`,
    ]), 'killed.parquet');
    expect(existsSync(join(killed, 'done'))).toBe(true);
    expect(await parquet('killed.parquet')).toEqual(expected);
  }, 500_000);
});

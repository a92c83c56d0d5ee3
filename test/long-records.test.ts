import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layers } from '../src/document.ts';
import { formatJson } from '../src/report/json.ts';
import { longJson, longRecord } from '../src/report/long-record.ts';
import { toRecord } from '../src/report/record.ts';
import { LONGEST_PIECE } from '../src/windows/cuts.ts';
import { RUNS } from './support/arabic-text.ts';
import { folderWith } from './support/folder.ts';
import { newsx } from './support/newsx.ts';

/** Milliseconds a long document may take on a busy machine. */
const PATIENCE = 300_000;

const spans = (count: number) => Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1 }));

describe('the JSON of a long record', () => {
  it('is in its pieces what it is as a whole', () => {
    const counts = fc.option(fc.constantFrom(0, 1, 2, 999, 1000, 1001, 2500), { nil: undefined });
    const document = fc.record({ sentences: counts, entities: counts, numbers: counts, ascii: fc.boolean(), indent: fc.constantFrom(undefined, 2) });
    fc.assert(fc.property(document, ({ sentences, entities, numbers, ascii, indent }) => {
      const text = 'خبر '.repeat(700);
      const source = { path: 'a"[.txt', text };
      const layers: Partial<Layers> = {
        ...(sentences === undefined ? {} : { sentences: spans(sentences) }),
        ...(entities === undefined ? {} : { entities: spans(entities).map((span) => ({ ...span, type: 'PER', entity: 'e1', name: '[،]', confidence: 1 })) }),
        ...(numbers === undefined ? {} : { numbers: spans(numbers).map((span) => ({ ...span, kind: 'range', value: [1, 2], unit: null })) }),
      };
      const recordOf = (some: Partial<Layers>) => toRecord({ ...source, ...some }, ['sentences', 'entities', 'numbers'], { path: source.path, carry: { list: [] } });
      const pieces = [...longJson(longRecord(layers, recordOf, { speakers: [] }), ascii, indent)];
      expect(pieces.join('')).toBe(formatJson({ ...recordOf(layers), speakers: [] }, ascii, indent));
    }), { ...RUNS, numRuns: 60 });
  });
});

describe('a long document', () => {
  const article = readFileSync('fixtures/articles/16-brief.txt', 'utf8');
  const folder = folderWith({ 'long.txt': article.repeat(Math.ceil(LONGEST_PIECE / article.length) + 1) });
  const file = join(folder, 'long.txt');
  const extract = async (...args: string[]): Promise<string> => (await newsx(['extract', '--passes', 'sentences,tokens', ...args])).stdout;

  it('is printed as short ones are, in every format that is written in pieces', async () => {
    const line = await extract(file);
    const record = JSON.parse(line) as { readonly tokens: readonly unknown[] };
    expect(line).toBe(`${JSON.stringify(record)}\n`);
    expect(await extract('--format', 'json', file)).toBe(`${JSON.stringify(record, null, 2)}\n`);
    expect(await extract('--format', 'json', file, 'fixtures/articles/16-brief.txt')).toMatch(/^\[\n\{[\s\S]*\n\},\n\{[\s\S]*\n\}\n\]\n$/u);
    expect((await extract('--format', 'csv', '--per', 'token', file)).match(/\n/gu)).toHaveLength(record.tokens.length + 1);
  }, PATIENCE);

  it('is kept in a cache and in a folder of results as it is printed', async () => {
    const line = await extract(file);
    for (const _ of ['made', 'found']) expect(await extract('--cache', '--cache-location', join(folder, 'cache'), file)).toBe(line);
    await extract('--out', join(folder, 'out'), file);
    const written = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('long.txt.json'));
    expect(readFileSync(join(folder, 'out', written!), 'utf8')).toBe(line);
  }, PATIENCE);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatRecord } from '../src/dev/golden.ts';
import { analyser } from '../src/index.ts';
import { toRecord, type ReportedLayer } from '../src/report/record.ts';

const LAYERS = ['blocks', 'sentences', 'entities', 'numbers', 'quotes'] as const satisfies readonly ReportedLayer[];
const folder = (name: string): URL => new URL(`../fixtures/${name}/`, import.meta.url);

/** What `npm run golden` wrote and a person read. */
describe('the output for the articles of the project', async () => {
  const analyse = await analyser(LAYERS);
  const articles = readdirSync(folder('articles')).filter((name) => name.endsWith('.txt'));

  it('is there for every article and no other', () => {
    expect(readdirSync(folder('expected')).sort()).toEqual(articles.map((name) => name.replace(/\.txt$/u, '.json')).sort());
  });

  it.each(articles)('%s', (name) => {
    const text = new TextDecoder('utf-8').decode(readFileSync(new URL(name, folder('articles'))));
    const path = `fixtures/articles/${name}`;
    const record = toRecord(analyse({ path, text }), LAYERS, { path, encoding: 'utf-8' });
    expect(formatRecord(record)).toBe(readFileSync(new URL(name.replace(/\.txt$/u, '.json'), folder('expected')), 'utf8'));
  });
});

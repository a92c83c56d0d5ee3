import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { randomFrom } from '../../train/random.ts';

/** Articles to measure on. */
export interface Corpus {
  readonly name: string;
  readonly articles: readonly string[];
  /** UTF-8 bytes of all articles. */
  readonly bytes: number;
}

const FIXTURES = 'fixtures/articles';
const PARAGRAPHS = 9;
const SEED = 20261125;

/** `count` articles, each a headline and paragraphs drawn from the project's own articles, the same on every machine. */
export function generatedCorpus(count: number): Corpus {
  const pages = readdirSync(FIXTURES).sort().map((name) => readFileSync(join(FIXTURES, name), 'utf8').split(/\n\s*\n/u));
  const headlines = pages.map(([headline = '']) => headline);
  const paragraphs = pages.flatMap(([, ...body]) => body);
  const random = randomFrom(SEED);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  return corpusOf(`${count} generated articles`, Array.from({ length: count }, () => [pick(headlines), ...Array.from({ length: PARAGRAPHS }, () => pick(paragraphs))].join('\n\n')));
}

/** At most `most` articles of a folder: its .txt files and the `text` fields of its .ndjson.gz files. */
export function folderCorpus(folder: string, most: number): Corpus {
  const articles: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.txt')) articles.push(readFileSync(join(folder, name), 'utf8'));
    if (name.endsWith('.ndjson.gz') && articles.length < most) {
      const lines = gunzipSync(readFileSync(join(folder, name))).toString('utf8').split('\n').filter((line) => line !== '');
      for (const line of lines.slice(0, Math.ceil(most / 8))) articles.push((JSON.parse(line) as { text: string }).text);
    }
  }
  return corpusOf(folder, articles.slice(0, most));
}

function corpusOf(name: string, articles: readonly string[]): Corpus {
  return { name, articles, bytes: articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}

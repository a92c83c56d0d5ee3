import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Scores newsx on the development data: `npm run score -- [PART…]`; every part when none is named. The data lie in the folder of NEWSX_SHARED, else in ../shared. */

/** One measured figure. `bar` and `peer` are what was asked for and the best of others, where there are any. */
export interface Score {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  readonly of?: number;
  readonly bar?: number;
  readonly peer?: string;
}

/** A part's scorer reads its data below `shared` and gives its figures. */
export type Scorer = (shared: string) => Promise<readonly Score[]>;

const PARTS = ['normalize', 'sentences', 'tokens', 'numbers', 'ner', 'confidence', 'articles'] as const;

function table(scores: readonly Score[]): string {
  const rows = scores.map(({ set, measure, value, of, bar, peer }) => [
    set, measure, value.toFixed(2), of === undefined ? '' : `of ${of}`, bar === undefined ? '' : `${value >= bar ? 'meets' : 'below'} ${bar}`, peer === undefined ? '' : `peer ${peer}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

const shared = process.env['NEWSX_SHARED'] ?? '../shared';
if (!existsSync(shared)) throw new Error(`${shared}: the development data is not there`);
const wanted = process.argv.slice(2);
for (const part of wanted.length === 0 ? PARTS : wanted) {
  const file = new URL(`./score/${part}.ts`, import.meta.url);
  if (!existsSync(file)) throw new Error(`unknown part ${part}: expected ${PARTS.join(' ')}`);
  const { score } = (await import(pathToFileURL(file.pathname).href)) as { score: Scorer };
  console.log(`${part}\n${table(await score(shared))}\n`);
}

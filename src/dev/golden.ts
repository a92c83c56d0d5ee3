import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { DocumentRecord } from '../report/record.ts';

/**
 * The golden output of the project's articles, as `newsx extract fixtures/articles --format ndjson` prints it into this script's input:
 * `golden.ts write` keeps it in fixtures/expected (a person reads the diff), `golden.ts check` compares and names the articles that differ.
 */

const EXPECTED = 'fixtures/expected';

/** JSON of a record with one line for each item of a layer, so that a difference can be read. */
export function formatRecord(record: DocumentRecord): string {
  const fields = Object.entries(record).map(([name, value]) => {
    const items = Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]` : JSON.stringify(value);
    return ` ${JSON.stringify(name)}: ${items}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** Name of an article from its path: `01-cabinet` of `fixtures/articles/01-cabinet.txt`. */
function articleName(path: string): string {
  return path.replaceAll('\\', '/').split('/').at(-1)!.replace(/\.txt$/u, '');
}

function main([command]: readonly string[]): void {
  if (command !== 'write' && command !== 'check') throw new Error('expected: golden.ts write|check');
  const records = readFileSync(0, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as DocumentRecord);
  if (command === 'write') {
    for (const record of records) writeFileSync(`${EXPECTED}/${articleName(record.path)}.json`, formatRecord(record));
    return;
  }
  const expected = readdirSync(EXPECTED).sort();
  const found = new Map(records.map((record) => [`${articleName(record.path)}.json`, record]));
  const different = expected.filter((name) => !isDeepStrictEqual(JSON.parse(readFileSync(`${EXPECTED}/${name}`, 'utf8')), found.get(name)));
  for (const name of different) console.log(`differs: ${name}`);
  console.log(`${expected.length - different.length} articles as expected, ${different.length} not`);
  if (different.length > 0 || found.size !== expected.length) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('golden.ts')) main(process.argv.slice(2));

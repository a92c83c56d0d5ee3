import { createAnalyser } from '../../pipeline.ts';
import { formatJson } from '../../report/json.ts';
import { countWords, keywordsOf, type WordCounts } from '../../report/keywords.ts';
import { toRecord, type DocumentRecord } from '../../report/record.ts';
import { shown } from '../../report/shown.ts';
import { readDataFile } from '../../resources/node.ts';
import { loadResources } from '../../resources/resources.ts';
import { readDocuments } from '../documents.ts';
import { KEYWORDS_FORMATS } from '../flags.ts';
import type { Io, Request, Values } from '../io.ts';
import { namedFormat } from '../options.ts';
import { print } from '../sink.ts';
import { isOn, numberOf } from '../values.ts';

const TOP = 10;

/** Prints the words that set each document apart from the others of the call. */
export async function keywords(request: Request, io: Io): Promise<number> {
  const { values } = request;
  const top = numberOf(values, 'top', { least: 1 }) ?? TOP;
  const format = formatter(values, io);
  const { stopWords } = loadResources(['stopWords'], readDataFile, {});
  const { documents, failed, made } = await readDocuments(request, io);
  const analyse = createAnalyser(['tokens'], { read: readDataFile, made });
  const heads: DocumentRecord[] = [];
  const counts: WordCounts[] = [];
  for await (const { input, text, encoding } of documents) {
    const doc = analyse({ path: input.path, text });
    heads.push(toRecord(doc, [], { ...input, ...(encoding === undefined ? {} : { encoding }) }));
    counts.push(countWords(text, doc.tokens, stopWords));
  }
  const records = keywordsOf(counts, top).map((found, i) => ({ ...heads[i]!, keywords: found }));
  await print(await format(records), io);
  return failed() > 0 ? 1 : 0;
}

type Format = (records: readonly (DocumentRecord & Required<Pick<DocumentRecord, 'keywords'>>)[]) => Promise<string> | string;

function formatter(values: Values, io: Io): Format {
  const ascii = isOn(values, 'ascii');
  const named = namedFormat(values, 'keywords-format', KEYWORDS_FORMATS);
  switch (named === 'auto' ? (io.stdout.isTTY === true ? 'table' : 'ndjson') : named) {
    case 'ndjson': return (records) => records.map((record) => `${formatJson(record, ascii)}\n`).join('');
    case 'json': return (records) => `${formatJson(records.length === 1 ? records[0]! : records, ascii, 2)}\n`;
    case 'csv': return (records) => delimited(records, ',');
    case 'tsv': return (records) => delimited(records, '\t');
    case 'table': return (records) => records.map(({ path, keywords: found }) => `${shown(path)}\n${found.map(({ text, count, score }) => `  ${score.toFixed(4)}  ${String(count).padStart(4)}  \u2068${shown(text)}\u2069\n`).join('')}`).join('\n');
  }
}

async function delimited(records: Parameters<Format>[0], delimiter: string): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = records.flatMap(({ path, id, keywords: found }) => found.map(({ text, count, score }) => [path, id ?? '', text, count, score]));
  return stringify([['path', 'id', 'text', 'count', 'score'], ...rows], { delimiter });
}

import { writeWhole } from '../../batch/whole-file.ts';
import { NewsxError } from '../../errors.ts';
import { createAnalyser } from '../../pipeline.ts';
import { reportPage, type ReportDocument } from '../../report/html/page.ts';
import { toRecord, type ReportedLayer } from '../../report/record.ts';
import { parseGazetteer } from '../../resources/names/known-names.ts';
import { readDataFile } from '../../resources/node.ts';
import { readDocuments } from '../documents.ts';
import type { Io, Request } from '../io.ts';
import { gazetteerOf, workOptions } from '../options.ts';
import { print } from '../sink.ts';
import { textOf } from '../values.ts';

const LAYERS: readonly ReportedLayer[] = ['blocks', 'sentences', 'entities', 'numbers', 'quotes'];

/** Writes one self-contained page about all articles, to a file or standard output. */
export async function report(request: Request, io: Io): Promise<number> {
  const { command, values } = request;
  const file = textOf(values, 'output');
  if (file === undefined && io.stdout.isTTY === true) throw new NewsxError('usage', 'report: a page is not for a terminal: name a file with -o report.html');
  const { settings, date: day } = workOptions({ command, values, io, several: true });
  const gazetteer = gazetteerOf(values);
  const { documents, failed, made } = await readDocuments(request, io);
  const own = gazetteer === undefined ? {} : { gazetteer: parseGazetteer(gazetteer.path, gazetteer.text) };
  const analyse = createAnalyser(LAYERS, { read: readDataFile, resources: { settings, ...own }, made });
  const articles: ReportDocument[] = [];
  for await (const { input, text, encoding } of documents) {
    const date = input.date ?? day;
    const doc = analyse({ path: input.path, text, ...(date === undefined ? {} : { date }) });
    articles.push({ text, record: toRecord(doc, LAYERS, { ...input, ...(encoding === undefined ? {} : { encoding }) }) });
  }
  const page = reportPage(articles, { css: asset('report.css'), script: asset('report.js') }, textOf(values, 'title'));
  if (file === undefined) await print(page, io);
  else writeWhole(file, [page]);
  return failed() > 0 ? 1 : 0;
}

function asset(name: string): string {
  return new TextDecoder().decode(readDataFile(`report/${name}`));
}

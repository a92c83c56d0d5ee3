import { cliticsOf } from '../arabic/clitics.ts';
import type { Layers, Source } from '../document.ts';
import { createAnalyser } from '../pipeline.ts';
import type { Format } from '../report/format.ts';
import { withOffsets } from '../report/offsets.ts';
import { speakersOf } from '../report/quote-views.ts';
import { toRecord, type DocumentRecord, type RecordHead } from '../report/record.ts';
import { parseGazetteer } from '../resources/known-names.ts';
import { readDataFile } from '../resources/node.ts';
import { loadResources } from '../resources/resources.ts';
import type { Cached } from './cache.ts';
import { notesOn } from './gates.ts';
import type { Input } from './input.ts';
import type { WorkOptions } from './work.ts';

/** The text of an input; `damaged` counts characters that could not be decoded. */
export interface DecodedInput {
  readonly text: string;
  readonly encoding?: string;
  readonly damaged: number;
}

/** What the text of a document becomes under the options: its output in their format, and remarks. Resources are loaded here, once. `lap` hears what was done, layer by layer. */
export async function createAnalysis(options: WorkOptions, format: Format, lap: (name: string) => void): Promise<(input: Input, decoded: DecodedInput) => Cached> {
  const recordOf = options.normalize === undefined ? layersRecord(options, format, lap) : await normalizedRecord(options.normalize);
  const offsets = options.offsets ?? format.offsets ?? 'utf16';
  return (input, { text, encoding, damaged }) => {
    const record = recordOf(input, text, { ...input, ...(encoding === undefined ? {} : { encoding }) });
    const made = { output: format.document(withOffsets(record, text, offsets), text), notes: notesOn({ record, text, damaged }, options.failOn) };
    lap('output');
    return made;
  };
}

type RecordMaker = (input: Input, text: string, head: RecordHead) => DocumentRecord;

function layersRecord({ settings, gazetteer, date: day, shape, clitics }: WorkOptions, { layers }: Format, made: (layer: string) => void): RecordMaker {
  const own = gazetteer === undefined ? {} : { gazetteer: parseGazetteer(gazetteer.path, gazetteer.text) };
  const analyse = createAnalyser(layers, { read: readDataFile, resources: { settings, ...own }, made });
  const withClitics = clitics ? cliticsAdder() : (record: DocumentRecord): DocumentRecord => record;
  return (input, text, head) => {
    const date = input.date ?? day;
    const source: Source = { path: input.path, text, ...(date === undefined ? {} : { date }) };
    const doc = analyse(source);
    const record = withClitics(toRecord(doc, layers, head), doc);
    return shape.quotes === 'by-speaker' && record.quotes !== undefined ? { ...record, speakers: speakersOf(record.quotes) } : record;
  };
}

/** Adds the parts of each word that has more than one. */
function cliticsAdder(): (record: DocumentRecord, doc: Source & Partial<Layers>) => DocumentRecord {
  const { cliticWords } = loadResources(['cliticWords'], readDataFile, {});
  return (record, { text, tokens = [] }) => (record.tokens === undefined ? record : {
    ...record,
    tokens: record.tokens.map((token, i) => {
      const parts = cliticsOf(tokens[i]!, text, cliticWords);
      return parts.length < 2 ? token : { ...token, clitics: parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })) };
    }),
  });
}

async function normalizedRecord(operations: readonly string[]): Promise<RecordMaker> {
  const { normalizer } = await import('../arabic/normalization/normalizer.ts');
  const normalize = normalizer(operations);
  return (_, raw, head) => {
    const { text, starts } = normalize(raw);
    return { ...toRecord({ path: head.path, text: raw }, [], head), normalized: { text, starts: [...starts] } };
  };
}

import { cliticsOf } from '../arabic/clitics.ts';
import type { Layers, Source } from '../document.ts';
import { createAnalyser } from '../pipeline.ts';
import type { Format } from '../report/format.ts';
import { longRecord } from '../report/long-record.ts';
import { offsetsIn } from '../report/offsets.ts';
import { speakersOf } from '../report/quote-views.ts';
import { toRecord, type DocumentRecord, type RecordHead, type SpeakerRecord } from '../report/record.ts';
import { parseGazetteer } from '../resources/names/known-names.ts';
import { readDataFile } from '../resources/node.ts';
import { loadResources } from '../resources/resources.ts';
import { LONGEST_PIECE } from '../windows/cuts.ts';
import { notesOn } from './gates.ts';
import { keepHeapSmall } from './engine.ts';
import type { Input, Note } from './input.ts';
import { inOnePiece, type Output } from './output.ts';
import type { WorkOptions } from './work.ts';

/** The text of an input; `damaged` counts characters that could not be decoded. */
export interface DecodedInput {
  readonly text: string;
  readonly encoding?: string;
  readonly damaged: number;
}

/** What a document has become. */
export interface Made {
  readonly output: Output;
  readonly notes: readonly Note[];
}

/** What the text of a document becomes under the options: its output in their format, and remarks. Resources are loaded here, once. `lap` hears what was done, layer by layer. */
export async function createAnalysis(options: WorkOptions, format: Format, lap: (name: string) => void): Promise<(input: Input, decoded: DecodedInput) => Made> {
  const find = options.normalize === undefined ? layersFinder(options, format, lap) : await normalFinder(options.normalize);
  const unit = options.offsets ?? format.offsets ?? 'utf16';
  return (input, { text, encoding, damaged }) => {
    const isLong = text.length > LONGEST_PIECE;
    if (isLong) keepHeapSmall();
    const { layers, speakers, recordOf } = find(input, text, { ...input, ...(encoding === undefined ? {} : { encoding }) });
    const inUnit = offsetsIn(text, unit);
    const further = speakers === undefined ? {} : { speakers };
    const output = isLong && format.long !== undefined
      ? format.long(longRecord(layers, (some) => inUnit(recordOf(some)), further))
      : inOnePiece(format.document({ ...inUnit(recordOf(layers)), ...further }, text));
    const made = { output, notes: notesOn({ layers, encoding, text, damaged }, options.failOn) };
    lap('output');
    return made;
  };
}

/** What was found in a document, and how what is given of its layers becomes a record. */
interface Found {
  readonly layers: Partial<Layers>;
  readonly speakers?: readonly SpeakerRecord[];
  readonly recordOf: (some: Partial<Layers>) => DocumentRecord;
}

type Finder = (input: Input, text: string, head: RecordHead) => Found;

function layersFinder({ settings, gazetteer, date: day, shape, clitics }: WorkOptions, { layers: wanted }: Format, made: (layer: string) => void): Finder {
  const own = gazetteer === undefined ? {} : { gazetteer: parseGazetteer(gazetteer.path, gazetteer.text) };
  const analyse = createAnalyser(wanted, { read: readDataFile, resources: { settings, ...own }, made });
  const withClitics = clitics ? cliticsAdder() : (record: DocumentRecord) => record;
  return (input, text, head) => {
    const date = input.date ?? day;
    const source: Source = { path: input.path, text, ...(date === undefined ? {} : { date }) };
    const layers: Partial<Layers> = analyse(source);
    return {
      layers,
      ...(shape.quotes === 'by-speaker' && layers.quotes !== undefined ? { speakers: speakersOf(layers.quotes) } : {}),
      recordOf: (some) => withClitics(toRecord({ ...source, ...some }, wanted, head), text, some.tokens),
    };
  };
}

/** Adds the parts of each word that has more than one. */
function cliticsAdder(): (record: DocumentRecord, text: string, tokens: Layers['tokens'] | undefined) => DocumentRecord {
  const { cliticWords } = loadResources(['cliticWords'], readDataFile, {});
  return (record, text, tokens = []) => (record.tokens === undefined ? record : {
    ...record,
    tokens: record.tokens.map((token, i) => {
      const parts = cliticsOf(tokens[i]!, text, cliticWords);
      return parts.length < 2 ? token : { ...token, clitics: parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })) };
    }),
  });
}

async function normalFinder(operations: readonly string[]): Promise<Finder> {
  const { normalizer } = await import('../arabic/normalization/normalizer.ts');
  const normalize = normalizer(operations);
  return (_, raw, head) => {
    const { text, starts } = normalize(raw);
    // The way back is eight times the text, and made only for formats that write it.
    const normalized = { text, get starts() { return [...starts]; } };
    const record = { ...toRecord({ path: head.path, text: raw }, [], head), normalized };
    return { layers: {}, recordOf: () => record };
  };
}

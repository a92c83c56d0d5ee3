import type { Document, LayerName, Layers, Source } from './document.ts';
import type { Pass } from './pass.ts';
import { PASSES } from './passes/index.ts';
import { loadResources, type Resources } from './resources/resources.ts';
import type { DataReader } from './resources/tables.ts';
import { LONGEST_PIECE, windowOf, windowsOf } from './windows/cuts.ts';
import { openJoinedLayers } from './windows/joined-layers.ts';

/** What a caller may set: where data files come from, resources that replace the shipped ones (a user's gazetteer), and who hears of the work. */
export interface AnalyserOptions {
  readonly read: DataReader;
  readonly resources?: Partial<Resources>;
  /** Hears of each layer of a document once it is made, so that a caller can measure; of a long document it hears window by window. */
  readonly made?: (layer: LayerName) => void;
  /** The longest text that is analysed in one piece, in UTF-16 units (262,144 where it is not given). A longer one is analysed window by window. */
  readonly longestPiece?: number;
}

/** The passes that give the wanted layers and all they require, each after the layers it reads. */
export function plan(wanted: readonly LayerName[]): readonly Pass[] {
  const ordered: Pass[] = [];
  const visit = (layer: LayerName): void => {
    const pass: Pass = PASSES[layer];
    if (ordered.includes(pass)) return;
    for (const required of pass.requires) visit(required);
    ordered.push(pass);
  };
  for (const layer of wanted) visit(layer);
  return ordered;
}

/**
 * Loads what the wanted layers need, once, and returns a pure function from a source to a document with those layers.
 * Throws a `data` fault when a lexicon or model is missing or broken.
 *
 * Of a document longer than `longestPiece` names, numbers and quotes are read window by window, so that memory holds what was asked for and no more.
 * A window ends with a block or a sentence and is read as a document of its own; entities of different windows are one where type and name are the same.
 */
export function createAnalyser<const L extends LayerName>(
  wanted: readonly L[],
  options: AnalyserOptions,
): (source: Source) => Document<L> {
  const { read, resources: given = {}, made = () => undefined, longestPiece = LONGEST_PIECE } = options;
  const passes = plan(wanted);
  const windowed = passes.some(({ requires }) => requires.includes('tokens'));
  const [ofPage, ofWindow] = byReading(windowed ? plan(['sentences', ...wanted]) : passes);
  const resources = loadResources([...ofPage, ...ofWindow].flatMap(({ uses }) => uses), read, given);
  const run = (doc: Source, some: readonly Pass[]): Document<LayerName> => {
    const working = workingDocument(doc);
    for (const pass of some) {
      working[pass.provides] = pass.run(working as Document<LayerName>, resources);
      made(pass.provides);
    }
    return working as Document<LayerName>;
  };
  const runWindows = (source: Source): Document<LayerName> => {
    const page = run(source, ofPage);
    const joined = openJoinedLayers(new Set(wanted));
    for (const window of windowsOf(page, longestPiece)) joined.add(window.start, run(windowOf(page, window), ofWindow));
    return { ...page, ...joined.layers };
  };
  return (source) => {
    const doc = windowed && source.text.length > longestPiece ? runWindows(source) : run(source, passes);
    const answer: Record<string, unknown> = {};
    // Not by spreading: it takes V8 ten times as long to add properties to such a copy.
    Object.assign(answer, source);
    for (const layer of wanted) answer[layer] = doc[layer];
    return answer as unknown as Document<L>;
  };
}

type WorkingDocument = { -readonly [K in keyof Source]: Source[K] | undefined } & { [P in LayerName]: unknown };

/** A document with room for every layer: documents of one shape are what passes read fastest. */
function workingDocument(doc: Source & Partial<Layers>): WorkingDocument {
  const { path, text, date, normal, marks, blocks, sentences, tokens, entities, numbers, quotes } = doc;
  return { path, text, date, normal, marks, blocks, sentences, tokens, entities, numbers, quotes };
}

/** The passes that read the page as a whole, which costs little, and those that read it window by window. */
function byReading(passes: readonly Pass[]): readonly [readonly Pass[], readonly Pass[]] {
  const isOfPage = ({ provides }: Pass): boolean => PAGE_LAYERS.has(provides);
  return [passes.filter(isOfPage), passes.filter((pass) => !isOfPage(pass))];
}

const PAGE_LAYERS: ReadonlySet<LayerName> = new Set(['normal', 'marks', 'blocks', 'sentences']);

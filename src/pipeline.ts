import type { Document, LayerName, Source } from './document.ts';
import type { Pass } from './pass.ts';
import { PASSES } from './passes/index.ts';
import { loadResources, type DataReader, type Resources } from './resources/resources.ts';

/** What a caller may set: where data files come from, resources that replace the shipped ones (a user's gazetteer), and who hears of the work. */
export interface AnalyserOptions {
  readonly read: DataReader;
  readonly resources?: Partial<Resources>;
  /** Hears of each layer of a document once it is made, so that a caller can measure. */
  readonly made?: (layer: LayerName) => void;
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
 * Loads what the wanted layers need, once, and returns a pure function from a source to a document with those layers
 * (and the layers they require). Throws a `data` fault when a lexicon or model is missing or broken.
 */
export function createAnalyser<const L extends LayerName>(
  wanted: readonly L[],
  options: AnalyserOptions,
): (source: Source) => Document<L> {
  const passes = plan(wanted);
  const resources = loadResources(passes.flatMap((pass) => pass.uses), options.read, options.resources ?? {});
  return (source) => {
    const doc: Record<string, unknown> = { ...source };
    for (const pass of passes) {
      doc[pass.provides] = pass.run(doc as unknown as Document<LayerName>, resources);
      options.made?.(pass.provides);
    }
    return doc as unknown as Document<L>;
  };
}

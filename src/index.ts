import { createAnalyser, type AnalyserOptions } from './core.ts';
import type { Document, LayerName, Source } from './document.ts';
import { readDataFile } from './resources/node.ts';

export * from './core.ts';

/**
 * Loads what the wanted layers need and resolves to a pure function from a source to a document with those layers.
 * Rejects with a `data` fault when a lexicon or model is missing or broken.
 */
export async function analyser<const L extends LayerName>(
  wanted: readonly L[],
  options: Partial<AnalyserOptions> = {},
): Promise<(source: Source) => Document<L>> {
  return createAnalyser(wanted, { read: readDataFile, ...options });
}

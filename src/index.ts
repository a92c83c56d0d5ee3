import type { Document, LayerName, Source } from './document.ts';
import { createAnalyser, type AnalyserOptions } from './pipeline.ts';
import { readDataFile } from './resources/node.ts';

export type * from './document.ts';
export { fold, foldText } from './arabic/fold.ts';
export { normalizer, profileOperations, type Normalizer } from './arabic/normalization/normalizer.ts';
export { OPERATIONS, type Operation, type OperationName } from './arabic/normalization/operations.ts';
export { PROFILES, type Profile, type ProfileName } from './arabic/normalization/profiles.ts';
export { NewsxError, type Fault } from './errors.ts';
export { createAnalyser, plan, type AnalyserOptions } from './pipeline.ts';

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

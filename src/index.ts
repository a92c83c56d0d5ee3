import { cliticsOf, createAnalyser, type AnalyserOptions, type WordPart } from './core.ts';
import type { Document, LayerName, Source, Token } from './document.ts';
import { readDataFile } from './resources/node.ts';
import { loadResources } from './resources/resources.ts';

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

/** Loads the words clitics are told by and resolves to `cliticsOf` with them: the parts of a token of a text. Rejects with a `data` fault as `analyser` does. */
export async function cliticAnalyser(options: Partial<AnalyserOptions> = {}): Promise<(token: Token, text: string) => readonly WordPart[]> {
  const { cliticWords } = loadResources(['cliticWords'], options.read ?? readDataFile, options.resources ?? {});
  return (token, text) => cliticsOf(token, text, cliticWords);
}

import type { CliticWords } from '../arabic/clitic-rules.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { readModel, type TaggerModel } from '../tagger/model.ts';
import { parseBrandWords, type BrandWords } from './brand-words.ts';
import { parseCliticWords } from './clitic-words.ts';
import { parseCountries, type Countries } from './countries.ts';
import { keysOf, parseLexicon, wordsOfCells, type Lexicon } from './lexicon.ts';
import { createFormMemory, type FormMemory } from './form-memory.ts';
import { parseGivenNames, type GivenNames } from './given-names.ts';
import { parseKnownNames, type KnownNames } from './known-names.ts';
import { parseNameWords, type NameWords } from './name-words.ts';
import { parseNumberLexicons, type NumberLexicons } from './number-lexicons.ts';
import { parsePageWords, type PageWords } from './page-words.ts';
import { parseSentenceWords, type SentenceWords } from './sentence-words.ts';
import { parseQuoteLexicons } from './quote-lexicons.ts';
import { wordsOf, type Words } from './quote-words.ts';

/**
 * Everything a pass may use beyond the text, by name. A resource is a parsed, readonly value whose type lives beside the
 * code that parses it; it is loaded only when a planned pass names it.
 */
export interface Resources {
  readonly brandWords: BrandWords;
  readonly cliticLikeNames: ReadonlySet<string>;
  readonly cliticWords: CliticWords;
  /** Stems of words that seldom stand in names. */
  readonly commonWords: ReadonlySet<string>;
  readonly countries: Countries;
  /** A user's names, which win over all others. */
  readonly gazetteer: KnownNames;
  readonly givenNames: GivenNames;
  readonly knownNames: KnownNames;
  readonly nameWords: NameWords;
  /** What the lexicons of names said of forms met before; they come from the same loading. */
  readonly nameForms: FormMemory;
  readonly numberLexicons: NumberLexicons;
  readonly pageWords: PageWords;
  readonly sentenceWords: SentenceWords;
  readonly quoteWords: Words;
  readonly settings: Settings;
  readonly stopWords: ReadonlySet<string>;
  readonly tagger: TaggerModel;
}

/** The resources that a pass may name. */
export type ResourceName = keyof Resources;

/** Gives the bytes of a data file by its path below `data/` (`lexicons/months.tsv`). Node reads files; a browser may fetch or embed them beforehand. */
export type DataReader = (path: string) => Uint8Array;

/** How each resource is made from data files. */
const LOADERS: { readonly [N in ResourceName]: (read: DataReader) => Resources[N] } = {
  brandWords: (read) => parseBrandWords(readLexicon(read, 'brand-words')),
  cliticLikeNames: (read) => wordsOfCells(readLexicon(read, 'clitic-like-names'), 'words'),
  commonWords: (read) => wordsOfCells(readLexicon(read, 'common-words'), 'words'),
  countries: readCountries,
  cliticWords: (read) => parseCliticWords(readLexicon(read, 'clitic-words'), wordsOfCells(readLexicon(read, 'clitic-like-names'), 'words')),
  gazetteer: () => new Map(),
  givenNames: (read) => parseGivenNames(readLexicon(read, 'given-names')),
  knownNames: (read) => parseKnownNames(readLexicon(read, 'known-names'), readCountries(read).keys()),
  nameForms: () => createFormMemory(3),
  nameWords: (read) => parseNameWords(readLexicon(read, 'name-words'), keysOf(readLexicon(read, 'nationality-adjectives'), 'form')),
  numberLexicons: (read) => parseNumberLexicons((name) => readLexicon(read, name)),
  pageWords: (read) => parsePageWords((name) => readLexicon(read, name)),
  sentenceWords: (read) => parseSentenceWords(readLexicon(read, 'sentence-words')),
  quoteWords: (read) => wordsOf(parseQuoteLexicons((name) => readLexicon(read, name))),
  settings: () => DEFAULT_SETTINGS,
  stopWords: (read) => keysOf(readLexicon(read, 'stop-words'), 'form'),
  tagger: (read) => readModel('data/models/ner.bin', read('models/ner.bin')),
};

/** Makes the named resources; those in `given` are taken as they are. */
export function loadResources(names: readonly ResourceName[], read: DataReader, given: Partial<Resources>): Resources {
  const loaded: Partial<Record<ResourceName, unknown>> = { ...given };
  for (const name of names) loaded[name] ??= LOADERS[name](read);
  return loaded as Resources;
}

function readCountries(read: DataReader): Countries {
  return parseCountries(readLexicon(read, 'countries'), readLexicon(read, 'country-aliases'));
}

/** Reads `data/lexicons/NAME.tsv`. */
function readLexicon(read: DataReader, name: string): Lexicon {
  const path = `lexicons/${name}.tsv`;
  return parseLexicon(path, new TextDecoder().decode(read(path)));
}

import { parseBrandWords } from './names/brand-words.ts';
import { parseCliticWords } from './clitic-words.ts';
import { parseContextWords } from './names/context-words.ts';
import { parseCountries, type Countries } from './names/countries.ts';
import { keysOf, parseLexicon, wordsOfCells, type Lexicon } from './lexicon.ts';
import { parseGivenNames } from './names/given-names.ts';
import { parseKnownNames } from './names/known-names.ts';
import { parseNameWords, parsePhraseHeads } from './names/name-words.ts';
import { parseOrganizations } from './names/organizations.ts';
import { parseNumberLexicons } from './numbers/lexicons.ts';
import { parsePageWords } from './page-words.ts';
import { readPrepared } from './prepared/reader.ts';
import { parseSentenceWords } from './sentence-words.ts';
import { parseQuoteLexicons } from './quotes/lexicons.ts';

/** Gives the bytes of a data file by its path below `data/` (`lexicons/months.tsv`). Node reads files; a browser may fetch or embed them beforehand. */
export interface DataReader {
  (path: string): Uint8Array;
  /** Whether it also has what the build makes of the lexicons, `prepared/NAME.bin`, which loads at once: then no lexicon is read. */
  readonly prepared?: boolean;
}

/** What is made of lexicons, as plain data. */
const TABLES = {
  brandWords: (read: DataReader) => parseBrandWords(readLexicon(read, 'brand-words')),
  cliticLikeNames: (read: DataReader) => wordsOfCells(readLexicon(read, 'clitic-like-names'), 'words'),
  familyNames: (read: DataReader) => wordsOfCells(readLexicon(read, 'family-names'), 'words'),
  commonWords: (read: DataReader) => wordsOfCells(readLexicon(read, 'common-words'), 'words'),
  contextWords: (read: DataReader) => parseContextWords(readLexicon(read, 'context-words')),
  countries: readCountries,
  cliticWords: (read: DataReader) => parseCliticWords(readLexicon(read, 'clitic-words'), wordsOfCells(readLexicon(read, 'clitic-like-names'), 'words')),
  givenNames: (read: DataReader) => parseGivenNames(readLexicon(read, 'given-names')),
  knownNames: (read: DataReader) => parseKnownNames(readLexicon(read, 'known-names'), readCountries(read).keys()),
  nameWords: (read: DataReader) => parseNameWords(readLexicon(read, 'name-words'), keysOf(readLexicon(read, 'nationality-adjectives'), 'form')),
  numberTables: (read: DataReader) => parseNumberLexicons((name) => readLexicon(read, name)),
  organizations: (read: DataReader) => parseOrganizations(readLexicon(read, 'agencies'), readLexicon(read, 'organization-aliases')),
  pageWords: (read: DataReader) => parsePageWords((name) => readLexicon(read, name)),
  phraseHeads: (read: DataReader) => parsePhraseHeads(readLexicon(read, 'name-words')),
  sentenceWords: (read: DataReader) => parseSentenceWords(readLexicon(read, 'sentence-words')),
  quoteLexicons: (read: DataReader) => parseQuoteLexicons((name) => readLexicon(read, name)),
  stopWords: (read: DataReader) => keysOf(readLexicon(read, 'stop-words'), 'form'),
};

type Tables = { readonly [N in keyof typeof TABLES]: ReturnType<(typeof TABLES)[N]> };
/** The name of a table. */
export type TableName = keyof Tables;
/** All tables, as the build prepares them. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Whether a resource is a table. */
export function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** A table from its prepared file where the reader has it, else from its lexicons. Throws a `data` fault when a file is missing or broken. */
export function loadTable<N extends TableName>(name: N, read: DataReader): Tables[N] {
  if (read.prepared !== true) return parseTable(name, read);
  const path = `prepared/${name}.bin`;
  return readPrepared(`data/${path}`, read(path)) as Tables[N];
}

/** A table from its lexicons. */
export function parseTable<N extends TableName>(name: N, read: DataReader): Tables[N] {
  return TABLES[name](read) as Tables[N];
}

function readCountries(read: DataReader): Countries {
  return parseCountries(readLexicon(read, 'countries'), readLexicon(read, 'country-aliases'));
}

/** Reads `data/lexicons/NAME.tsv`. */
function readLexicon(read: DataReader, name: string): Lexicon {
  const path = `lexicons/${name}.tsv`;
  return parseLexicon(path, new TextDecoder().decode(read(path)));
}

import type { CliticWords } from '../arabic/clitic-rules.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { readModel, type TaggerModel } from '../tagger/model.ts';
import type { BrandWords } from './names/brand-words.ts';
import type { ContextWords } from './names/context-words.ts';
import type { Countries } from './names/countries.ts';
import { createForms, type Forms } from './form-memory.ts';
import type { GivenNames } from './names/given-names.ts';
import type { KnownNames } from './names/known-names.ts';
import { createNameForms, type NameForms } from './names/name-forms.ts';
import type { NameWords } from './names/name-words.ts';
import type { Organizations } from './names/organizations.ts';
import { openNumberLexicons, type NumberLexicons } from './numbers/lexicons.ts';
import type { PageWords } from './page-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import { createKnownForms, type KnownForms } from './quotes/known-forms.ts';
import { wordsOf, type Words } from './quotes/words.ts';
import { isTable, loadTable, type DataReader, type TableName } from './tables.ts';

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
  readonly contextWords: ContextWords;
  readonly countries: Countries;
  /** Words that often follow first names. */
  readonly familyNames: ReadonlySet<string>;
  /** Numbers of the forms of documents. */
  readonly forms: Forms;
  /** A user's names, which win over all others. */
  readonly gazetteer: KnownNames;
  readonly givenNames: GivenNames;
  readonly knownNames: KnownNames;
  readonly nameWords: NameWords;
  /** What the lexicons of names of the same loading say of forms met before. */
  readonly nameForms: NameForms;
  readonly numberLexicons: NumberLexicons;
  readonly organizations: Organizations;
  readonly pageWords: PageWords;
  /** First words of ordinary phrases that are no names, though they look like some. */
  readonly phraseHeads: ReadonlySet<string>;
  readonly sentenceWords: SentenceWords;
  /** Of forms met before, what the words of the same loading told of them. */
  readonly quoteForms: KnownForms;
  readonly quoteWords: Words;
  readonly settings: Settings;
  readonly stopWords: ReadonlySet<string>;
  readonly tagger: TaggerModel;
}

/** The resources that a pass may name. */
export type ResourceName = keyof Resources;

/** How the resources that are no tables are made. */
const LOADERS: { readonly [N in Exclude<ResourceName, TableName>]: (read: DataReader) => Resources[N] } = {
  gazetteer: () => new Map(),
  forms: createForms,
  nameForms: createNameForms,
  numberLexicons: (read) => openNumberLexicons(loadTable('numberTables', read)),
  quoteForms: createKnownForms,
  quoteWords: (read) => wordsOf(loadTable('quoteLexicons', read)),
  settings: () => DEFAULT_SETTINGS,
  tagger: (read) => readModel('data/models/ner.bin', read('models/ner.bin')),
};

/** Makes the named resources; those in `given` are taken as they are. */
export function loadResources(names: readonly ResourceName[], read: DataReader, given: Partial<Resources>): Resources {
  const loaded: Partial<Record<ResourceName, unknown>> = { ...given };
  for (const name of names) loaded[name] ??= isTable(name) ? loadTable(name, read) : LOADERS[name](read);
  return loaded as Resources;
}

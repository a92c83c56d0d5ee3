import { columnOf, indexByKey, type Lexicon } from './lexicon.ts';

/** ISO 3166-1 alpha-2 codes by the folded name of the country. */
export type Countries = ReadonlyMap<string, string>;

export function parseCountries(lexicon: Lexicon): Countries {
  const code = columnOf(lexicon, 'code');
  return indexByKey(lexicon, 'name', (row) => row.cells[code]!);
}

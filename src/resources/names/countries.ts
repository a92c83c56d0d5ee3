import { columnOf, indexByKey, type Lexicon } from '../lexicon.ts';

/** ISO 3166-1 alpha-2 codes by the folded name of the country. */
export type Countries = ReadonlyMap<string, string>;

/** Reads the official names and the further ones news uses; where they differ the official one counts. */
export function parseCountries(official: Lexicon, further: Lexicon): Countries {
  return new Map([further, official].flatMap((lexicon) => {
    const code = columnOf(lexicon, 'code');
    return [...indexByKey(lexicon, 'name', (row) => row.cells[code]!)];
  }));
}

import type { NumberTables } from './lexicons.ts';

/** What says which country a word speaks of. */
export type PlaceTables = Pick<NumberTables, 'places' | 'placeStarts' | 'nationalities'>;

/** Whether a word, with one proclitic or without it, is the first of a place of two words. */
export function beginsPlace(key: string, { placeStarts }: PlaceTables): boolean {
  const bare = withoutProclitic(key);
  return placeStarts.has(key) || (bare !== undefined && placeStarts.has(bare));
}

/** ISO 3166-1 codes of the place, of two words or one, or of the nationality that a word names, with one proclitic or without it; undefined where it names none. */
export function countriesOf(key: string, next: string | undefined, tables: PlaceTables): string | undefined {
  const bare = withoutProclitic(key);
  return countriesOfForm(key, next, tables) ?? (bare === undefined ? undefined : countriesOfForm(bare, next, tables));
}

function countriesOfForm(form: string, next: string | undefined, { places, placeStarts, nationalities }: PlaceTables): string | undefined {
  const known = next !== undefined && placeStarts.has(form) ? places.get(`${form} ${next}`) : undefined;
  return known ?? places.get(form) ?? nationalities.get(form.startsWith('ال') ? form.slice(2) : form);
}

const PROCLITICS = 'وفبلك';

/** A word without one proclitic; undefined where it has none. */
function withoutProclitic(key: string): string | undefined {
  if (key.startsWith('لل')) return `ال${key.slice(2)}`;
  return key.length > 3 && PROCLITICS.includes(key.charAt(0)) ? key.slice(1) : undefined;
}

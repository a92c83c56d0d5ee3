import type { Block } from '../../../document.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import { flagsOf } from '../../../resources/suffix-filter.ts';
import type { Words } from '../atoms/words.ts';

/**
 * Settles a currency noun that several countries share. The country of the dateline decides; else the only country with such a currency
 * that the text names; else nobody (null). Looked up once a noun.
 */
export function nationalCurrencies(words: Words, blocks: readonly Block[]): (noun: string) => string | null {
  const known = new Map<string, string | null>();
  let places: ReadonlyMap<string, boolean> | undefined;
  return (noun) => {
    if (!known.has(noun)) {
      places ??= placesOf(words, blocks);
      const inDateline = codesIn(places, noun, true, words.lexicons);
      const inText = codesIn(places, noun, false, words.lexicons);
      known.set(noun, inDateline.size === 1 ? [...inDateline][0]! : inText.size === 1 ? [...inText][0]! : null);
    }
    return known.get(noun)!;
  };
}

/** The currencies of a noun in the places of the text, or of its datelines only. */
function codesIn(places: ReadonlyMap<string, boolean>, noun: string, dateline: boolean, { nationalCurrencies: codes }: NumberLexicons): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [countries, inDateline] of places) {
    if (dateline && !inDateline) continue;
    for (const country of countries.split(' ')) {
      const code = codes.get(`${noun} ${country}`);
      if (code !== undefined) found.add(code);
    }
  }
  return found;
}

/** The flag of all entries of that table. */
const PLACE = 1;

/** The countries of each place that the text names, and whether it stands in a dateline. */
function placesOf({ tokens, lexicons }: Words, blocks: readonly Block[]): ReadonlyMap<string, boolean> {
  const datelines = blocks.filter(({ kind }) => kind === 'dateline');
  const found = new Map<string, boolean>();
  for (let index = 0; index < tokens.length; index++) {
    const { key, kind, start } = tokens[index]!;
    if (kind !== 'word' || (flagsOf(lexicons.placeEndings, key) & PLACE) === 0) continue;
    const next = tokens[index + 1]?.key;
    const bare = withoutProclitic(key);
    const countries = codesOf(key, next, lexicons) ?? (bare === undefined ? undefined : codesOf(bare, next, lexicons));
    if (countries !== undefined && found.get(countries) !== true) found.set(countries, datelines.some((block) => block.start <= start && start < block.end));
  }
  return found;
}

/** The countries of a place of two words or one, or of a nationality. */
function codesOf(form: string, next: string | undefined, { places, placeStarts, nationalities }: NumberLexicons): string | undefined {
  const known = next !== undefined && placeStarts.has(form) ? places.get(`${form} ${next}`) : undefined;
  return known ?? places.get(form) ?? nationalities.get(form.startsWith('ال') ? form.slice(2) : form);
}

const PROCLITICS = 'وفبلك';

/** A word without one proclitic; undefined where it has none. */
function withoutProclitic(key: string): string | undefined {
  if (key.startsWith('لل')) return `ال${key.slice(2)}`;
  return key.length > 3 && PROCLITICS.includes(key.charAt(0)) ? key.slice(1) : undefined;
}

import type { Block } from '../../../document.ts';
import { PLACE, PLACE_START } from '../../../resources/numbers/known-forms.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import { countriesOf } from '../../../resources/numbers/places.ts';
import { factsAt, type Words } from '../atoms/words.ts';

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

/** The countries of each place that the text names, and whether it stands in a dateline. */
function placesOf(words: Words, blocks: readonly Block[]): ReadonlyMap<string, boolean> {
  const { tokens, lexicons, numbers } = words;
  const datelines = blocks.filter(({ kind }) => kind === 'dateline');
  const found = new Map<string, boolean>();
  for (let index = 0; index < tokens.length; index++) {
    const facts = factsAt(words, index);
    if ((facts & (PLACE | PLACE_START)) === 0) continue;
    const { key, kind, start } = tokens[index]!;
    if (kind !== 'word') continue;
    const countries = (facts & PLACE_START) === 0 ? lexicons.knownForms.countries[numbers[index]!] : countriesOf(key, tokens[index + 1]?.key, lexicons);
    if (countries !== undefined && found.get(countries) !== true) found.set(countries, datelines.some((block) => block.start <= start && start < block.end));
  }
  return found;
}

import type { Block, Token } from '../../document.ts';
import type { NumberLexicons } from '../../resources/number-lexicons.ts';

/**
 * Settles a currency noun that several countries share. The country of the dateline decides; else the only country with such a currency
 * that the text names; else nobody (null). Looked up once a noun.
 */
export function nationalCurrencies(tokens: readonly Token[], blocks: readonly Block[], lexicons: NumberLexicons): (noun: string) => string | null {
  const known = new Map<string, string | null>();
  let places: readonly (readonly [codes: string, dateline: boolean])[] | undefined;
  return (noun) => {
    if (!known.has(noun)) {
      places ??= placesOf(tokens, blocks, lexicons);
      const codes = (dateline: boolean): ReadonlySet<string> =>
        new Set(places!.filter((place) => place[1] === dateline || !dateline).flatMap(([countries]) => countries.split(' ').flatMap((country) => lexicons.nationalCurrencies.get(`${noun} ${country}`) ?? [])));
      const inDateline = codes(true);
      const inText = codes(false);
      known.set(noun, inDateline.size === 1 ? [...inDateline][0]! : inText.size === 1 ? [...inText][0]! : null);
    }
    return known.get(noun)!;
  };
}

function placesOf(tokens: readonly Token[], blocks: readonly Block[], lexicons: NumberLexicons): readonly (readonly [codes: string, dateline: boolean])[] {
  const datelines = blocks.filter(({ kind }) => kind === 'dateline');
  const found: (readonly [codes: string, dateline: boolean])[] = [];
  tokens.forEach(({ key, kind, start }, index) => {
    if (kind !== 'word') return;
    const bare = bareForms(key);
    const next = tokens[index + 1]?.key;
    const codes = bare.map((form) => (next === undefined ? undefined : lexicons.places.get(`${form} ${next}`)) ?? lexicons.places.get(form) ?? lexicons.nationalities.get(form.replace(/^ال/u, ''))).find((code) => code !== undefined);
    if (codes !== undefined) found.push([codes, datelines.some((block) => block.start <= start && start < block.end)]);
  });
  return found;
}

/** A word as it is, and without one proclitic. */
function bareForms(key: string): readonly string[] {
  if (key.startsWith('لل')) return [key, `ال${key.slice(2)}`];
  return /^[وفبلك]/u.test(key) && key.length > 3 ? [key, key.slice(1)] : [key];
}

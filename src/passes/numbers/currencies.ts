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
  for (let index = 0; index < tokens.length; index++) {
    const { key, kind, start } = tokens[index]!;
    if (kind !== 'word') continue;
    const next = tokens[index + 1]?.key;
    const bare = withoutProclitic(key);
    const codes = codesOf(key, next, lexicons) ?? (bare === undefined ? undefined : codesOf(bare, next, lexicons));
    if (codes !== undefined) found.push([codes, datelines.some((block) => block.start <= start && start < block.end)]);
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

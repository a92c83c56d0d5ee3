import { withoutArticle } from '../../../arabic/spellings.ts';
import type { NameResources } from '../forms.ts';
import type { NamedSpan } from './names-of-type.ts';
import { personParts } from './person-parts.ts';

/** A person's name as it is compared: whole, and its first and last part without the article. */
export interface PersonName {
  readonly parts: readonly string[];
  readonly whole: string;
  readonly first: string;
  readonly last: string;
}

/** The lexicons that tell first names. */
export type FirstNames = Pick<NameResources, 'contextWords' | 'givenNames'>;

/** The names of the people of a text with their parts spelled alike, and for each name as it is written the index of that one. */
export interface PersonNames {
  readonly list: readonly PersonName[];
  readonly of: readonly number[];
}

/** Parts the names and joins those of which all parts are the same. */
export function personNamesOf(written: readonly NamedSpan[], known: FirstNames): PersonNames {
  const list: PersonName[] = [];
  const of: number[] = [];
  const byWhole = new Map<string, number>();
  for (const { words } of written) {
    const parts = personParts(words);
    const whole = parts.length === 1 ? parts[0]! : parts.join(' ');
    let index = byWhole.get(whole);
    if (index === undefined) {
      index = list.push({ parts, whole, first: bare(parts[0]!, known), last: bare(parts.at(-1)!, known) }) - 1;
      byWhole.set(whole, index);
    }
    of.push(index);
  }
  return { list, of };
}

/** A first name and the same with the article are two (فيصل, الفيصل), other names go with and without it. */
function bare(part: string, { givenNames }: FirstNames): string {
  const rest = withoutArticle(part);
  return rest === part || givenNames.has(rest) ? part : rest;
}

import { withoutArticle } from '../../../arabic/spellings.ts';
import type { MetName, PersonName } from '../../../resources/names/met-names.ts';
import type { NameResources } from '../forms.ts';
import { personParts } from './person-parts.ts';

/** The lexicons that tell first names. */
type FirstNames = Pick<NameResources, 'contextWords' | 'givenNames'>;

const NONE: readonly string[] = [];

/** The name of a person from its folded words. */
export function personNameOf(words: readonly string[], known: FirstNames): PersonName {
  const parts = personParts(words);
  const first = bare(parts[0]!, known);
  return {
    parts, first, last: bare(parts.at(-1)!, known),
    whole: parts.join(' '),
    gender: known.givenNames.get(words[0]!)?.gender,
    isGiven: known.givenNames.has(first),
    shorter: parts.length > 2 ? shorterNames(parts, known) : NONE,
  };
}

/** A first name and the same with the article are two (فيصل, الفيصل), other names go with and without it. */
function bare(part: string, { givenNames }: FirstNames): string {
  const rest = withoutArticle(part);
  return rest === part || givenNames.has(rest) ? part : rest;
}

/** Shorter forms in which the same text may give a full name: its first parts, or its last. */
function shorterNames(parts: readonly string[], { contextWords, givenNames }: FirstNames): readonly string[] {
  const shorter: string[] = [];
  const [first, second] = parts;
  const isFather = givenNames.has(first!) && givenNames.has(second!) && !contextWords.compound.has(first!);
  for (let length = 2; length < parts.length; length++) {
    shorter.push(parts.slice(0, length).join(' '));
    if (!isFather) shorter.push(parts.slice(-length).join(' '));
  }
  return shorter;
}

/** The names of the people of a text with their parts spelled alike, and for each name as it is written the index of that one. */
export interface PersonNames {
  readonly list: readonly PersonName[];
  readonly of: readonly number[];
}

/** Joins the names of which all parts are the same. */
export function personNamesOf(written: readonly MetName[]): PersonNames {
  const list: PersonName[] = [];
  const of: number[] = [];
  const byWhole = new Map<string, number>();
  for (let name = 0; name < written.length; name++) {
    const person = written[name]!.person!;
    let index = byWhole.get(person.whole);
    if (index === undefined) {
      index = list.push(person) - 1;
      byWhole.set(person.whole, index);
    }
    of.push(index);
  }
  return { list, of };
}

import { areSpellings, withoutArticle } from '../../../arabic/spellings.ts';
import { personParts } from './person-parts.ts';

/** How many other names a new one is compared with letter by letter: the latest ones, which keeps the time linear. */
const MOST_COMPARED = 24;

interface Named {
  readonly part: string;
  readonly person: number;
}

/**
 * Which person each mention names, as numbers that mentions of one person share; `names` are the folded words of the mentions in text order. Full
 * names are one person when one holds the first and last part of the other; a single part is the person last mentioned who has it, or else the
 * first to come.
 */
export function personReferents(names: readonly (readonly string[])[]): readonly number[] {
  const parts = names.map(personParts);
  const full = fullNames(parts);
  const latest = new Map<string, number>();
  const coming = comingNames(parts, full);
  const single: Named[] = [];
  const lasts: Named[] = [];
  let persons = new Set(full.values()).size;
  return parts.map((own, mention) => {
    let person = full.get(own.join(' '));
    if (person === undefined) {
      const [part] = own as readonly [string];
      const keys = [`last ${withoutArticle(part)}`, `first ${withoutArticle(part)}`];
      person = keys.map((key) => latest.get(key)).find((known) => known !== undefined)
        ?? keys.map((key) => coming(key, mention)).find((known) => known !== undefined)
        ?? spelledAlike(part, lasts) ?? spelledAlike(part, single);
      if (person === undefined) single.push({ part, person: (person = persons++) });
      return person;
    }
    const [last] = keysOf(own) as [string];
    if (latest.get(last) !== person) lasts.push({ part: own.at(-1)!, person });
    for (const key of keysOf(own)) latest.set(key, person);
    return person;
  });
}

/** What a full name may be called by: its last and its first part. */
function keysOf(parts: readonly string[]): readonly string[] {
  return [`last ${withoutArticle(parts.at(-1)!)}`, `first ${withoutArticle(parts[0]!)}`];
}

/** The person of each name of two parts or more, longest names first. */
function fullNames(parts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const distinct = new Map(parts.filter((own) => own.length > 1).map((own) => [own.join(' '), own]));
  const persons = new Map<string, number>();
  const known = new Map<string, number>();
  const byFirst = new Map<string, { last: string; person: number }[]>();
  let count = 0;
  for (const [name, own] of [...distinct].sort(([, a], [, b]) => b.length - a.length)) {
    const first = withoutArticle(own[0]!);
    const last = withoutArticle(own.at(-1)!);
    const namesakes = byFirst.get(first) ?? [];
    const person = known.get(name) ?? known.get(`${first}…${last}`) ?? namesakes.slice(-MOST_COMPARED).find((other) => areSpellings(other.last, last))?.person ?? count++;
    persons.set(name, person);
    namesakes.push({ last, person });
    byFirst.set(first, namesakes);
    for (const shorter of shorterNames(own)) if (!known.has(shorter)) known.set(shorter, person);
  }
  return persons;
}

/** Other forms in which the same text may give a full name: the first parts of it, the last parts, the first and the last. */
function shorterNames(parts: readonly string[]): readonly string[] {
  const shorter = [`${withoutArticle(parts[0]!)}…${withoutArticle(parts.at(-1)!)}`];
  for (let length = 2; length < parts.length; length++) shorter.push(parts.slice(0, length).join(' '), parts.slice(-length).join(' '));
  return shorter;
}

/** Gives the person whose full name is the first to come after a mention with a key. */
function comingNames(parts: readonly (readonly string[])[], full: ReadonlyMap<string, number>): (key: string, mention: number) => number | undefined {
  const places = new Map<string, { mention: number; person: number }[]>();
  for (const [mention, own] of parts.entries()) {
    const person = full.get(own.join(' '));
    if (person === undefined) continue;
    for (const key of keysOf(own)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ mention, person }]);
      else known.push({ mention, person });
    }
  }
  const next = new Map<string, number>();
  return (key, mention) => {
    const own = places.get(key);
    if (own === undefined) return undefined;
    let at = next.get(key) ?? 0;
    while (at < own.length && own[at]!.mention < mention) at++;
    next.set(key, at);
    return own[at]?.person;
  };
}

function spelledAlike(part: string, named: readonly Named[]): number | undefined {
  return named.slice(-MOST_COMPARED).findLast((other) => areSpellings(part, other.part))?.person;
}

import { areSpellings, withoutArticle } from '../../../arabic/spellings.ts';
import { personParts } from './person-parts.ts';

/** How many other names a new one is compared with letter by letter: the latest ones, which keeps the time linear. */
const MOST_COMPARED = 24;

/** A person's name as it is compared: whole, and its first and last part without the article. */
interface PersonName {
  readonly parts: readonly string[];
  readonly whole: string;
  readonly first: string;
  readonly last: string;
}

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
  const mentions = names.map(personName);
  const full = fullNames(mentions);
  const byLast = personsByPart(mentions, full, ({ last }) => last);
  const byFirst = personsByPart(mentions, full, ({ first }) => first);
  const single: Named[] = [];
  const lasts: Named[] = [];
  let persons = new Set(full.values()).size;
  return mentions.map(({ whole, parts, first, last }, mention) => {
    const person = full.get(whole);
    if (person !== undefined) {
      if (byLast.latest(last) !== person) lasts.push({ part: parts.at(-1)!, person });
      byLast.met(last, person);
      byFirst.met(first, person);
      return person;
    }
    const known = byLast.latest(last) ?? byFirst.latest(first) ?? byLast.coming(last, mention) ?? byFirst.coming(first, mention) ?? spelledAlike(whole, lasts) ?? spelledAlike(whole, single);
    if (known !== undefined) return known;
    single.push({ part: whole, person: persons });
    return persons++;
  });
}

function personName(words: readonly string[]): PersonName {
  const parts = words.length === 1 ? words : personParts(words);
  return { parts, whole: parts.join(' '), first: withoutArticle(parts[0]!), last: withoutArticle(parts.at(-1)!) };
}

/** The person of each name of two parts or more, longest names first. */
function fullNames(names: readonly PersonName[]): ReadonlyMap<string, number> {
  const distinct = new Map(names.filter(({ parts }) => parts.length > 1).map((name) => [name.whole, name]));
  const persons = new Map<string, number>();
  const known = new Map<string, number>();
  const byFirst = new Map<string, { last: string; person: number }[]>();
  let count = 0;
  for (const name of [...distinct.values()].sort((a, b) => b.parts.length - a.parts.length)) {
    const { whole, first, last } = name;
    const namesakes = byFirst.get(first) ?? [];
    const person = known.get(whole) ?? known.get(`${first}…${last}`) ?? namesakes.slice(-MOST_COMPARED).find((other) => areSpellings(other.last, last))?.person ?? count++;
    persons.set(whole, person);
    namesakes.push({ last, person });
    byFirst.set(first, namesakes);
    for (const shorter of shorterNames(name)) if (!known.has(shorter)) known.set(shorter, person);
  }
  return persons;
}

/** Other forms in which the same text may give a full name: the first parts of it, the last parts, the first and the last. */
function shorterNames({ parts, first, last }: PersonName): readonly string[] {
  const shorter = [`${first}…${last}`];
  for (let length = 2; length < parts.length; length++) shorter.push(parts.slice(0, length).join(' '), parts.slice(-length).join(' '));
  return shorter;
}

/** Persons of full names by one part of the name. */
interface PersonsByPart {
  /** The person with the part whom the text met last. */
  readonly latest: (part: string) => number | undefined;
  readonly met: (part: string, person: number) => void;
  /** The person with the part whose full name is the first to come after a mention; mentions are asked for in order. */
  readonly coming: (part: string, mention: number) => number | undefined;
}

function personsByPart(names: readonly PersonName[], full: ReadonlyMap<string, number>, partOf: (name: PersonName) => string): PersonsByPart {
  const latest = new Map<string, number>();
  const places = new Map<string, { mention: number; person: number }[]>();
  for (const [mention, name] of names.entries()) {
    const person = full.get(name.whole);
    if (person === undefined) continue;
    const own = places.get(partOf(name));
    if (own === undefined) places.set(partOf(name), [{ mention, person }]);
    else own.push({ mention, person });
  }
  const reached = new Map<string, number>();
  return {
    latest: (part) => latest.get(part),
    met: (part, person) => { latest.set(part, person); },
    coming: (part, mention) => {
      const own = places.get(part);
      if (own === undefined) return undefined;
      let at = reached.get(part) ?? 0;
      while (at < own.length && own[at]!.mention < mention) at++;
      reached.set(part, at);
      return own[at]?.person;
    },
  };
}

function spelledAlike(part: string, named: readonly Named[]): number | undefined {
  return named.slice(-MOST_COMPARED).findLast((other) => areSpellings(part, other.part))?.person;
}

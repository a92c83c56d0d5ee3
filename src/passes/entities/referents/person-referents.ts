import { areSpellings, withoutArticle } from '../../../arabic/spellings.ts';
import { fullNames, MOST_COMPARED, type FirstNames, type PersonName } from './full-names.ts';
import { personParts } from './person-parts.ts';

/** A mention of a person by the folded words of the name. */
export interface NamedPerson {
  readonly words: readonly string[];
  /** Above zero where the text shows a woman, below where it shows a man. */
  readonly votes: number;
  /** Whether it is another name of the person named before. */
  readonly isAlias: boolean;
}

interface Named {
  readonly part: string;
  readonly person: number;
}

/**
 * Which person each mention names, as numbers that mentions of one person share, in text order. Full names are joined by `fullNames`. A single part is
 * the person it was used for before, or else the one last mentioned who has it and may be of that gender, or else the first to come; a
 * first name alone is who comes only where nobody was named in full before, as in a headline.
 */
export function personReferents(persons: readonly NamedPerson[], names: FirstNames): readonly number[] {
  const mentions = persons.map(({ words }) => personName(words, names));
  const full = fullNames(mentions, names);
  const votes = votesOf(persons, mentions, full);
  const byLast = personsByPart(mentions, full, ({ last }) => last);
  const byFirst = personsByPart(mentions, full, ({ first }) => first);
  const single: Named[] = [];
  const lasts: Named[] = [];
  const called = new Map<string, number>();
  const found: number[] = [];
  let count = new Set(full.values()).size;

  const ofFull = (person: number, { parts, first, last }: PersonName): number => {
    if (byLast.latest(last, () => true) !== person) lasts.push({ part: parts.at(-1)!, person });
    byLast.met(last, person);
    byFirst.met(first, person);
    return person;
  };
  const ofPart = ({ whole, first, last }: PersonName, mention: number): number | undefined => {
    const own = persons[mention]!;
    const fits = (person: number): boolean => own.votes * (votes.get(person) ?? 0) >= 0;
    const met = called.get(whole) ?? byLast.latest(last, fits) ?? byFirst.latest(first, fits);
    const mayCome = lasts.length === 0 || !names.givenNames.has(first);
    const coming = met ?? byLast.coming(last, mention, fits) ?? (mayCome ? byFirst.coming(first, mention, fits) : undefined);
    return coming ?? spelledAlike(whole, lasts) ?? spelledAlike(whole, single) ?? (own.isAlias ? found[mention - 1] : undefined);
  };
  for (const [mention, name] of mentions.entries()) {
    const person = full.get(name.whole);
    const known = person === undefined ? ofPart(name, mention) : ofFull(person, name);
    if (known === undefined) single.push({ part: name.whole, person: count });
    found.push(known ?? count++);
    if (person === undefined) called.set(name.whole, found.at(-1)!);
  }
  return found;
}

/** A first name and the same with the article are two (فيصل, الفيصل), other names go with and without it. */
function personName(words: readonly string[], { givenNames }: FirstNames): PersonName {
  const parts = personParts(words);
  const bare = (part: string): string => (givenNames.has(withoutArticle(part)) ? part : withoutArticle(part));
  return { parts, whole: parts.join(' '), first: bare(parts[0]!), last: bare(parts.at(-1)!) };
}

/** What the mentions of each full name say of the person's gender. */
function votesOf(persons: readonly NamedPerson[], names: readonly PersonName[], full: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const [mention, { whole }] of names.entries()) {
    const person = full.get(whole);
    if (person !== undefined) votes.set(person, (votes.get(person) ?? 0) + persons[mention]!.votes);
  }
  return votes;
}

type Fits = (person: number) => boolean;

/** Persons of full names by one part of the name. */
interface PersonsByPart {
  /** The fitting person with the part whom the text met last. */
  readonly latest: (part: string, fits: Fits) => number | undefined;
  readonly met: (part: string, person: number) => void;
  /** The person with the part whose full name is the first to come after a mention, if that one fits; mentions are asked for in order. */
  readonly coming: (part: string, mention: number, fits: Fits) => number | undefined;
}

function personsByPart(names: readonly PersonName[], full: ReadonlyMap<string, number>, partOf: (name: PersonName) => string): PersonsByPart {
  const latest = new Map<string, number[]>();
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
    latest: (part, fits) => latest.get(part)?.findLast(fits),
    met: (part, person) => {
      const own = latest.get(part) ?? [];
      latest.set(part, [...own.filter((other) => other !== person).slice(-MOST_COMPARED), person]);
    },
    coming: (part, mention, fits) => {
      const own = places.get(part);
      if (own === undefined) return undefined;
      let at = reached.get(part) ?? 0;
      while (at < own.length && own[at]!.mention < mention) at++;
      reached.set(part, at);
      const person = own[at]?.person;
      return person !== undefined && fits(person) ? person : undefined;
    },
  };
}

function spelledAlike(part: string, named: readonly Named[]): number | undefined {
  return named.slice(-MOST_COMPARED).findLast((other) => areSpellings(part, other.part))?.person;
}

import { areSpellings, withoutArticle } from '../../../arabic/spellings.ts';
import type { NameResources } from '../forms.ts';

/** How many other names a new one is compared with letter by letter: the latest ones, which keeps the time linear. */
export const MOST_COMPARED = 24;

/** A person's name as it is compared: whole, and its first and last part without the article. */
export interface PersonName {
  readonly parts: readonly string[];
  readonly whole: string;
  readonly first: string;
  readonly last: string;
}

/** The lexicons that tell first names. */
export type FirstNames = Pick<NameResources, 'contextWords' | 'givenNames'>;

interface Known {
  readonly name: PersonName;
  readonly person: number;
}

/**
 * The person of each name of two parts or more. Two names are one person's when one has the parts of the other in the same order, from the same first
 * to the same last, be they spelled in another way; or the first of them; or the last of them, unless these
 * are another's name (أحمد داود أوغلو is داود أوغلو, but عمر أسامة بن لادن is not his father).
 */
export function fullNames(names: readonly PersonName[], known: FirstNames): ReadonlyMap<string, number> {
  const distinct = new Map(names.filter(({ parts }) => parts.length > 1).map((name) => [name.whole, name]));
  const persons = new Map<string, number>();
  const shorterForms = new Map<string, number>();
  const byEnd = new Map<string, Known[]>();
  let count = 0;
  // The longest come first, each of which may be what others are short for.
  for (const name of [...distinct.values()].sort((a, b) => b.parts.length - a.parts.length)) {
    const person = shorterForms.get(name.whole) ?? sameEnds(name, byEnd, known) ?? count++;
    persons.set(name.whole, person);
    for (const end of [`${name.first}…`, `…${name.last}`]) {
      const own = byEnd.get(end);
      if (own === undefined) byEnd.set(end, [{ name, person }]);
      else own.push({ name, person });
    }
    for (const form of shorterNames(name, known)) if (!shorterForms.has(form)) shorterForms.set(form, person);
  }
  return persons;
}

/** The person of a longer name that begins or ends alike and has all parts of this one. */
function sameEnds(name: PersonName, byEnd: ReadonlyMap<string, readonly Known[]>, known: FirstNames): number | undefined {
  for (const end of [`${name.first}…`, `…${name.last}`]) {
    const found = byEnd.get(end)?.slice(-MOST_COMPARED).find((other) => isWithin(name, other.name, known));
    if (found !== undefined) return found.person;
  }
  return undefined;
}

/** Whether a longer name has the parts of a shorter one in the same order, the same ones at its ends. */
function isWithin(short: PersonName, long: PersonName, { givenNames }: FirstNames): boolean {
  const sameFirst = short.first === long.first || (!givenNames.has(short.first) && areSpellings(short.first, long.first));
  if (!sameFirst || !areAlike(short.last, long.last)) return false;
  let at = 1;
  for (const part of short.parts.slice(1, -1)) {
    while (at < long.parts.length - 1 && !areAlike(withoutSon(part), withoutSon(long.parts[at]!))) at++;
    if (at++ >= long.parts.length - 1) return false;
  }
  return true;
}

function areAlike(first: string, second: string): boolean {
  return first === second || areSpellings(first, second);
}

/** A father's name may stand with or without بن. */
function withoutSon(part: string): string {
  return withoutArticle(part.startsWith('بن ') ? part.slice(3) : part);
}

/** Shorter forms in which the same text may give a full name: its first parts, or its last. */
function shorterNames({ parts }: PersonName, { contextWords, givenNames }: FirstNames): readonly string[] {
  const shorter: string[] = [];
  const [first, second] = parts;
  const isFather = givenNames.has(first!) && givenNames.has(second!) && !contextWords.compound.has(first!);
  for (let length = 2; length < parts.length; length++) {
    shorter.push(parts.slice(0, length).join(' '));
    if (!isFather) shorter.push(parts.slice(-length).join(' '));
  }
  return shorter;
}

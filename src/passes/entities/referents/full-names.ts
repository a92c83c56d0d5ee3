import { areSpellings, withoutArticle } from '../../../arabic/spellings.ts';
import { MOST_COMPARED } from './names-of-type.ts';
import type { FirstNames, PersonName } from './person-names.ts';

/** Persons of full names. */
export interface FullNames {
  /** For each name its person, as a number below `count`; -1 for a name of one part. */
  readonly persons: readonly number[];
  readonly count: number;
}

interface Known {
  readonly name: PersonName;
  readonly person: number;
}

/**
 * The person of each name of two parts or more. Two names are one person's when one has the parts of the other in the same order, from the same first
 * to the same last, be they spelled in another way; or the first of them; or the last of them, unless these
 * are another's name (أحمد داود أوغلو is داود أوغلو, but عمر أسامة بن لادن is not his father).
 */
export function fullNames(names: readonly PersonName[], known: FirstNames): FullNames {
  const persons = new Array<number>(names.length).fill(-1);
  const shorterForms = new Map<string, number>();
  const byFirst = new Map<string, Known[]>();
  const byLast = new Map<string, Known[]>();
  let count = 0;
  for (const index of fromLongest(names)) {
    const name = names[index]!;
    const person = shorterForms.get(name.whole) ?? longerName(name, byFirst.get(name.first), known) ?? longerName(name, byLast.get(name.last), known) ?? count++;
    persons[index] = person;
    keep(byFirst, name.first, { name, person });
    keep(byLast, name.last, { name, person });
    if (name.parts.length > 2) for (const form of shorterNames(name, known)) if (!shorterForms.has(form)) shorterForms.set(form, person);
  }
  return { persons, count };
}

/** The names of two parts or more, the longest first, each of which may be what others are short for. */
function fromLongest(names: readonly PersonName[]): readonly number[] {
  const order: number[] = [];
  for (let index = 0; index < names.length; index++) if (names[index]!.parts.length > 1) order.push(index);
  return order.sort((a, b) => names[b]!.parts.length - names[a]!.parts.length);
}

function keep(byEnd: Map<string, Known[]>, end: string, own: Known): void {
  const known = byEnd.get(end);
  if (known === undefined) byEnd.set(end, [own]);
  else known.push(own);
}

/** The person of a longer name that has all parts of this one, of those that begin or end alike. */
function longerName(name: PersonName, alike: readonly Known[] | undefined, known: FirstNames): number | undefined {
  if (alike === undefined) return undefined;
  for (let index = Math.max(0, alike.length - MOST_COMPARED); index < alike.length; index++) if (isWithin(name, alike[index]!.name, known)) return alike[index]!.person;
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

import { MOST_COMPARED } from './names-of-type.ts';

type Fits = (person: number) => boolean;

/** Persons of full names by one part of the name, which is asked for by a name that has it. */
export interface PersonsByPart {
  /** The fitting person with the part whom the text met last. */
  readonly latest: (name: number, fits: Fits) => number | undefined;
  /** Keeps that the text met a person with the part; whether another one was the last. */
  readonly met: (name: number, person: number) => boolean;
  /** The person with the part whose full name is the first to come after a mention, if that one fits; mentions are asked for in order. */
  readonly coming: (name: number, mention: number, fits: Fits) => number | undefined;
}

/** Persons by the part of each name, `nameOf` each mention and `persons` of each name, below 0 for names of one part. */
export function personsByPart(partOf: readonly string[], nameOf: readonly number[], persons: readonly number[]): PersonsByPart {
  const parts = numbered(partOf);
  const latest = new Array<number[] | undefined>(parts.length).fill(undefined);
  const reached = new Array<number>(parts.length).fill(0);
  let comings: readonly (readonly number[])[] | undefined;
  return {
    latest: (name, fits) => latest[parts[name]!]?.findLast(fits),
    met: (name, person) => {
      const own = (latest[parts[name]!] ??= []);
      if (own.at(-1) === person) return false;
      const before = own.indexOf(person);
      if (before >= 0) own.splice(before, 1);
      else if (own.length > MOST_COMPARED) own.shift();
      own.push(person);
      return true;
    },
    coming: (name, mention, fits) => {
      comings ??= mentionsByPart(parts, nameOf, persons);
      const part = parts[name]!;
      const own = comings[part]!;
      let at = reached[part]!;
      while (at < own.length && own[at]! < mention) at++;
      reached[part] = at;
      if (at === own.length) return undefined;
      const person = persons[nameOf[own[at]!]!]!;
      return fits(person) ? person : undefined;
    },
  };
}

/** A number for each part of a name, below the count of names; the same for the same. */
function numbered(partOf: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return partOf.map((part) => {
    const known = numbers.get(part);
    if (known !== undefined) return known;
    numbers.set(part, numbers.size);
    return numbers.size - 1;
  });
}

/** The mentions of full names by the part of each. */
function mentionsByPart(parts: readonly number[], nameOf: readonly number[], persons: readonly number[]): readonly (readonly number[])[] {
  const mentions: number[][] = parts.map(() => []);
  for (let mention = 0; mention < nameOf.length; mention++) {
    const name = nameOf[mention]!;
    if (persons[name]! >= 0) mentions[parts[name]!]!.push(mention);
  }
  return mentions;
}

import { areSpellings } from '../../../arabic/spellings.ts';
import { fullNames } from './full-names.ts';
import { MOST_COMPARED, type NamesOfType } from './names-of-type.ts';
import { personNamesOf, type FirstNames } from './person-names.ts';
import { personsByPart } from './persons-by-part.ts';

interface Named {
  readonly part: string;
  readonly person: number;
}

/**
 * Which person each mention names, as numbers that mentions of one person share, in text order. Full names are joined by `fullNames`. A single part is
 * the person it was used for before, or else the one last mentioned who has it and may be of that gender, or else the first to come; a
 * first name alone is who comes only where nobody was named in full before, as in a headline.
 */
export function personReferents({ mentions, names: written, nameOf }: NamesOfType, known: FirstNames): readonly number[] {
  const { list, of } = personNamesOf(written, known);
  const full = fullNames(list, known);
  const names = nameOf.map((name) => of[name]!);
  if (list.every(({ parts }) => parts.length > 1)) return names.map((name) => full.persons[name]!);
  const votes = new Array<number>(full.count).fill(0);
  for (let mention = 0; mention < names.length; mention++) if (full.persons[names[mention]!]! >= 0) votes[full.persons[names[mention]!]!]! += mentions[mention]!.votes;
  const byLast = personsByPart(list.map(({ last }) => last), names, full.persons);
  const byFirst = personsByPart(list.map(({ first }) => first), names, full.persons);
  const single: Named[] = [];
  const lasts: Named[] = [];
  /** Persons by the single parts they were called by. */
  const called = new Array<number>(list.length).fill(-1);
  const found: number[] = [];
  let { count } = full;

  const ofPart = (name: number, mention: number): number | undefined => {
    const { whole, first } = list[name]!;
    const own = mentions[mention]!;
    const fits = (person: number): boolean => own.votes * votes[person]! >= 0;
    if (called[name]! >= 0) return called[name];
    const mayCome = lasts.length === 0 || !known.givenNames.has(first);
    return byLast.latest(name, fits) ?? byFirst.latest(name, fits) ?? byLast.coming(name, mention, fits) ?? (mayCome ? byFirst.coming(name, mention, fits) : undefined)
      ?? spelledAlike(whole, lasts) ?? spelledAlike(whole, single) ?? (own.isAlias ? found[mention - 1] : undefined);
  };
  for (let mention = 0; mention < names.length; mention++) {
    const name = names[mention]!;
    let person = full.persons[name]!;
    if (person >= 0) {
      if (byLast.met(name, person)) lasts.push({ part: list[name]!.parts.at(-1)!, person });
      byFirst.met(name, person);
    } else {
      const part = ofPart(name, mention);
      if (part === undefined) single.push({ part: list[name]!.whole, person: count });
      person = part ?? count++;
      called[name] = person;
    }
    found.push(person);
  }
  return found;
}

function spelledAlike(part: string, named: readonly Named[]): number | undefined {
  for (let index = named.length - 1; index >= Math.max(0, named.length - MOST_COMPARED); index--) if (areSpellings(part, named[index]!.part)) return named[index]!.person;
  return undefined;
}

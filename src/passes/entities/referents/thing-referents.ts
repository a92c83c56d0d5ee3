import { MOST_COMPARED, type NamedSpan, type NamesOfType } from './names-of-type.ts';
import { areSpelledAlike, looserNames, shorterForms, type ThingKnowledge } from './thing-names.ts';

interface Place {
  readonly mention: number;
  readonly key: string;
}

/** Where the text has names that may go by a shorter one, by the key of the shorter one. */
type Places = ReadonlyMap<string, readonly Place[]>;

/**
 * Which thing of one type (a place, an organization, an event) each mention names, as numbers that mentions of one thing share; `codes` are what names
 * are known to refer to by themselves, such as a country's code. Names are one when they are known to be, when they are
 * spelled alike, or when one is a shorter form of the other; a short form is the thing last mentioned that has it, or else the first to come.
 */
export function thingReferents(own: NamesOfType, codes: readonly (string | undefined)[], knowledge: ThingKnowledge): readonly number[] {
  const { mentions, nameOf } = own;
  const keys = keysOf(own.names, codes, knowledge);
  const places = placesOf(own, keys, shorterKeys(own, keys, new Set(codes), knowledge));
  const numbers = new Map<string, number>();
  const reached = new Map<string, number>();
  const found: number[] = [];
  let count = 0;
  for (let mention = 0; mention < mentions.length; mention++) {
    const key = longestForm(keys[nameOf[mention]!]!, mention, places, reached);
    let number = numbers.get(key);
    if (number === undefined) {
      number = (mentions[mention]!.isAlias ? found[mention - 1] : undefined) ?? count++;
      numbers.set(key, number);
    }
    found.push(number);
  }
  return found;
}

/** What each name is compared by: what it is known to refer to, else its words in the first spelling of them. */
function keysOf(names: readonly NamedSpan[], codes: readonly (string | undefined)[], knowledge: ThingKnowledge): readonly string[] {
  const keys: string[] = [];
  const spelled: NamedSpan[] = [];
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    const key = codes[index] ?? earlierSpelling(name, spelled, knowledge) ?? name.whole;
    keys.push(key);
    if (key === name.whole) spelled.push(name);
  }
  return keys;
}

function earlierSpelling({ words }: NamedSpan, spelled: readonly NamedSpan[], knowledge: ThingKnowledge): string | undefined {
  for (let index = Math.max(0, spelled.length - MOST_COMPARED); index < spelled.length; index++) {
    if (areSpelledAlike(words, spelled[index]!.words, knowledge)) return spelled[index]!.whole;
  }
  return undefined;
}

/** For each name that may go by other names of the text the keys of these. What is known by itself is short for nothing else. */
function shorterKeys({ type, names, byWhole }: NamesOfType, keys: readonly string[], codes: ReadonlySet<string | undefined>, knowledge: ThingKnowledge): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const add = (long: number, short: number | undefined): void => {
    if (short === undefined || keys[short] === keys[long] || codes.has(keys[short])) return;
    const known = found.get(long);
    if (known === undefined) found.set(long, [keys[short]!]);
    else known.push(keys[short]!);
  };
  if (names.length < 2) return found;
  for (let long = 0; long < names.length; long++) for (const form of shorterForms(names[long]!, type, knowledge)) add(long, byWhole.get(form));
  for (const { long, short } of looserNames(names)) add(long, short);
  return found;
}

function placesOf({ nameOf }: NamesOfType, keys: readonly string[], shorter: ReadonlyMap<number, readonly string[]>): Places {
  const places = new Map<string, Place[]>();
  if (shorter.size === 0) return places;
  for (let mention = 0; mention < nameOf.length; mention++) {
    for (const form of shorter.get(nameOf[mention]!) ?? []) {
      const place = { mention, key: keys[nameOf[mention]!]! };
      const known = places.get(form);
      if (known === undefined) places.set(form, [place]);
      else known.push(place);
    }
  }
  return places;
}

/** The full name that a form stands for at a mention: itself unless longer names have it. */
function longestForm(key: string, mention: number, places: Places, reached: Map<string, number>): string {
  let form = key;
  for (let steps = 0; steps < 3; steps++) {
    const own = places.get(form);
    if (own === undefined) return form;
    let at = reached.get(form) ?? 0;
    while (at + 1 < own.length && own[at + 1]!.mention < mention) at++;
    reached.set(form, at);
    form = own[at]!.key;
  }
  return form;
}

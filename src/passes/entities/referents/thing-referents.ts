import { MOST_COMPARED, type NamedSpan, type NamesOfType } from './names-of-type.ts';
import { areSpelledAlike, looserNames, shorterForms, type ThingKnowledge } from './thing-names.ts';

/** What each name is compared by: the first name that means the same by itself. */
interface Keys {
  readonly of: readonly number[];
  /** True for first names that are known to refer to something, or mean the same as one that is. */
  readonly isCoded: readonly boolean[];
}

/** A mention of a name that may go by a shorter one, and the key of that name. */
interface Place {
  readonly mention: number;
  readonly key: number;
}

/** By the key of a shorter name where the text has names that may go by it. */
type Places = readonly (readonly Place[] | undefined)[];

/**
 * Which thing of one type (a place, an organization, an event) each mention names, as numbers that mentions of one thing share; `codes` are what names
 * are known to refer to by themselves, such as a country's code. Names are one when they are known to be, when they are
 * spelled alike, or when one is a shorter form of the other; a short form is the thing last mentioned that has it, or else the first to come.
 */
export function thingReferents(own: NamesOfType, codes: readonly (string | undefined)[], knowledge: ThingKnowledge): readonly number[] {
  const { mentions, names, nameOf } = own;
  const keys = keysOf(own, codes, knowledge);
  const shorter = shorterKeys(own, keys, knowledge);
  const places = shorter === undefined ? undefined : placesOf(nameOf, keys, shorter);
  const reached = new Array<number>(names.length).fill(0);
  const numbers = new Array<number>(names.length).fill(-1);
  const found: number[] = [];
  let count = 0;
  for (let mention = 0; mention < mentions.length; mention++) {
    const key = keys.of[nameOf[mention]!]!;
    const full = places === undefined ? key : longestForm(key, mention, places, reached);
    if (numbers[full] === -1) numbers[full] = (mentions[mention]!.isAlias ? found[mention - 1] : undefined) ?? count++;
    found.push(numbers[full]!);
  }
  return found;
}

/** Names are compared by what they are known to refer to, else by their words in the first spelling of them. */
function keysOf({ names, byWhole }: NamesOfType, codes: readonly (string | undefined)[], knowledge: ThingKnowledge): Keys {
  const of: number[] = [];
  const isCoded = new Array<boolean>(names.length).fill(false);
  const byCode = new Map<string, number>();
  const spelled: number[] = [];
  for (let name = 0; name < names.length; name++) {
    const code = codes[name];
    const { whole } = names[name]!;
    if (code === undefined) {
      const alike = earlierSpelling(names, name, spelled, knowledge);
      of[name] = alike === undefined ? (byCode.size > 0 ? byCode.get(whole) : undefined) ?? name : of[alike]!;
      if (alike === undefined) spelled.push(name);
    } else {
      const same = byWhole.get(code);
      of[name] = byCode.get(code) ?? (same !== undefined && same < name && of[same] === same ? same : name);
      isCoded[of[name]!] = true;
      byCode.set(code, of[name]!);
      if (code === whole) spelled.push(name);
    }
  }
  return { of, isCoded };
}

function earlierSpelling(names: readonly NamedSpan[], name: number, spelled: readonly number[], knowledge: ThingKnowledge): number | undefined {
  const { words } = names[name]!;
  for (let index = Math.max(0, spelled.length - MOST_COMPARED); index < spelled.length; index++) {
    if (areSpelledAlike(words, names[spelled[index]!]!.words, knowledge)) return spelled[index];
  }
  return undefined;
}

/** For each name that may go by other names of the text the keys of these, undefined where no name may. What is known by itself is short for nothing else. */
function shorterKeys({ type, names, byWhole }: NamesOfType, { of, isCoded }: Keys, knowledge: ThingKnowledge): readonly (readonly number[] | undefined)[] | undefined {
  if (names.length < 2) return undefined;
  let found: (number[] | undefined)[] | undefined;
  const add = (long: number, short: number | undefined): void => {
    if (short === undefined || of[short] === of[long] || isCoded[of[short]!]!) return;
    found ??= new Array<number[] | undefined>(names.length).fill(undefined);
    (found[long] ??= []).push(of[short]!);
  };
  for (let long = 0; long < names.length; long++) for (const form of shorterForms(names[long]!, type, knowledge)) add(long, byWhole.get(form));
  for (const { long, short } of looserNames(names)) add(long, short);
  return found;
}

function placesOf(nameOf: readonly number[], { of }: Keys, shorter: readonly (readonly number[] | undefined)[]): Places {
  const places = new Array<Place[] | undefined>(shorter.length).fill(undefined);
  for (let mention = 0; mention < nameOf.length; mention++) {
    const forms = shorter[nameOf[mention]!];
    if (forms === undefined) continue;
    const place = { mention, key: of[nameOf[mention]!]! };
    for (const form of forms) (places[form] ??= []).push(place);
  }
  return places;
}

/** The full name that a form stands for at a mention: itself unless longer names have it. */
function longestForm(key: number, mention: number, places: Places, reached: number[]): number {
  let form = key;
  for (let steps = 0; steps < 3; steps++) {
    const own = places[form];
    if (own === undefined) return form;
    let at = reached[form]!;
    while (at + 1 < own.length && own[at + 1]!.mention < mention) at++;
    reached[form] = at;
    form = own[at]!.key;
  }
  return form;
}

import type { EntityType } from '../../../document.ts';
import { areSpelledAlike, looserForms, MOST_COMPARED, shorterForms, type ThingKnowledge } from './thing-names.ts';

/** A mention of a place, an organization or an event by the folded words of its name. */
export interface NamedThing {
  readonly words: readonly string[];
  /** What the name is known to refer to by itself, such as a country's code. */
  readonly code: string | undefined;
  /** Whether it is another name of what the mention before it names, as an acronym in brackets is. */
  readonly isAlias: boolean;
}

interface Place {
  readonly mention: number;
  readonly key: string;
}

/**
 * Which thing of one type each mention names, as numbers that mentions of one thing share. Names are one when they are known to be, when they are
 * spelled alike, or when one is a shorter form of the other; a short form is the thing last mentioned that has it, or else the first to come.
 */
export function thingReferents(things: readonly NamedThing[], type: EntityType, names: ThingKnowledge): readonly number[] {
  const keys = keysOf(things, names);
  const places = placesOf(things, keys, type, names);
  const numbers = new Map<string, number>();
  const reached = new Map<string, number>();
  const found: number[] = [];
  let count = 0;
  for (const [mention, { words, isAlias }] of things.entries()) {
    const key = longestForm(keys.get(words.join(' '))!, mention, places, reached);
    const number: number = numbers.get(key) ?? (isAlias ? found[mention - 1] : undefined) ?? count++;
    if (!numbers.has(key)) numbers.set(key, number);
    found.push(number);
  }
  return found;
}

/** What each name is compared by: what it is known to refer to, else its words in the first spelling of them. */
function keysOf(things: readonly NamedThing[], names: ThingKnowledge): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const spelled: (readonly string[])[] = [];
  for (const { words, code } of things) {
    const whole = words.join(' ');
    if (keys.has(whole)) continue;
    const key = code ?? spelled.slice(-MOST_COMPARED).find((other) => areSpelledAlike(words, other, names))?.join(' ') ?? whole;
    keys.set(whole, key);
    if (key === whole) spelled.push(words);
  }
  return keys;
}

/** Where the text has names that may go by a shorter form, by the key of that form. */
function placesOf(things: readonly NamedThing[], keys: ReadonlyMap<string, string>, type: EntityType, names: ThingKnowledge): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const distinct = new Map(things.map(({ words }) => [words.join(' '), words]));
  const codes = new Set(things.map(({ code }) => code));
  const looser = looserForms(distinct.values());
  const forms = new Map([...distinct].map(([whole, words]) => [whole, [...shorterForms(words, type, names), ...(looser.get(whole) ?? [])]]));
  for (const [mention, { words }] of things.entries()) {
    const key = keys.get(words.join(' '))!;
    for (const written of forms.get(words.join(' '))!) {
      // What is known by itself is short for nothing else.
      const form = keys.get(written) ?? written;
      if (form === key || codes.has(form)) continue;
      const known = places.get(form);
      if (known === undefined) places.set(form, [{ mention, key }]);
      else known.push({ mention, key });
    }
  }
  return places;
}

/** The full name that a form stands for at a mention: itself unless longer names have it. */
function longestForm(key: string, mention: number, places: ReadonlyMap<string, readonly Place[]>, reached: Map<string, number>): string {
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

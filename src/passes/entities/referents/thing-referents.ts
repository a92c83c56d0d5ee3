import { rolesOf, type NameResources } from '../forms.ts';

/** The lexicons that tell which words of a name others may lack. */
export type ThingKnowledge = Pick<NameResources, 'contextWords' | 'nameWords'>;

/** A mention of a place, an organization or an event by the folded words of its name. */
export interface NamedThing {
  readonly words: readonly string[];
  /** What the name is known to refer to by itself, such as a country's code. */
  readonly code: string | undefined;
  /** Whether it stands in brackets beside the mention before it, as an acronym does. */
  readonly isAlias: boolean;
}

const HEADS = rolesOf('organization', 'organization-weak', 'organization-outside');

/**
 * Which thing of one type each mention names, as numbers that mentions of one thing share. Names are one when they are equal, or when one is the
 * other less its head noun (حركة حماس, حماس), less what follows its first words (مجلس الأمن الدولي, مجلس الأمن), or its article (الفيسبوك, فيسبوك), or its head alone with the article
 * (الاتحاد after الاتحاد الآسيوي, الحزب after حزب العدالة). A short form is the thing last mentioned that has it, or else the first to come.
 */
export function thingReferents(things: readonly NamedThing[], names: ThingKnowledge): readonly number[] {
  const keys = things.map(({ words, code }) => code ?? words.join(' '));
  const distinct = new Map(things.map(({ words, code }, mention) => [keys[mention]!, code === undefined ? words : []]));
  const places = new Map<string, { mention: number; key: string }[]>();
  for (const [mention, key] of keys.entries()) {
    for (const form of formsOf(distinct.get(key)!, names)) {
      if (form === key) continue;
      const known = places.get(form);
      if (known === undefined) places.set(form, [{ mention, key }]);
      else known.push({ mention, key });
    }
  }
  const numbers = new Map<string, number>();
  const reached = new Map<string, number>();
  const found: number[] = [];
  let count = 0;
  for (const [mention, { isAlias }] of things.entries()) {
    const key = longestForm(keys[mention]!, mention, places, reached);
    const number: number = numbers.get(key) ?? (isAlias ? found[mention - 1] : undefined) ?? count++;
    if (!numbers.has(key)) numbers.set(key, number);
    found.push(number);
  }
  return found;
}

/** The full name that a form stands for at a mention: itself unless longer names have it. */
function longestForm(key: string, mention: number, places: ReadonlyMap<string, readonly { mention: number; key: string }[]>, reached: Map<string, number>): string {
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

/** The shorter forms a name may take in the same text. */
function formsOf(words: readonly string[], { contextWords, nameWords }: ThingKnowledge): readonly string[] {
  const forms: string[] = [];
  const [first, second] = words;
  if (first === undefined) return forms;
  if (second === undefined) return first.startsWith('ال') ? [first.slice(2)] : forms;
  const isHead = ((nameWords.get(first) ?? 0) & HEADS) !== 0;
  const restIsHeaded = ((nameWords.get(second) ?? 0) & HEADS) !== 0 && words.length > 2;
  if (contextWords.seat.has(first) || (isHead && !restIsHeaded)) forms.push(words.slice(1).join(' '));
  for (let length = 2; length < words.length; length++) forms.push(words.slice(0, length).join(' '));
  if (words.length > 2) forms.push(`${first} ${words.at(-1)!}`);
  if (first.startsWith('ال')) forms.push(first);
  else if (isHead) forms.push(`ال${first}`);
  return forms;
}

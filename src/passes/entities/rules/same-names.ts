import { type Draft, redrawn } from '../drafts.ts';
import { withoutProclitics } from '../proclitics.ts';
import { endingAt, follow, type Words } from '../words.ts';
import { endingSieve } from './endings.ts';
import { withoutHead } from './headed-names.ts';
import { NOTHING, type TextRule } from './rule.ts';

/** How sure a mention must be to lend its type to others of its name, and to keep its own against another. */
const LENDS = 0.7;
const KEEPS = 0.85;

/** The bit of a type. */
const BITS: Readonly<Record<Draft['type'], number>> = { PER: 1, LOC: 2, ORG: 4, MISC: 8 };

/** One name is of one type in a text: mentions that are not sure take the type of the surest of their name, be it after the noun for what it is or the end of somebody's full name. */
export const sameNames: TextRule = (words, { list }) => {
  const types = typesByEnding(words, list);
  if (!list.some((draft) => isUnsure(words, draft, types))) return NOTHING;
  const surest = new Map<string, Draft>();
  for (const draft of list) {
    if (!hasTypes(words, draft, types)) continue;
    for (const named of [draft, withoutHead(words, draft), ...familyNames(draft)]) {
      const name = named && nameOf(words, named);
      if (name !== undefined && draft.confidence > (surest.get(name)?.confidence ?? 0)) surest.set(name, draft);
    }
  }
  const found: Draft[] = [];
  for (const draft of list) {
    if (!isUnsure(words, draft, types)) continue;
    const { type, confidence } = surest.get(nameOf(words, draft))!;
    if (type !== draft.type && confidence >= LENDS && !isListed(words, draft)) found.push(redrawn(draft, { type }));
  }
  return found;
};

/** What a person named in full may be called later: by the words after the first. */
function familyNames(draft: Draft): readonly Draft[] {
  if (draft.type !== 'PER') return [];
  return Array.from({ length: draft.last - draft.first - 1 }, (_, index) => redrawn(draft, { first: draft.first + 1 + index, cut: 0 }));
}

/** The types of the names with each ending. Few endings have more than one, so that hardly any name has to be written out. */
function typesByEnding(words: Words, list: readonly Draft[]): Uint8Array {
  const types = endingSieve(words);
  for (let index = 0; index < list.length; index++) types[endingAt(words, list[index]!.last - 1)]! |= BITS[list[index]!.type];
  return types;
}

/** Whether names of several types end like a draft's. */
function hasTypes(words: Words, { type, last }: Draft, types: Uint8Array): boolean {
  return types[endingAt(words, last - 1)] !== BITS[type];
}

function isUnsure(words: Words, draft: Draft, types: Uint8Array): boolean {
  return draft.confidence < KEEPS && hasTypes(words, draft, types);
}

function nameOf(words: Words, { first, last, cut }: Draft): string {
  const word = withoutProclitics(words, first, cut);
  return last - first === 1 ? word : `${word} ${words.keys.slice(first + 1, last).join(' ')}`;
}

/** Whether the table of known names has the name: there its context says what it is. */
function isListed(words: Words, { first, last, cut }: Draft): boolean {
  const names = words.known.names.knownNames.get(withoutProclitics(words, first, cut));
  return names?.some(({ rest }) => rest.length === last - first - 1 && follow(words, first + 1, rest)) ?? false;
}

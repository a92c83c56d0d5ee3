import type { Draft } from '../drafts.ts';
import { withoutProclitics } from '../proclitics.ts';
import type { Words } from '../words.ts';
import type { TextRule } from './rule.ts';

/** How sure a mention must be to lend its type to others of its name, and to keep its own against another. */
const LENDS = 0.7;
const KEEPS = 0.85;

/** Whether the table of known names has the name: there its context says what it is. */
function isListed(words: Words, { first, last, cut }: Draft): boolean {
  const names = words.known.names.knownNames.get(withoutProclitics(words, first, cut));
  return names?.some(({ rest }) => rest.length === last - first - 1 && rest.every((key, i) => words.keys[first + 1 + i] === key)) ?? false;
}

/** One name is of one type in a text: mentions that are not sure take the type of the surest of their name. */
export const sameNames: TextRule = (words, { list }) => {
  const nameOf = ({ first, last, cut }: Draft): string => [withoutProclitics(words, first, cut), ...words.keys.slice(first + 1, last)].join(' ');
  const surest = new Map<string, Draft>();
  for (const draft of list) {
    const name = nameOf(draft);
    if (draft.confidence > (surest.get(name)?.confidence ?? 0)) surest.set(name, draft);
  }
  return list.flatMap((draft) => {
    const { type, confidence } = surest.get(nameOf(draft))!;
    const isSettled = type === draft.type || confidence < LENDS || draft.confidence >= KEEPS || isListed(words, draft);
    return isSettled ? [] : [{ ...draft, type }];
  });
};

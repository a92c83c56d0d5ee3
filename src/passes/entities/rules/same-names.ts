import { type Draft, redrawn } from '../drafts.ts';
import { withoutProclitics } from '../proclitics.ts';
import { follow, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';

/** How sure a mention must be to lend its type to others of its name, and to keep its own against another. */
const LENDS = 0.7;
const KEEPS = 0.85;

/** Whether the table of known names has the name: there its context says what it is. */
function isListed(words: Words, { first, last, cut }: Draft): boolean {
  const names = words.known.names.knownNames.get(withoutProclitics(words, first, cut));
  return names?.some(({ rest }) => rest.length === last - first - 1 && follow(words, first + 1, rest)) ?? false;
}

/** One name is of one type in a text: mentions that are not sure take the type of the surest of their name. */
export const sameNames: TextRule = (words, { list }) => {
  const names = list.map(({ first, last, cut }) => {
    const word = withoutProclitics(words, first, cut);
    return last - first === 1 ? word : `${word} ${words.keys.slice(first + 1, last).join(' ')}`;
  });
  const surest = new Map<string, Draft>();
  for (const [index, draft] of list.entries()) if (draft.confidence > (surest.get(names[index]!)?.confidence ?? 0)) surest.set(names[index]!, draft);
  return list.flatMap((draft, index) => {
    const { type, confidence } = surest.get(names[index]!)!;
    const isSettled = type === draft.type || confidence < LENDS || draft.confidence >= KEEPS || isListed(words, draft);
    return isSettled ? [] : [redrawn(draft, { type })];
  });
};

import { settledConfidence } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt } from '../proclitics.ts';
import { isDefinite, plays, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';
import { CLAUSES } from './telling.ts';
import { isUnknown } from './unknown-words.ts';

const NO_NAME = rolesOf('title', 'stop', 'speech', 'nationality', 'regional', 'blessing', 'office');
/** How often a name must go on with the same word, and hardly ever without it. */
const LEAST = 2;

/** Names that go on with the same word wherever the text has them: مي زيادة, ضياء عزيز, be it an ordinary word elsewhere. */
export const repeatedSurnames: TextRule = (words, drafts) => {
  const persons = drafts.list.filter(({ type, first, last }) => type === 'PER' && last - first <= 2);
  const counts = new Map<string, number>();
  const count = (key: string): void => { counts.set(key, (counts.get(key) ?? 0) + 1); };
  const mayGoOn = ({ first, last }: Draft): boolean => last < words.sentenceEnds[first]! && drafts.at[last] === undefined && mayBeSurname(words, last, last - first === 1);
  for (const draft of persons) {
    const name = nameOf(words, draft);
    count(name);
    if (mayGoOn(draft)) count(`${name} ${words.keys[draft.last]}`);
  }
  return persons.flatMap((draft) => {
    if (!mayGoOn(draft)) return [];
    const name = nameOf(words, draft);
    const together = counts.get(`${name} ${words.keys[draft.last]}`)!;
    return together >= LEAST && together === counts.get(name) ? [{ ...draft, last: draft.last + 1, confidence: settledConfidence(draft.confidence) }] : [];
  });
};

function nameOf({ keys }: Words, { first, last, cut }: Draft): string {
  return [keys[first]!.slice(cut), ...keys.slice(first + 1, last)].join(' ');
}

/** Whether a word may be a surname; an ordinary one only after a first name alone. */
function mayBeSurname(words: Words, at: number, isAfterOne: boolean): boolean {
  return (isAfterOne || isUnknown(words, at)) && !CLAUSES.has(words.keys[at]!) && /^\p{L}{3,}$/u.test(words.keys[at]!) && !plays(words, at, NO_NAME) && !isDefinite(words, at) && procliticsAt(words, at) === 0 && !/(?:ا|ت)$/u.test(words.keys[at]!);
}

import { rolesOf } from '../forms.ts';
import { plays, type Words } from '../words.ts';

const SPEECH = rolesOf('speech');
const TITLE = rolesOf('title');

/** أن, بأنه and the like. */
const THAT = /^ب?ان(?:ه|ها|هم)?$/u;

/** Whether a clause that somebody tells begins here. */
export function opensClause({ keys }: Words, at: number): boolean {
  return keys[at] === ':' || THAT.test(keys[at] ?? '');
}

/** Whether a definite title or a verb of telling stands before the word. */
export function isToldOrTitled(words: Words, at: number): boolean {
  return plays(words, at - 1, SPEECH) || (plays(words, at - 1, TITLE) && words.keys[at - 1]!.includes('ال'));
}

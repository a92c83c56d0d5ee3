import { sureOf } from '../confidence.ts';
import { isFirstName } from '../words.ts';
import { NOTHING, type WordRule } from './rule.ts';

const SONS: ReadonlySet<string> = new Set(['بن', 'وبن', 'فبن', 'لبن']);

/** Persons called after their fathers alone: حوار مع بن يوسف. */
export const sonNames: WordRule = {
  on: SONS,
  at: (words, drafts, at) => {
    const isFree = drafts.at[at] === undefined && drafts.at[at + 1] === undefined && at + 1 < words.sentenceEnds[at]!;
    return isFree && isFirstName(words, at + 1) ? [{ first: at, last: at + 2, cut: words.keys[at]!.length - 2, type: 'PER', confidence: sureOf('titled') }] : NOTHING;
  },
};

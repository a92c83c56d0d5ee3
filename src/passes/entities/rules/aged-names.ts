import { sureOf } from '../confidence.ts';
import { rolesOf } from '../forms.ts';
import { isGivenName, plays, type Words } from '../words.ts';
import { isNextName } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

const NO_PERSON = rolesOf('title', 'office', 'stop');
const AGE = /^(?:\d{1,3})?(?:عاما?|سنه|سنوات|اعوام|ربيعا)$/u;

/** Persons by their age in brackets or slashes behind them: سوسن كرمة (24 عاما), رنا /19 عاما/. */
export const agedNames: WordRule = {
  on: new Set(['(', '/']),
  at: (words, drafts, open) => {
    const isName = (at: number): boolean => at >= 0 && drafts.at[at] === undefined && mayBeName(words, at);
    if (!isAge(words, open + 1) || !isName(open - 1)) return NOTHING;
    return [{ first: isName(open - 2) ? open - 2 : open - 1, last: open, cut: 0, type: 'PER', confidence: sureOf('titled') }];
  },
};

/** Whether an age begins here. */
function isAge({ keys }: Words, at: number): boolean {
  const figure = keys[at] ?? '';
  return /^\d{1,3}/u.test(figure) && (AGE.test(figure) || AGE.test(keys[at + 1] ?? ''));
}

function mayBeName(words: Words, at: number): boolean {
  return isNextName(words, at) || (isGivenName(words, at, 0) && !plays(words, at, NO_PERSON));
}

import { sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { isGivenName, plays, type Words } from '../words.ts';
import { isNextName } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

const NO_PERSON = rolesOf('title', 'office', 'stop');
const AGE = /^(?:\d{1,3})?(?:عاما?|سنه|سنوات|اعوام|ربيعا)$/u;

/** Persons by their age in brackets or slashes behind them: سوسن كرمة (24 عاما), رنا /19 عاما/; also where the tagger saw but one of two names. */
export const agedNames: WordRule = {
  on: new Set(['(', '/']),
  at: (words, drafts, open) => {
    if (!isAge(words, open + 1)) return NOTHING;
    const own = nameUpTo(words, drafts, open);
    if (own === undefined) return NOTHING;
    const before = own.last - own.first === 1 ? nameUpTo(words, drafts, own.first) : undefined;
    const { first, cut } = before ?? own;
    return [redrawn(own, { first, cut, confidence: Math.max(own.confidence, sureOf('titled')) })];
  },
};

/** The person, or the one word that may be a name, that ends before a word. */
function nameUpTo(words: Words, drafts: Drafts, end: number): Draft | undefined {
  const own = drafts.at[end - 1];
  if (own !== undefined) return own.type === 'PER' && own.last === end ? own : undefined;
  return end > 0 && mayBeName(words, end - 1) ? { first: end - 1, last: end, cut: 0, type: 'PER', confidence: 0 } : undefined;
}

/** Whether an age begins here. */
function isAge({ keys }: Words, at: number): boolean {
  const figure = keys[at] ?? '';
  return /^\d{1,3}/u.test(figure) && (AGE.test(figure) || AGE.test(keys[at + 1] ?? ''));
}

function mayBeName(words: Words, at: number): boolean {
  return isNextName(words, at) || (isGivenName(words, at, 0) && !plays(words, at, NO_PERSON));
}

import { sureOf } from '../confidence.ts';
import { rolesOf } from '../forms.ts';
import { isMarked } from '../page.ts';
import { plays } from '../words.ts';
import { NOTHING, type WordRule } from './rule.ts';

const TITLE = rolesOf('title');
const NICKNAME = rolesOf('nickname');
const INITIALS = /^[\u0621-\u06d3a-z](?:\.[\u0621-\u06d3a-z]){1,2}\.?$/iu;

/** Persons by their initials, as papers name suspects and victims: المدعو س.أ, and in marks or brackets. */
export const initials: WordRule = {
  on: ({ key }) => key.includes('.') && INITIALS.test(key),
  at: (words, drafts, at) => {
    const own = drafts.at[at];
    if (own !== undefined && (own.type === 'PER' || own.last - own.first > 1)) return NOTHING;
    const before = isMarked(words, at, at + 1) ? at - 2 : at - 1;
    return plays(words, before, TITLE | NICKNAME) ? [{ first: at, last: at + 1, cut: 0, type: 'PER', confidence: sureOf('initials') }] : NOTHING;
  },
};

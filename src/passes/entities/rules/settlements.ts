import { sureOf } from '../confidence.ts';
import { rolesOf } from '../forms.ts';
import { isCommonWord } from '../words.ts';
import { isPlaceName } from './places.ts';
import { NOTHING, type WordRule } from './rule.ts';

const SETTLEMENT = rolesOf('settlement');
/** A noun in ة with a pronoun is no name: قضاء عطلته. */
const OWNED = /ت(?:ه|ها|هم|نا)$/u;

/** Places after a noun that stays outside, where only a name can follow: ناحية العظيم, مستوطنة معاليه أدوميم. */
export const settlements: WordRule = {
  on: SETTLEMENT,
  at: (words, drafts, at) => {
    const first = at + 1;
    if (first >= words.sentenceEnds[at]! || drafts.at[at] !== undefined || drafts.at[first] !== undefined) return NOTHING;
    if (!isPlaceName(words, at, first) || words.roles[first] !== 0 || isCommonWord(words, first) || OWNED.test(words.keys[first]!)) return NOTHING;
    return [{ first, last: first + 1, cut: 0, type: 'LOC', confidence: sureOf('settlement') }];
  },
};

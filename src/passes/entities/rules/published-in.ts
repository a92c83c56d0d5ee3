import { sureOf } from '../confidence.ts';
import { NOTHING, type WordRule } from './rule.ts';

const LONGEST_OUTLET = 4;

/** The outlet that a collection of articles names under each headline: نشر في الجمهورية يوم 26 - 08 - 2012; نشر may be glued to the word before. */
export const publishedIn: WordRule = {
  on: ({ key }) => key.endsWith('نشر'),
  at: (words, drafts, at) => {
    const first = at + 2;
    if (words.keys[at + 1] !== 'في') return NOTHING;
    const last = first + words.keys.slice(first, first + LONGEST_OUTLET + 1).indexOf('يوم');
    if (last <= first || !/^\d/u.test(words.keys[last + 1] ?? '')) return NOTHING;
    const own = drafts.at[first];
    if (own?.first === first && own.last === last && own.type === 'ORG') return NOTHING;
    return [{ first, last, cut: 0, type: 'ORG', confidence: sureOf('dateline') }];
  },
};

import { sureOf } from '../confidence.ts';
import { startsLine } from '../page.ts';
import { isFamilyLike } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

/** Family names that tell at the start of a line: الحمصي: … */
export const headings: WordRule = {
  on: new Set([':']),
  at: (words, drafts, colon) => {
    const first = colon - 1;
    if (first < 0 || drafts.at[first] !== undefined || !/^ال.+ي$/u.test(words.keys[first]!) || !startsLine(words, first) || !isFamilyLike(words, first)) return NOTHING;
    return [{ first, last: colon, cut: 0, type: 'PER', confidence: sureOf('heading') }];
  },
};

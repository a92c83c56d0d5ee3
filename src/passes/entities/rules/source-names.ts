import { sureOf } from '../confidence.ts';
import { NOTHING, type WordRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';
import { rolesOf } from '../forms.ts';

const COMPANY = rolesOf('organization-outside');
/** One unknown word may be a verb or an adjective (شركة تكرير). */
const SHORTEST = 2;
const LONGEST = 3;

/** Companies, papers and sites by the word before them, where nothing but words follow that no list knows: شركة سدرة بايت. */
export const sourceNames: WordRule = {
  on: COMPANY,
  at: (words, drafts, at) => {
    const first = at + 1;
    let last = first;
    while (last < words.sentenceEnds[at]! && last - first < LONGEST && isUnknown(words, last)) last++;
    const own = drafts.at[first];
    if (last - first < SHORTEST || (own !== undefined && (own.type === 'ORG' || own.first < first || own.last > last))) return NOTHING;
    return [{ first, last, cut: 0, type: 'ORG', confidence: sureOf('company') }];
  },
};

import { sureOf } from '../confidence.ts';
import { redrawn } from '../drafts.ts';
import { NOTHING, type WordRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';
import { rolesOf } from '../forms.ts';

const COMPANY = rolesOf('organization-outside');
/** Nouns for papers, after which a place is what the paper is called: صحيفة مكة. */
const PAPER = /^[وفبلك]?(?:صحيفه|جريده|يوميه)$/u;
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
    if (own?.type === 'LOC' && own.first === first && own.last === first + 1 && PAPER.test(words.keys[at]!)) return [redrawn(own, { type: 'ORG' })];
    if (last - first < SHORTEST || (own !== undefined && (own.type === 'ORG' || own.first < first || own.last > last))) return NOTHING;
    return [{ first, last, cut: 0, type: 'ORG', confidence: sureOf('company') }];
  },
};

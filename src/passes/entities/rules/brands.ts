import { settledConfidence, sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { isCommonWord, isDefinite, type Words } from '../words.ts';
import { NOTHING, type WordRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';

/** Companies, papers and clubs by the foreign word that ends or joins their name: المدى برس, بولتون واندررز, جونسون آند جونسون. */
export const brands: WordRule = {
  on: ({ key }, { brandWords: { endings, joints } }) => endings.has(key) || joints.has(key),
  at: (words, drafts, at) => {
    const left = at === 0 || words.sentenceEnds[at - 1] !== words.sentenceEnds[at] ? undefined : nameUpTo(words, at, drafts);
    if (left === undefined) return NOTHING;
    const isJoint = words.known.names.brandWords.joints.has(words.keys[at]!);
    const last = isJoint ? Math.max(at + 2, drafts.at[at + 1]?.last ?? 0) : Math.max(at + 1, left.last);
    if (last > words.sentenceEnds[at]! || (left.type === 'ORG' && left.last === last)) return NOTHING;
    return [redrawn(left, { last, type: 'ORG', confidence: Math.max(sureOf('brand'), left.type === 'ORG' ? settledConfidence(left.confidence) : 0) })];
  },
};

/** The name that reaches to a word or over it: a draft, or one word that is no ordinary one. */
function nameUpTo(words: Words, at: number, drafts: Drafts): Draft | undefined {
  const own = drafts.at[at];
  if (own !== undefined && own.first < at) return own;
  const before = drafts.at[at - 1];
  if (before !== undefined) return before.last === at && !isFullName(before) ? before : undefined;
  const isName = isDefinite(words, at - 1) ? words.roles[at - 1] === 0 && !isCommonWord(words, at - 1) : isUnknown(words, at - 1);
  return isName ? { first: at - 1, last: at, cut: 0, type: 'ORG', confidence: 0 } : undefined;
}

/** A club after who plays for it does not end his name: منح باتريس إيفرا يونايتد التقدم. */
function isFullName({ type, first, last }: Draft): boolean {
  return type === 'PER' && last - first > 1;
}

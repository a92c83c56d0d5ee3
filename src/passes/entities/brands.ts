import { settledConfidence, sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { isUnknown } from './unknown-words.ts';
import { isCommonWord, isDefinite, type Words } from './words.ts';

/** Companies, papers and clubs by the foreign word that ends or joins their name: المدى برس, بولتون واندررز, جونسون آند جونسون. */
export function brands(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const { endings, joints } = words.known.names.brandWords;
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (const [at, key] of words.keys.entries()) {
    const isJoint = joints.has(key);
    if (!isJoint && !endings.has(key)) continue;
    const left = at === 0 || words.sentenceEnds[at - 1] !== words.sentenceEnds[at] ? undefined : nameUpTo(words, at, drafts, owners);
    if (left === undefined || left.first < (found.at(-1)?.last ?? 0)) continue;
    const right = drafts[owners[at + 1]!];
    const last = isJoint ? Math.max(at + 2, right?.last ?? 0) : Math.max(at + 1, left.last);
    if (last > words.sentenceEnds[at]! || (left.type === 'ORG' && left.last === last)) continue;
    found.push({ ...left, last, type: 'ORG', confidence: Math.max(sureOf('brand'), left.type === 'ORG' ? settledConfidence(left.confidence) : 0) });
  }
  return found;
}

/** The name that reaches to a word or over it: a draft, or one word that is no ordinary one. */
function nameUpTo(words: Words, at: number, drafts: readonly Draft[], owners: Int32Array): Draft | undefined {
  const own = drafts[owners[at]!];
  if (own !== undefined && own.first < at) return own;
  const before = drafts[owners[at - 1]!];
  if (before !== undefined) return before.last === at ? before : undefined;
  const isName = isDefinite(words, at - 1) ? words.roles[at - 1] === undefined && !isCommonWord(words, at - 1) : isUnknown(words, at - 1);
  return isName ? { first: at - 1, last: at, cut: 0, type: 'ORG', confidence: 0 } : undefined;
}

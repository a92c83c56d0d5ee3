import { hasLetter } from '../../../arabic/unit-classes.ts';
import { sureOf } from '../confidence.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt } from '../proclitics.ts';
import { isGivenName, plays, type Words } from '../words.ts';
import { continuesName, isNextName } from './name-parts.ts';
import type { TextRule } from './rule.ts';

const NO_PERSON = rolesOf('title', 'office', 'stop');

/** Persons listed after others by their first names: غاب سامي حداد ورامي عون، وفادي. */
export const listedNames: TextRule = (words, drafts) => {
  const found: Draft[] = [];
  for (const { type, last } of drafts.list) {
    if (type !== 'PER') continue;
    for (let next = nextListed(words, last, drafts); next !== undefined; next = nextListed(words, next.last, drafts)) found.push(next);
  }
  return found;
};

function nextListed(words: Words, after: number, drafts: Drafts): Draft | undefined {
  const first = words.keys[after] === '،' ? after + 1 : after;
  const end = words.sentenceEnds[after] ?? after;
  if (first >= end || drafts.at[first] !== undefined) return undefined;
  const cut = procliticsAt(words, first);
  const isJoined = cut === 1 && words.keys[first]!.startsWith('و');
  if (!(isJoined || (cut === 0 && first > after)) || !isGivenName(words, first, cut) || plays(words, first, NO_PERSON)) return undefined;
  const isLonger = first + 1 < end && drafts.at[first + 1] === undefined && (continuesName(words, first + 1) || isNextName(words, first + 1));
  const last = isLonger ? first + 2 : first + 1;
  return isLonger || endsItem(words, last) ? { first, last, cut, type: 'PER', confidence: sureOf('titled') } : undefined;
}

/** Whether a list goes on or ends here: a mark, or و and the next. */
function endsItem({ keys }: Words, at: number): boolean {
  return at >= keys.length || !hasLetter(keys[at]!) || keys[at]!.startsWith('و');
}

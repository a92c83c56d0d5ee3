import { type Draft, redrawn } from '../drafts.ts';
import { isFirstName, type Words } from '../words.ts';
import { isUnknown } from './unknown-words.ts';

/** What a place or an organization is called without the noun for what it is, where that is one word no list knows: تاروت of جزيرة تاروت, صافولا of مجموعة صافولا. */
export function withoutHead(words: Words, draft: Draft): Draft | undefined {
  const { type, first, last, cut } = draft;
  if (last - first !== 2 || (type !== 'LOC' && type !== 'ORG')) return undefined;
  const { naming, seat } = words.known.names.contextWords;
  const isHeaded = (type === 'LOC' ? seat : naming).has(words.keys[first]!.slice(cut));
  return isHeaded && isUnknown(words, first + 1) && !isFirstName(words, first + 1) ? redrawn(draft, { first: first + 1, cut: 0 }) : undefined;
}

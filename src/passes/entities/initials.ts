import { sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { isMarked } from './page.ts';
import { plays, rolesOf, type Words } from './words.ts';

const TITLE = rolesOf('title');
const NICKNAME = rolesOf('nickname');
const INITIALS = /^\p{L}(?:\.\p{L}){1,2}\.?$/u;

/** Persons by their initials, as papers name suspects and victims: المدعو س.أ, and in marks or brackets. */
export function initials(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (const [at, key] of words.keys.entries()) {
    const own = drafts[owners[at]!];
    if (!INITIALS.test(key) || (own !== undefined && (own.type === 'PER' || own.last - own.first > 1))) continue;
    const before = isMarked(words, at, at + 1) ? at - 2 : at - 1;
    if (plays(words, before, TITLE | NICKNAME)) found.push({ first: at, last: at + 1, cut: 0, type: 'PER', confidence: sureOf('initials') });
  }
  return found;
}

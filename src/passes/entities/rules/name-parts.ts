import { hasWordUnit } from '../../../arabic/unit-classes.ts';
import { rolesOf } from '../forms.ts';
import { isCommonWord, isDefinite, isFamilyName, isGivenName, plays, type Words } from '../words.ts';
import { isUnknown } from './unknown-words.ts';

/** Whether words may be parts of names. */

/** What stands in the titles of no works, and in no names. */
export const NO_TITLE = rolesOf('stop', 'speech', 'title', 'sport');
/** What stands in no names. */
export const NO_NAME = NO_TITLE | rolesOf('place-generic');
/** What is no family name, or seldom one. */
const NO_FAMILY = rolesOf('title', 'stop', 'field', 'place-generic', 'national', 'definite-head', 'council', 'blessing');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide');

/** Sound masculine plurals, which follow names as objects do, not as parts. */
const PLURAL = /(?:ون|ين)$/u;

/** Whether a range has words and figures only, none of which plays one of the roles; a dash may join two (بلج - إنس). */
export function allNames(words: Words, first: number, last: number, never: number): boolean {
  for (let at = first; at < last; at++) {
    const isJoint = at > first && at + 1 < last && DASH.test(words.keys[at]!);
    if (plays(words, at, never) || !(isJoint || hasWordUnit(words.keys[at]!))) return false;
  }
  return true;
}

const DASH = /^[-–&]$/u;

/** Whether a word goes on with a name: another first name, or a definite word that may be a family name. */
export function continuesName(words: Words, at: number): boolean {
  return isGivenName(words, at, 0) || isFamilyName(words, at) || (isDefinite(words, at) && isFamilyLike(words, at));
}

/** Whether a definite word beside a first name may be the family name: no ordinary word, no adjective, no plural. */
export function isFamilyLike(words: Words, at: number): boolean {
  return !plays(words, at, ADJECTIVE) && !isSeldomFamily(words, at) && !PLURAL.test(words.keys[at]!);
}

/** Whether a word is an ordinary one or has another role beside names. */
export function isSeldomFamily(words: Words, at: number): boolean {
  return plays(words, at, NO_FAMILY) || isCommonWord(words, at);
}

/** Whether a word after a first name can only be the next name: an unknown one and no adverb. */
export function isNextName(words: Words, at: number): boolean {
  return words.keys[at]!.length > 2 && !words.keys[at]!.endsWith('ا') && isUnknown(words, at);
}

import { procliticsAt } from './proclitics.ts';
import { isCommonWord, type Words } from './words.ts';

/** Whether a word without article and proclitics is neither ordinary nor known for anything: where a name is due it can only be one. */
export function isUnknown(words: Words, at: number): boolean {
  return /^[\u0621-\u064a]{2,}$/u.test(words.keys[at]!) && words.roles[at] === undefined && !words.keys[at]!.startsWith('ال') && !isCommonWord(words, at) && procliticsAt(words, at) === 0;
}

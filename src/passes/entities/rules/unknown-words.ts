import { UNLISTED } from '../forms.ts';
import { procliticsAt } from '../proclitics.ts';
import type { Words } from '../words.ts';

/** Whether a word without article and proclitics is neither ordinary nor known for anything: where a name is due it can only be one. */
export function isUnknown(words: Words, at: number): boolean {
  return (words.facts[at]! & UNLISTED) !== 0 && procliticsAt(words, at) === 0;
}

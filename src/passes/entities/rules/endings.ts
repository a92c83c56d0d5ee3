import { endingAt, type Words } from '../words.ts';

/** Lets all words through that may be one of some names after proclitics, and few others, so that only those are cut up and looked up. */
export type EndingSieve = Uint8Array;

/** A sieve of no names yet, in the room that a document has for one: it holds until the next is asked for. */
export function endingSieve({ sieve }: Words): EndingSieve {
  return sieve.fill(0);
}

/** Lets a name through that is a word less so many letters. */
export function addEnding(sieve: EndingSieve, words: Words, at: number, cut: number): void {
  // A name of one letter ends in whatever stands before it.
  if (words.keys[at]!.length - cut < 2) sieve.fill(1);
  else sieve[endingAt(words, at)] = 1;
}

/** Whether a word may end in one of the names. */
export function mayEndAlike(sieve: EndingSieve, words: Words, at: number): boolean {
  return sieve[endingAt(words, at)] === 1;
}

import { ENDING_SHIFT, endingOf } from '../forms.ts';
import type { Words } from '../words.ts';

/** Lets all words through that may be one of some names after proclitics, and few others, so that only those are cut up and looked up. */
export type EndingSieve = Uint8Array;

const ENDINGS = 1024;

/** The sieve of some names. */
export function endingSieve(names: Iterable<string>): EndingSieve {
  const sieve = new Uint8Array(ENDINGS);
  for (const name of names) {
    if (name.length < 2) return sieve.fill(1);
    sieve[endingOf(name)] = 1;
  }
  return sieve;
}

/** Whether a word may end in one of the names. */
export function mayEndAlike(sieve: EndingSieve, { facts }: Words, at: number): boolean {
  return sieve[facts[at]! >>> ENDING_SHIFT] === 1;
}

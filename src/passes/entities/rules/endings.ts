/**
 * A sieve of words by their last two letters, which stay when proclitics come before them: it lets all words through that may end in one of the
 * given names, and few others, so that only those are cut up and looked up.
 */
export type EndingSieve = Uint8Array;

const SIZE = 4096;

export function endingSieve(names: Iterable<string>): EndingSieve {
  const sieve = new Uint8Array(SIZE);
  for (const name of names) {
    if (name.length < 2) return sieve.fill(1);
    sieve[endingOf(name)] = 1;
  }
  return sieve;
}

/** Whether a word may end in one of the names. */
export function mayEndAlike(sieve: EndingSieve, word: string): boolean {
  return sieve[endingOf(word)] === 1;
}

/** The last six bits of two letters, which tell all letters of Arabic apart. */
function endingOf(word: string): number {
  const { length } = word;
  return ((word.charCodeAt(length - 2) & 63) << 6) | (word.charCodeAt(length - 1) & 63);
}

/**
 * Says in a few instructions which marks the entries of a lexicon bear that a word may be, whatever proclitics it carries. It may say
 * more than is true (of words with the same ending, too), never less.
 */
export type SuffixFilter = (key: string) => number;

/** What Arabic writes before a word: conjunctions, prepositions, the article, and their sequences. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'لل', 'بال', 'كال', 'وال', 'فال'];

const BITS = 18;
const MASK = (1 << BITS) - 1;

/** Builds the filter from entries with the marks (up to eight bits) of each, over their last four units; those of two or three are taken with each proclitic before them, single letters bare. */
export function suffixFilter(entries: Iterable<readonly [entry: string, marks: number]>): SuffixFilter {
  const seen = new Uint8Array(1 << BITS);
  for (const [entry, marks] of entries) {
    if (entry.length >= 4 || entry.length === 1) seen[hash(entry)]! |= marks;
    else for (const proclitic of PROCLITICS) seen[hash(proclitic + entry)]! |= marks;
  }
  return (key) => seen[hash(key)]!;
}

/** Mixes the last four units; units of the Arabic block differ in their last six bits but for a few. */
function hash(key: string): number {
  const end = key.length;
  let value = end < 4 ? end : 4;
  for (let at = end > 4 ? end - 4 : 0; at < end; at++) value = (value * 61 + key.charCodeAt(at)) | 0;
  return (value ^ (value >>> 15)) & MASK;
}

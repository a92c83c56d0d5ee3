/** Says in a few instructions that a word cannot be an entry of a lexicon, whatever proclitics it carries; it may say yes to words that are none. */
export type SuffixFilter = (key: string) => boolean;

/** What Arabic writes before a word: conjunctions, prepositions, the article, and their sequences. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'لل', 'بال', 'كال', 'وال', 'فال'];

const BITS = 16;

/** Builds the filter over the last four units of each entry; entries shorter than that are taken with each proclitic before them. */
export function suffixFilter(entries: Iterable<string>): SuffixFilter {
  const seen = new Uint8Array(1 << BITS);
  for (const entry of entries) {
    if (entry.length >= 4) seen[hash(entry)] = 1;
    else for (const proclitic of PROCLITICS) seen[hash(proclitic + entry)] = 1;
  }
  return (key) => seen[hash(key)] === 1;
}

function hash(key: string): number {
  const end = key.length;
  let value = 0;
  for (let at = end > 4 ? end - 4 : 0; at < end; at++) value = (value * 37 + (key.charCodeAt(at) & 0xff)) & 0xfffff;
  return (value ^ (value >>> 4)) & ((1 << BITS) - 1);
}

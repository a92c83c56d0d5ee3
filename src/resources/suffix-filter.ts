/** Says in a few instructions that a word cannot be an entry of a lexicon, whatever proclitics it carries; it may say yes to words that are none. */
export type SuffixFilter = (key: string) => boolean;

/** What Arabic writes before a word: conjunctions, prepositions, the article, and their sequences. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'لل', 'بال', 'كال', 'وال', 'فال'];

const BITS = 18;
const MASK = (1 << BITS) - 1;

/** Builds the filter over the last four units of each entry; entries of two or three are taken with each proclitic before them, single letters bare. */
export function suffixFilter(entries: Iterable<string>): SuffixFilter {
  const seen = new Uint32Array(1 << (BITS - 5));
  const add = (form: string): void => {
    const at = hash(form);
    seen[at >>> 5]! |= 1 << (at & 31);
  };
  for (const entry of entries) {
    if (entry.length >= 4 || entry.length === 1) add(entry);
    else for (const proclitic of PROCLITICS) add(proclitic + entry);
  }
  return (key) => {
    const at = hash(key);
    return ((seen[at >>> 5]! >>> (at & 31)) & 1) === 1;
  };
}

/** Mixes the last four units; units of the Arabic block differ in their last six bits but for a few. */
function hash(key: string): number {
  const end = key.length;
  let value = end < 4 ? end : 4;
  for (let at = end > 4 ? end - 4 : 0; at < end; at++) value = (value * 61 + key.charCodeAt(at)) | 0;
  return (value ^ (value >>> 15)) & MASK;
}

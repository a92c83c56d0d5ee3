/**
 * What a word may be, told by its ending in a few instructions, whatever proclitics it carries: a table of endings by hash, each with the flags
 * of all entries that end so. It may claim too much of a word, never too little.
 */
export interface SuffixTable {
  /** Hashes of endings; 0 in an empty slot. */
  readonly hashes: Int32Array;
  readonly flags: Uint8Array;
}

/** What Arabic writes before a word: conjunctions, prepositions, the article, and their sequences. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك', 'ال', 'لل', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل'];
/** Units of an ending: with five, hardly a word that is no entry ends like one. */
const LONGEST = 5;

/** Builds the table from the flags of each entry: shorter entries than an ending are taken with each proclitic before them, single letters bare. */
export function suffixTable(entries: ReadonlyMap<string, number>): SuffixTable {
  const endings = new Map<number, number>();
  for (const [entry, flags] of entries) {
    const add = (form: string): void => {
      const ending = hash(form);
      endings.set(ending, (endings.get(ending) ?? 0) | flags);
    };
    if (entry.length >= LONGEST || entry.length === 1) add(entry);
    else for (const proclitic of PROCLITICS) add(proclitic + entry);
  }
  let size = 16;
  while (size < 4 * endings.size) size *= 2;
  const table = { hashes: new Int32Array(size), flags: new Uint8Array(size) };
  for (const [ending, flags] of endings) {
    const slot = slotOf(table.hashes, ending);
    table.hashes[slot] = ending;
    table.flags[slot] = flags;
  }
  return table;
}

/** The flags of all entries that a word may be; 0 for nearly every word that is none. */
export function flagsOf({ hashes, flags }: SuffixTable, key: string): number {
  return flags[slotOf(hashes, hash(key))]!;
}

/** The table of entries that are all of one kind. */
export function suffixTableOf(entries: Iterable<string>): SuffixTable {
  return suffixTable(new Map(Array.from(entries, (entry) => [entry, 1] as const)));
}

/** The slot of an ending, or the empty one where it would be. */
function slotOf(hashes: Int32Array, ending: number): number {
  const mask = hashes.length - 1;
  let slot = (ending ^ (ending >>> 15)) & mask;
  for (;;) {
    const found = hashes[slot]!;
    if (found === ending || found === 0) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Mixes the last units and says how many they are; never 0. */
function hash(key: string): number {
  const end = key.length;
  let value = end < LONGEST ? end : LONGEST;
  for (let at = end > LONGEST ? end - LONGEST : 0; at < end; at++) value = (Math.imul(value, 61) + key.charCodeAt(at)) | 0;
  return value === 0 ? 1 : value;
}

/**
 * What a word may be, told by its ending in a few instructions, whatever proclitics it carries: a table of endings by hash, each with the flags
 * of all entries that end so. It may claim too much of a word, never too little.
 */
export interface SuffixTable {
  /** A bit for each ending, by the first bits of its hash: few enough to stay in a processor's nearest memory, and for nearly all words the only part that is read. */
  readonly bits: Uint32Array;
  /** Twelve bits of the hash of an ending, and its flags; 0 in an empty cell. */
  readonly cells: Uint16Array;
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
  const table = { bits: new Uint32Array(powerAbove(endings.size / 4)), cells: new Uint16Array(powerAbove(2 * endings.size)) };
  for (const [ending, flags] of endings) {
    const bit = bitOf(table.bits, ending);
    table.bits[bit >>> 5]! |= 1 << (bit & 31);
    table.cells[cellOf(table.cells, ending)]! |= (tagOf(ending) << FLAGS) | flags;
  }
  return table;
}

function powerAbove(size: number): number {
  return 1 << (32 - Math.clz32(size));
}

/** A flag of words with a unit below the Arabic block (a digit, a Latin letter) among their first eight or last five. */
export const FOREIGN = 16;
export const FOREIGN_HEAD = 8;

/** The flags of all entries that a word may be (1 to 15), and `FOREIGN`; 0 for nearly every word that is no entry. */
export function flagsOf({ bits, cells }: SuffixTable, key: string): number {
  const ending = hash(key);
  const foreign = (ending & 1) * FOREIGN;
  const bit = bitOf(bits, ending);
  return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 0 ? foreign : (cells[cellOf(cells, ending)]! & MASK) | foreign;
}

/** The table of entries that are all of one kind, of flag 1. */
export function suffixTableOf(entries: Iterable<string>): SuffixTable {
  return suffixTable(new Map(Array.from(entries, (entry) => [entry, 1] as const)));
}

const FLAGS = 4;
const MASK = (1 << FLAGS) - 1;
const TAG = 0xfff;
/** All units of Arabic letters have it, no unit before them. */
const ARABIC = 0x400;

function tagOf(ending: number): number {
  return (ending >>> 1) & TAG;
}

function bitOf(bits: Uint32Array, ending: number): number {
  return ending >>> (Math.clz32(bits.length) - 4);
}

/** The cell of an ending, or the empty one where it would be. */
function cellOf(cells: Uint16Array, ending: number): number {
  const tag = tagOf(ending);
  let cell = ending >>> (Math.clz32(cells.length) + 1);
  while (cells[cell] !== 0 && cells[cell]! >>> FLAGS !== tag) cell = (cell + 1) & (cells.length - 1);
  return cell;
}

/**
 * Mixes the last units and how many they are, so that the first bits tell endings apart best; the last bit says whether the word is `FOREIGN`. Most
 * tokens of a text come by here: five units are read without a loop.
 */
function hash(key: string): number {
  const end = key.length;
  if (end < LONGEST) return shortHash(key);
  const a = key.charCodeAt(end - 5);
  const b = key.charCodeAt(end - 4);
  const c = key.charCodeAt(end - 3);
  const d = key.charCodeAt(end - 2);
  const e = key.charCodeAt(end - 1);
  let common = ARABIC & a & b & c & d & e;
  for (let at = 0; at < end - LONGEST && at < FOREIGN_HEAD; at++) common &= key.charCodeAt(at);
  return mixed(next(next(next(next(next(LONGEST, a), b), c), d), e), common);
}

function shortHash(key: string): number {
  let value = key.length;
  let common = ARABIC;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    value = next(value, unit);
    common &= unit;
  }
  return mixed(value, common);
}

function next(value: number, unit: number): number {
  return (Math.imul(value, 61) + unit) | 0;
}

function mixed(value: number, common: number): number {
  return (Math.imul(value, 0x9e3779b1) & ~1) | (common === 0 ? 1 : 0);
}

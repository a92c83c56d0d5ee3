/**
 * A prepared file holds plain data (objects, arrays, maps, sets, typed arrays, strings, numbers, booleans, null and undefined, in no circle) so that
 * opening it costs nothing: it is read where it lies, and a value is made when it is first asked for. All numbers are little-endian.
 *
 *     header   int32    magic, version, checksum, then how many numbers, nodes, strings, cells and units there are
 *     numbers  float64  numbers that are no small integers
 *     nodes    int32    where in the cells each node begins
 *     strings  int32    where in the units each string begins, and where the last one ends
 *     cells    int32    the nodes
 *     units    uint16   the code units of all strings, each string once
 *
 * A node is its kind and what it holds; what holds the same is one node, and the last node holds all others. In it a value is one cell: its kind in the lowest bits, and above them what `Value` says.
 */
export const MAGIC = 0x50_53_57_4e;
/** Raised whenever the layout changes. */
export const VERSION = 2;
/** How many cells the header takes; the last is free. */
export const HEADER_CELLS = 8;

/** What a cell says a value is: one of `CONSTANTS`, an integer, or the position of a number, string or node. */
export const Value = { constant: 0, integer: 1, number: 2, string: 3, node: 4 } as const;
/** The bits of a cell that say what kind of value it is. */
export const VALUE_BITS = 3;
/** All of those bits. */
export const VALUE_MASK = (1 << VALUE_BITS) - 1;
/** The values that need no more than a position here. */
export const CONSTANTS: readonly unknown[] = [undefined, null, false, true];
/** Integers below this, and above its negative, are cells of their own. */
export const INTEGERS = 2 ** 28;

/**
 * What a node is, in its first cell. After it come:
 * - `array`, `set`: how many values, and the values; `map`: how many pairs, the keys, and the values.
 * - `object`: the position of a string, a JSON object with its keys in order; the values.
 * - `typed`: how many elements, the position of their type among `TYPED_ARRAYS`, and their bytes.
 * - `stringSet`: how many strings, a power of two of slots, the slots (position of a string plus one and the tag of its hash, 0 for none, at the string's
 *   hash or the next free slot after it), and the positions of the strings; `stringMap` the same, and then the values.
 */
export const Node = { array: 0, object: 1, map: 2, set: 3, stringMap: 4, stringSet: 5, typed: 6 } as const;

/** The typed arrays that a file may hold. */
export const TYPED_ARRAYS = [Int32Array, Uint32Array, Uint16Array, Uint8Array] as const;

/** Sets and maps of fewer strings are made as a whole. */
export const FEWEST_HASHED = 48;

/** The slot of a string among a power of two of slots is the last bits of this. */
export function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

/** The bits of a slot that hold a position plus one; those above hold the tag. */
export const POSITION_MASK = (1 << 21) - 1;

/** The tag of a hash: nearly all strings that are none of a table are told by it, without a look at the strings that are. */
export function tagOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) & ~POSITION_MASK;
}

/** Damage comes in blocks: of so many words one is looked at, for a start in a fraction of the time. */
const CHECKED_EVERY = 16;

/** Tells a damaged file: FNV-1a over some of its words. */
export function checksumOf(words: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < words.length; at += CHECKED_EVERY) {
    hash = Math.imul(hash ^ words[at]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

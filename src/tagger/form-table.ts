/** An open hash table from string hashes to small rows, laid out flat so that a model file can be used as it lies on disk. */
export interface FormTable {
  /** Fingerprint of the form in each slot, 0 for an empty slot; the length is a power of two. */
  readonly keys: Uint16Array;
  /** The rows, `width` values a slot. */
  readonly values: Uint16Array;
  readonly width: number;
}

/** The slot that holds a form, or -1. Another form is mistaken for it about once in thirty thousand look-ups. */
export function findSlot({ keys }: FormTable, hash: number): number {
  const mask = keys.length - 1;
  const fingerprint = fingerprintOf(hash);
  for (let slot = hash & mask; keys[slot] !== 0; slot = (slot + 1) & mask) if (keys[slot] === fingerprint) return slot;
  return -1;
}

/** Builds a table that is at most two thirds full. Of forms that collide in full, the first stays. */
export function buildFormTable(hashes: readonly number[], rows: (index: number) => readonly number[], width: number): FormTable {
  let size = 16;
  while (size * 2 < hashes.length * 3) size *= 2;
  const table = { keys: new Uint16Array(size), values: new Uint16Array(size * width), width };
  for (const [index, hash] of hashes.entries()) {
    if (findSlot(table, hash) !== -1) continue;
    let slot = hash & (size - 1);
    while (table.keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.keys[slot] = fingerprintOf(hash);
    table.values.set(rows(index), slot * width);
  }
  return table;
}

function fingerprintOf(hash: number): number {
  return hash >>> 16 === 0 ? 1 : hash >>> 16;
}

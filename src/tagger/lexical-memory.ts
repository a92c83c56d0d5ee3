import type { Form } from './forms.ts';
import { findSlot, type FormTable } from './form-table.ts';
import { hashText } from './hashing.ts';

/**
 * What raw news taught about words: the distributional clusters of a form (one for each granularity, coarsest first)
 * and, for a stem, how often it stands where names stand. Both may be empty tables.
 */
export interface LexicalMemory {
  readonly clusters: FormTable;
  readonly statistics: FormTable;
}

/** Statistics packed five to a value, three bits each. */
const LEVEL_BITS = 3;
export const LEVELS_PER_VALUE = 5;

const NO_VALUES = new Uint16Array(0);

/** The clusters of a form: as it stands, less one proclitic, of its stem or of its stem with the article; empty for a form never seen. */
export function clustersOf({ clusters }: LexicalMemory, { word, stem, wordHash, stemHash, shape }: Form): Uint16Array {
  if (clusters.keys.length === 0) return NO_VALUES;
  let slot = findSlot(clusters, wordHash);
  if (slot === -1 && shape === 0) {
    if (word.length > 3 && 'وفبكل'.includes(word[0]!)) slot = findSlot(clusters, hashText(word, 1));
    if (slot === -1) slot = findSlot(clusters, stemHash);
    if (slot === -1) slot = findSlot(clusters, hashText(`ال${stem}`));
  }
  return slot === -1 ? NO_VALUES : clusters.values.subarray(slot * clusters.width, (slot + 1) * clusters.width);
}

/** Writes the statistics of a form's stem, one level (0 to 7) each, into `levels` and gives their number: 0 for a stem never seen. */
export function listLevels({ statistics }: LexicalMemory, form: Form, levels: Uint8Array): number {
  if (statistics.keys.length === 0) return 0;
  const slot = findSlot(statistics, form.stemHash);
  if (slot === -1) return 0;
  let count = 0;
  for (let i = slot * statistics.width; i < (slot + 1) * statistics.width; i++) {
    for (let shift = 0; shift < LEVELS_PER_VALUE * LEVEL_BITS; shift += LEVEL_BITS) levels[count++] = (statistics.values[i]! >>> shift) & 7;
  }
  return count;
}

/** The inverse of `listLevels` for one stem. */
export function packLevels(levels: readonly number[]): number[] {
  const values: number[] = [];
  for (const [i, level] of levels.entries()) {
    const at = Math.floor(i / LEVELS_PER_VALUE);
    values[at] = (values[at] ?? 0) | (level << ((i % LEVELS_PER_VALUE) * LEVEL_BITS));
  }
  return values;
}

/** Whether raw news had a folded word just as it stands. */
export function hasForm({ clusters }: LexicalMemory, word: string): boolean {
  return clusters.keys.length > 0 && findSlot(clusters, hashText(word)) !== -1;
}

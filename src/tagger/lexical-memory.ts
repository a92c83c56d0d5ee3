import { listedSpellings, type Form } from './forms.ts';
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

/** The clusters of a form as it stands or less its clitics; empty for a form never seen. */
export function clustersOf({ clusters }: LexicalMemory, form: Form): Uint16Array {
  if (clusters.keys.length === 0) return NO_VALUES;
  for (const spelling of listedSpellings(form)) {
    const slot = findSlot(clusters, hashText(spelling));
    if (slot !== -1) return clusters.values.subarray(slot * clusters.width, (slot + 1) * clusters.width);
  }
  return NO_VALUES;
}

/** The statistics of a form's stem, one level (0 to 7) each; empty for a stem never seen. */
export function levelsOf({ statistics }: LexicalMemory, form: Form): readonly number[] {
  if (statistics.keys.length === 0) return [];
  const slot = findSlot(statistics, form.stemHash);
  if (slot === -1) return [];
  const levels: number[] = [];
  for (let i = 0; i < statistics.width * LEVELS_PER_VALUE; i++) {
    const packed = statistics.values[slot * statistics.width + Math.floor(i / LEVELS_PER_VALUE)]!;
    levels.push((packed >>> ((i % LEVELS_PER_VALUE) * LEVEL_BITS)) & 7);
  }
  return levels;
}

/** The inverse of `levelsOf` for one stem. */
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

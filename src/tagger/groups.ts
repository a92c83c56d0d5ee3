import { hashFeature } from './hashing.ts';
import { TAG_COUNT } from './tags.ts';

/** Weights lie in blocks of this many, a line of cache in bytes: rows of TAG_COUNT weights, and one weight unused. */
export const BLOCK = 64;
const BLOCK_ROWS = 7;

/**
 * The place of a group of features that are asked for together: `rows` rows side by side within one block, so that one access to memory brings
 * them all. Gives the index of the first weight of the first row, in a table of 2 ** bits blocks (16 bits at most).
 */
export function groupOf(bits: number, template: number, a: number, b: number, rows: number): number {
  const hash = hashFeature(template, a, b);
  const row = ((hash >>> 17) * (BLOCK_ROWS + 1 - rows)) >>> 15;
  return (hash & ((1 << bits) - 1)) * BLOCK + row * TAG_COUNT;
}

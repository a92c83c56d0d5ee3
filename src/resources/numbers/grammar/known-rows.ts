import type { Candidate } from './matches.ts';

/** What the grammar allows at the atoms of a row; undefined at those where nobody has looked. */
export type RowCandidates = (readonly Candidate[] | undefined)[];

/**
 * What the grammar allowed in rows met before, which depends on their atoms alone: papers say the same few things again and again (`عام 2016`, `20 شخصا`).
 * Two rows, told by 64 bits of hash, have a pair of cells; the next one of that pair takes the place of the one that has been there longer.
 */
export interface KnownRows {
  /** Both halves of the hash of the row in each cell. */
  readonly hashes: Int32Array;
  readonly rows: (RowCandidates | undefined)[];
}

const CELLS = 8192;

/** Knows no row yet. */
export function createKnownRows(): KnownRows {
  return { hashes: new Int32Array(2 * CELLS), rows: new Array<undefined>(CELLS).fill(undefined) };
}

/** The candidates of the row with a hash, to be added to by whoever looks for more of them. */
export function candidatesOf({ hashes, rows }: KnownRows, first: number, second: number): RowCandidates {
  const cell = (first ^ (first >>> 15) ^ second) & (CELLS - 2);
  for (let at = cell; at < cell + 2; at++) if (hashes[2 * at] === first && hashes[2 * at + 1] === second && rows[at] !== undefined) return rows[at]!;
  hashes.copyWithin(2 * cell + 2, 2 * cell, 2 * cell + 2);
  rows[cell + 1] = rows[cell];
  hashes[2 * cell] = first;
  hashes[2 * cell + 1] = second;
  return (rows[cell] = []);
}

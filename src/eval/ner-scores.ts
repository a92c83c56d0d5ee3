import type { EntityType } from '../document.ts';
import { addTallies, NOTHING, type Tally } from './tally.ts';

/** A mention in a tag sequence: half-open range of word indices. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** Strict (same range and type) and overlapping (same type, a word in common) tallies of one type. */
export interface NerTally {
  readonly strict: Tally;
  readonly overlap: Tally;
}

export const ENTITY_TYPES = ['PER', 'LOC', 'ORG', 'MISC'] as const satisfies readonly EntityType[];

/** The mentions of a tag sequence (indices into TAGS). As in seqeval, an I- that does not continue its own type opens a mention. */
export function chunksOf(tags: ArrayLike<number>): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let open = 0;
  for (let at = 0; at <= tags.length; at++) {
    const tag = at < tags.length ? tags[at]! : 0;
    const type = (tag + 1) >> 1;
    if (start >= 0 && (tag % 2 === 1 || type !== open)) {
      chunks.push({ start, end: at, type: ENTITY_TYPES[open - 1]! });
      start = -1;
    }
    if (type > 0 && start < 0) [start, open] = [at, type];
  }
  return chunks;
}

/** Tallies of one type over sentences. */
export function tallyType(gold: readonly ArrayLike<number>[], found: readonly ArrayLike<number>[], type: EntityType): NerTally {
  let strict = NOTHING;
  let overlap = NOTHING;
  for (const [index, tags] of gold.entries()) {
    const of = (sequence: ArrayLike<number>): readonly Chunk[] => chunksOf(sequence).filter((chunk) => chunk.type === type);
    const [want, got] = [of(tags), of(found[index] ?? [])];
    strict = addTallies(strict, tally(want, got, (a, b) => a.start === b.start && a.end === b.end));
    overlap = addTallies(overlap, tally(want, got, (a, b) => a.start < b.end && b.start < a.end));
  }
  return { strict, overlap };
}

/** Each gold mention matches one found mention at most. */
function tally(want: readonly Chunk[], got: readonly Chunk[], same: (a: Chunk, b: Chunk) => boolean): Tally {
  const free = new Set(got);
  let right = 0;
  for (const chunk of want) {
    for (const other of free) {
      if (!same(chunk, other)) continue;
      free.delete(other);
      right++;
      break;
    }
  }
  return { gold: want.length, predicted: got.length, right };
}

/** The tallies of several types as one: `addNerTallies([per, loc, org])`. */
export function addNerTallies(tallies: readonly NerTally[]): NerTally {
  return tallies.reduce((sum, { strict, overlap }) => ({ strict: addTallies(sum.strict, strict), overlap: addTallies(sum.overlap, overlap) }), {
    strict: NOTHING,
    overlap: NOTHING,
  });
}

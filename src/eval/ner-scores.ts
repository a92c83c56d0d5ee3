import type { EntityType } from '../document.ts';
import { addTallies, NOTHING, scoresOf, type Scores, type Tally } from './tally.ts';

/** A mention: half-open range, of word indices in tag sequences or of offsets in articles. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** Strict (same range and type) and overlapping (same type, something in common) tallies. */
export interface NerTally {
  readonly strict: Tally;
  readonly overlap: Tally;
}

/** What is measured of one type, or of several together: counts, and precision, recall and F1 between 0 and 1. */
export interface NerRow {
  readonly type: string;
  readonly gold: number;
  readonly predicted: number;
  readonly strict: Scores;
  readonly overlap: Scores;
}

/** The types in the order in which they are reported. */
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
  return addNerTallies(gold.map((tags, index) => tallyMentions(chunksOf(tags), chunksOf(found[index] ?? []), type)));
}

/** Tallies of one type over the mentions of one text. */
export function tallyMentions(gold: readonly Chunk[], found: readonly Chunk[], type: EntityType): NerTally {
  const [want, got] = [gold.filter((chunk) => chunk.type === type), found.filter((chunk) => chunk.type === type)];
  return {
    strict: tally(want, got, (a, b) => a.start === b.start && a.end === b.end),
    overlap: tally(want, got, (a, b) => a.start < b.end && b.start < a.end),
  };
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

/** The tallies of several types or texts as one. */
export function addNerTallies(tallies: readonly NerTally[]): NerTally {
  return tallies.reduce((sum, { strict, overlap }) => ({ strict: addTallies(sum.strict, strict), overlap: addTallies(sum.overlap, overlap) }), {
    strict: NOTHING,
    overlap: NOTHING,
  });
}

/** One row a type, then the three core types together, then all four. */
export function nerRows(tallyOf: (type: EntityType) => NerTally): readonly NerRow[] {
  const tallies = ENTITY_TYPES.map(tallyOf);
  return [
    ...ENTITY_TYPES.map((type, index) => nerRow(type, tallies[index]!)),
    nerRow('PER LOC ORG', addNerTallies(tallies.slice(0, 3))),
    nerRow('all', addNerTallies(tallies)),
  ];
}

function nerRow(type: string, { strict, overlap }: NerTally): NerRow {
  return { type, gold: strict.gold, predicted: strict.predicted, strict: scoresOf(strict), overlap: scoresOf(overlap) };
}

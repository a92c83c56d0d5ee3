import { analyzeForm } from '../tagger/forms.ts';
import { TAG_COUNT } from '../tagger/tags.ts';
import type { TrainingSentence } from './sentence.ts';

/** For each stem in which names of raw news it stood, one level (0 to 7) for each of SHARES. */
export interface NameShares {
  readonly stems: readonly string[];
  readonly levels: readonly (readonly number[])[];
}

/** The tags whose share of all occurrences makes each level. */
const SHARES = [[1], [2], [3], [4], [5], [6], [7, 8], [1, 2], [3, 4], [5, 6]] as const;
export const SHARE_COUNT = SHARES.length;

/** Level 1 lies below the first of these shares, level 2 below the second. */
const STEPS = [0.02, 0.1, 0.3, 0.6, 0.85] as const;
/** Below this many occurrences a tag that never came is not known to be rare. */
const SURE = 15;
const UNSURE = 7;

/**
 * Counts for each stem which tags it got in labelled news: what stands in a name of one kind again and again is likely to do so where its
 * surroundings say little. Stems seen fewer than `least` times are left out.
 */
export function nameShares(sentences: Iterable<Pick<TrainingSentence, 'words' | 'tags'>>, least: number): NameShares {
  const counts = new Map<string, Uint32Array>();
  const countsOf = new Map<string, Uint32Array>();
  const stemCounts = (word: string): Uint32Array => {
    const { stem } = analyzeForm(word);
    const own = counts.get(stem) ?? new Uint32Array(TAG_COUNT);
    counts.set(stem, own);
    countsOf.set(word, own);
    return own;
  };
  for (const { words, tags } of sentences) {
    for (const [at, word] of words.entries()) (countsOf.get(word) ?? stemCounts(word))[tags[at]!]!++;
  }
  const kept = [...counts].map(([stem, own]) => ({ stem, own, total: sum(own) })).filter(({ total }) => total >= least);
  return { stems: kept.map(({ stem }) => stem), levels: kept.map(({ own, total }) => SHARES.map((tags) => level(sum(tags.map((tag) => own[tag]!)), total))) };
}

function level(count: number, total: number): number {
  if (count === 0) return total < SURE ? UNSURE : 0;
  const step = STEPS.findIndex((share) => count / total < share);
  return step === -1 ? STEPS.length + 1 : step + 1;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

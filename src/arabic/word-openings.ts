import { FOLD_TABLE } from './fold-table.ts';
import { DROP } from './normalization/unit-table.ts';
import { WORD_UNITS } from './unit-classes.ts';

/** Letters of a word's opening: with four, hardly a word opens like another. */
const LETTERS = 4;
/** How many numbers of openings there are, a power of two. */
export const OPENINGS = 4096;
/** The number of an opening to which the fold does more than put one letter for another: it may be any. */
export const ANY_OPENING = 0;

const CHANGES = FOLD_TABLE.changes;

/** A number for the first letters of the word at `at`, the same for words that begin alike once they are folded; of others mostly another. */
export function openingAt(text: string, at: number): number {
  const end = Math.min(at + LETTERS, text.length);
  let opening = 0;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (WORD_UNITS[unit] === 0) break;
    const folded = unit ^ CHANGES[unit]!;
    if (folded >= DROP) return ANY_OPENING;
    opening = opening * 61 + folded;
  }
  return opening & (OPENINGS - 1);
}

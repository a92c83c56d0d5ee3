import type { Gender } from '../../document.ts';
import { columnOf, indexByKey, type Lexicon } from '../lexicon.ts';

/** What is known of a first name. */
export interface GivenName {
  /** Absent for names that women and men bear. */
  readonly gender?: Gender;
  /** Whether the form is an ordinary word as often. */
  readonly isCommonWord: boolean;
}

/** First names by their folded form. */
export type GivenNames = ReadonlyMap<string, GivenName>;

/** Reads the lexicon of first names. */
export function parseGivenNames(lexicon: Lexicon): GivenNames {
  const gender = columnOf(lexicon, 'gender');
  const common = columnOf(lexicon, 'common');
  return indexByKey(lexicon, 'name', ({ cells }) => ({
    isCommonWord: cells[common] === 'yes',
    ...(cells[gender] === 'm' || cells[gender] === 'f' ? { gender: cells[gender] as Gender } : {}),
  }));
}

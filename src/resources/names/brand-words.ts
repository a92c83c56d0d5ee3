import { fold } from '../../arabic/fold.ts';
import { columnOf, type Lexicon } from '../lexicon.ts';

/** Folded foreign words that tell an organization by where they stand in its name: at its end (برس), between two parts (آند). */
export interface BrandWords {
  readonly endings: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
}

/** Reads the lexicon of brand words. */
export function parseBrandWords(lexicon: Lexicon): BrandWords {
  const [place, words] = [columnOf(lexicon, 'place'), columnOf(lexicon, 'words')];
  const at = (wanted: string): ReadonlySet<string> =>
    new Set(lexicon.rows.filter(({ cells }) => cells[place] === wanted).flatMap(({ cells }) => cells[words]!.split(' ').map(fold)));
  return { endings: at('end'), joints: at('inside') };
}

import { fold } from '../arabic/fold.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

/** What a word beside a full stop may be; the kinds are explained in the lexicon. */
export type SentenceWordKind = 'title' | 'letter' | 'enumerator' | 'domain' | 'opener' | 'hanging';

/** The folded words of each kind. */
export type SentenceWords = { readonly [K in SentenceWordKind]: ReadonlySet<string> };

export function parseSentenceWords(lexicon: Lexicon): SentenceWords {
  const form = columnOf(lexicon, 'form');
  const kind = columnOf(lexicon, 'kind');
  const ofKind = (wanted: SentenceWordKind): ReadonlySet<string> =>
    new Set(lexicon.rows.filter(({ cells }) => cells[kind] === wanted).map(({ cells }) => fold(cells[form]!)));
  return { title: ofKind('title'), letter: ofKind('letter'), enumerator: ofKind('enumerator'), domain: ofKind('domain'), opener: ofKind('opener'), hanging: ofKind('hanging') };
}

import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

const KINDS = ['title', 'letter', 'labelled', 'enumerator', 'domain', 'hanging', 'opener', 'report'] as const;

/** What a word beside a full stop may be; the kinds are explained in the lexicon. */
export type SentenceWordKind = (typeof KINDS)[number];

/** The folded words of each kind. */
export type SentenceWords = { readonly [K in SentenceWordKind]: ReadonlySet<string> };

/** Reads the lexicon of sentence words. Throws a `data` fault that names the line of an unknown kind. */
export function parseSentenceWords(lexicon: Lexicon): SentenceWords {
  const form = columnOf(lexicon, 'form');
  const kind = columnOf(lexicon, 'kind');
  const words: { readonly [K in SentenceWordKind]: Set<string> } = {
    title: new Set(), letter: new Set(), labelled: new Set(), enumerator: new Set(), domain: new Set(), hanging: new Set(), opener: new Set(), report: new Set(),
  };
  for (const { line, cells } of lexicon.rows) {
    const found = KINDS.find((name) => name === cells[kind]);
    if (found === undefined) throw new NewsxError('data', `${lexicon.name}:${line}: expected a kind of ${KINDS.join(', ')}, found "${cells[kind]}"`, 'lexicon');
    words[found].add(fold(cells[form]!));
  }
  return words;
}

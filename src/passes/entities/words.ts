import type { Document } from '../../document.ts';

/** A document's tokens as the tagger reads them: one key each, and where sentences begin. Indices of words are indices of tokens. */
export interface Words {
  readonly keys: readonly string[];
  readonly sentenceStarts: Uint32Array;
}

/** Stands for a token that folds away to nothing. */
const EMPTY_KEY = 'ـ';

export function wordsOf({ tokens, sentences }: Document<'tokens' | 'sentences'>): Words {
  const keys = tokens.map(({ key }) => (key === '' ? EMPTY_KEY : key));
  const sentenceStarts = new Uint32Array(sentences.length);
  let word = 0;
  for (const [index, { start }] of sentences.entries()) {
    while (word < tokens.length && tokens[word]!.start < start) word++;
    sentenceStarts[index] = word;
  }
  return { keys, sentenceStarts };
}

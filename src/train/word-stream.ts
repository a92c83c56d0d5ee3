/** A corpus as numbers: `ids` holds each word's index in `words` (most frequent first), -1 for rare words and between sentences. */
export interface WordStream {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  readonly ids: Int32Array;
}

/** Numbers the words that occur at least `least` times, after `spell` has given each its spelling. */
export function wordStream(sentences: () => Iterable<readonly string[]>, spell: (word: string) => string, least: number): WordStream {
  const spelled = new Map<string, string>();
  const spelling = (word: string): string => {
    let own = spelled.get(word);
    if (own === undefined) spelled.set(word, (own = spell(word)));
    return own;
  };
  const totals = new Map<string, number>();
  let length = 0;
  for (const sentence of sentences()) {
    length += sentence.length + 1;
    for (const word of sentence) totals.set(spelling(word), (totals.get(spelling(word)) ?? 0) + 1);
  }
  const kept = [...totals].filter(([, count]) => count >= least).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const index = new Map(kept.map(([word], i) => [word, i]));
  const ids = new Int32Array(length).fill(-1);
  let at = 0;
  for (const sentence of sentences()) {
    for (const word of sentence) ids[at++] = index.get(spelling(word)) ?? -1;
    at++;
  }
  return { words: kept.map(([word]) => word), counts: Float64Array.from(kept, ([, count]) => count), ids };
}

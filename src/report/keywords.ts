import type { Token } from '../document.ts';
import type { KeywordRecord } from './record.ts';

/** The words of one document with how often each stands there, in its commonest spelling. */
export type WordCounts = ReadonlyMap<string, { readonly count: number; readonly text: string }>;

/** Shorter words are particles. */
const SHORTEST = 3;

/** Counts the words of a document by their keys; stop words are left out. */
export function countWords(text: string, tokens: readonly Token[], stopWords: ReadonlySet<string>): WordCounts {
  const spellings = new Map<string, Map<string, number>>();
  for (const { kind, key, start, end } of tokens) {
    if (kind !== 'word' || key.length < SHORTEST || stopWords.has(key)) continue;
    const surface = text.slice(start, end);
    const own = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, own.set(surface, (own.get(surface) ?? 0) + 1));
  }
  return new Map([...spellings].map(([key, own]) => {
    const [[commonest]] = [...own].sort((a, b) => b[1] - a[1]) as [[string, number]];
    return [key, { count: [...own.values()].reduce((sum, n) => sum + n, 0), text: commonest }];
  }));
}

/**
 * The `top` words of each document that set it apart from the others: frequency in the document, weighed by how few documents have the
 * word (TF-IDF); of one document alone, its frequent words. A word with a proclitic or the article counts as the word
 * without it, where the batch has that more often.
 */
export function keywordsOf(documents: readonly WordCounts[], top: number): readonly (readonly KeywordRecord[])[] {
  const totals = new Map<string, number>();
  for (const counts of documents) for (const [key, { count }] of counts) totals.set(key, (totals.get(key) ?? 0) + count);
  const joined = documents.map((counts) => joinForms(counts, totals));
  const spread = new Map<string, number>();
  for (const counts of joined) for (const key of counts.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  return joined.map((counts) => {
    const words = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
    const weighed = [...counts].map(([key, { count, text }]) => {
      const rarity = documents.length === 1 ? 1 : Math.log(documents.length / spread.get(key)!);
      return { text, count, score: Math.round((1e4 * count * rarity) / words) / 1e4 };
    });
    return weighed.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, top);
  });
}

function joinForms(counts: WordCounts, totals: ReadonlyMap<string, number>): WordCounts {
  const joined = new Map<string, { count: number; text: string }>();
  const ordered = [...counts].sort((a, b) => a[0].length - b[0].length);
  for (const [key, { count, text }] of ordered) {
    const bare = bareForm(key, totals);
    const known = joined.get(bare);
    if (known === undefined) joined.set(bare, { count, text: bare === key ? text : text.slice(-bare.length) });
    else known.count += count;
  }
  return joined;
}

/** Conjunction, preposition and article, as they may stand before a word. */
const CLITICS = /^([وف]?)([بلك]?)((?:ال)?)/u;

/** The word without proclitics, or without the article too, that the batch has most often. */
function bareForm(key: string, totals: ReadonlyMap<string, number>): string {
  const [, conjunction = '', preposition = '', article = ''] = CLITICS.exec(key) ?? [];
  const cuts = [0, conjunction.length, conjunction.length + preposition.length, conjunction.length + preposition.length + article.length];
  const forms = cuts.map((cut) => key.slice(cut)).filter((form) => form.length >= SHORTEST);
  return forms.reduce((best, form) => ((totals.get(form) ?? 0) >= totals.get(best)! ? form : best), key);
}

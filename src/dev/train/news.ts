import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRawNews, type RawArticle } from '../../train/raw-news.ts';

/**
 * The raw news below `shared/news` that may teach what ships (none whose terms are non-commercial or for research only), with the share of
 * each that is labelled by machine, so that no outlet outweighs the others. Only counts and labels are drawn from it, and only
 * the model keeps what they taught.
 */
export const NEWS_SHARES: Readonly<Record<string, number>> = {
  'afnd-source6': 1, 'algerian-press-12': 1, 'alkhaleej-sanad': 0.15, 'alriyadh-sample': 1, 'ant-jawharafm': 0.5, 'autofill-mixes': 0.3,
  'hespress-2020': 0.5, 'hespress-aljazeera-2022': 0.9, 'matsda2sh-factchecks': 0.7, 'modern-2024': 1, 'moroccan-sites-2019': 0.8,
  'moroccan-sites-2025': 1, 'multi-country-newspapers': 1, 'osac-bbc-cnn': 0.9,
};

export const NEWS_SOURCES: readonly string[] = Object.keys(NEWS_SHARES);

/** The articles of a source, in folded words. */
export function* newsArticles(shared: string, source: string): Generator<RawArticle> {
  const path = join(shared, 'news', `${source}.ndjson.gz`);
  if (existsSync(path)) yield* readRawNews(path);
}

/** The sentences of a source, in folded words. */
export function* newsSentences(shared: string, source: string): Generator<readonly string[]> {
  for (const { sentences } of newsArticles(shared, source)) yield* sentences;
}

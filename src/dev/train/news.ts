import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRawNews } from '../../train/raw-news.ts';

/**
 * The raw news below `shared/news` that may teach what ships (none whose terms are non-commercial or for research only). Only counts and labels are
 * drawn from it, and only the model keeps what they taught.
 */
export const NEWS_SOURCES: readonly string[] = [
  'afnd-source6', 'algerian-press-12', 'alkhaleej-sanad', 'alriyadh-sample', 'ant-jawharafm', 'autofill-mixes', 'hespress-2020', 'hespress-aljazeera-2022',
  'matsda2sh-factchecks', 'modern-2024', 'moroccan-sites-2019', 'moroccan-sites-2025', 'multi-country-newspapers', 'osac-bbc-cnn',
];

/** The sentences of a source, in folded words; none where the source is not there. */
export function* newsSentences(shared: string, source: string): Generator<readonly string[]> {
  const path = join(shared, 'news', `${source}.ndjson.gz`);
  if (existsSync(path)) yield* readRawNews(path);
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLexicon } from '../../resources/lexicon.ts';
import { analyzeForm } from '../../tagger/forms.ts';
import { buildFormTable } from '../../tagger/form-table.ts';
import { hashText } from '../../tagger/hashing.ts';
import { LEVELS_PER_VALUE, packLevels, type LexicalMemory } from '../../tagger/lexical-memory.ts';
import { cooccurrences } from '../../train/cooccurrence.ts';
import { nameShares, SHARE_COUNT, type NameShares } from '../../train/name-shares.ts';
import { clusterRows } from '../../train/nearest-centers.ts';
import { embedRows } from '../../train/singular-vectors.ts';
import { nameStatistics, STATISTICS, type NameStatistics } from '../../train/statistics.ts';
import { wordStream } from '../../train/word-stream.ts';
import { NEWS_SOURCES, newsSentences } from './news.ts';
import { labelledSentences } from './silver.ts';

const SEED = 1;
const CLUSTERS = [64, 256, 1024, 2048] as const;
/** Forms that get vectors, and the more frequent ones among them whose clusters the model keeps. */
const FORMS = 140_000;
const CLUSTERED_FORMS = 87_000;
const LEAST_FORM = 5;
const LEAST_STEM = 6;
const DIMENSIONS = 100;
const LEARN_FROM = 40_000;

/** What raw news teaches, before it is packed: the words with their clusters and the stems with their levels. */
export interface NewsKnowledge {
  readonly words: readonly string[];
  readonly clusters: readonly (readonly number[])[];
  readonly statistics: NameStatistics;
}

/**
 * Clusters and name statistics of the permitted raw news. Minutes of work, kept in the folder `cache` for the next time.
 */
export function newsKnowledge(shared: string, cache: string, progress: (line: string) => void): NewsKnowledge {
  return cached(join(cache, 'memory.json'), () => learn(shared, progress));
}

/** The names in the news that the teacher labelled (`labelled.conll` in the folder `cache`), counted by stem; none without that file. Kept in `cache` as well. */
export function newsShares(cache: string, progress: (line: string) => void): NameShares {
  const labelled = join(cache, 'labelled.conll');
  // Nothing is kept of no labels, or it would be taken for the counts of those that come later.
  if (!existsSync(labelled)) return { stems: [], levels: [] };
  return cached(join(cache, 'shares.json'), () => {
    progress('counting the names in labelled news');
    return nameShares(labelledSentences(labelled), LEAST_STEM);
  });
}

/** Packs what raw news taught for the tagger. */
export function packMemory({ words, clusters, statistics }: NewsKnowledge, shares: NameShares): LexicalMemory {
  const { stems, levels } = statistics;
  const ownShares = new Map(shares.stems.map((stem, i) => [stem, shares.levels[i]!]));
  const rowOf = (i: number): readonly number[] => [...levels[i]!, ...(ownShares.get(stems[i]!) ?? [])];
  return {
    clusters: buildFormTable(words.map((word) => hashText(word)), (i) => clusters.map((kind) => kind[i]!), clusters.length),
    statistics: buildFormTable(stems.map((stem) => hashText(stem)), (i) => packLevels(rowOf(i)), Math.ceil((STATISTICS.length + SHARE_COUNT) / LEVELS_PER_VALUE)),
  };
}

function cached<T>(file: string, make: () => T): T {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(make()));
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function learn(shared: string, progress: (line: string) => void): NewsKnowledge {
  function* sentences(): Generator<readonly string[]> {
    for (const source of NEWS_SOURCES) yield* newsSentences(shared, source);
  }
  const stream = wordStream(sentences, (word) => analyzeForm(word).word, LEAST_FORM);
  progress(`${stream.ids.length} words of raw news, ${stream.words.length} forms`);
  const matrix = cooccurrences(stream, FORMS);
  progress(`${matrix.values.length} pairs of a form and a word beside it`);
  const rows = embedRows(matrix, DIMENSIONS, SEED);
  const kept = { ...rows, rows: Math.min(CLUSTERED_FORMS, rows.rows) };
  const clusters = CLUSTERS.map((count, i) => {
    progress(`grouping ${kept.rows} forms into ${count} clusters`);
    return [...clusterRows(kept, count, LEARN_FROM, SEED + i)];
  });
  const cues = parseLexicon('name-cues.tsv', readFileSync(new URL('../../train/name-cues.tsv', import.meta.url), 'utf8'));
  const statistics = nameStatistics(sentences(), cues, LEAST_STEM);
  progress(`${statistics.stems.length} stems with name statistics`);
  return { words: stream.words.slice(0, kept.rows), clusters, statistics };
}

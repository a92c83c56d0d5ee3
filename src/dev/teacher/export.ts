import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { formatConll } from '../../eval/conll.ts';
import type { TrainingSentence } from '../../train/sentence.ts';
import { annotatedNews } from '../train/annotated-news.ts';
import { corporaOf, guideRelabeler, heldOutRuns, readCorpus, type Corpus } from '../train/corpora.ts';
import { NEWS_SOURCES, newsSentences } from '../train/news.ts';

/**
 * Writes what the teacher reads into a folder outside the repository: `news.txt`, a folded sentence a line after `# SOURCE` lines, and each
 * corpus of the twin in folded words. The held-out tenth of ANERcorp goes into `dev.conll`, the held-out articles of the annotated news into
 * `annotated-news.dev.conll`, and into nothing else.
 *
 *     tsx src/dev/teacher/export.ts SHARED FOLDER
 */
const [shared = '../shared', folder = '../newsx-teacher'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const relabel = guideRelabeler();
const dev: Corpus = { file: 'anercorp/train.dev10', profile: 'anercorp', weight: 0, openMisc: false, licence: '' };
const heldOut = readCorpus(shared, dev, relabel, new Set());
write('dev', heldOut);
const runs = heldOutRuns(heldOut);
for (const corpus of [...corporaOf(true).filter(({ profile, openMisc }) => profile === 'anercorp' || openMisc), { ...dev, file: 'aqmar/topcoder-dev', profile: 'news' as const }]) {
  const sentences = readCorpus(shared, corpus, relabel, runs);
  write(corpus.file.replace('/', '-'), sentences);
}
const annotated = await annotatedNews(shared);
write('annotated-news', annotated.learnt);
write('annotated-news.dev', annotated.heldOut);

const news = createWriteStream(join(folder, 'news.txt'));
for (const source of NEWS_SOURCES) {
  let words = 0;
  news.write(`# ${source}\n`);
  for (const sentence of newsSentences(shared, source)) {
    news.write(`${sentence.join(' ')}\n`);
    words += sentence.length;
  }
  console.log(`${source}: ${words} words`);
}
news.end();
await finished(news);

function write(name: string, sentences: readonly TrainingSentence[]): void {
  writeFileSync(join(folder, `${name}.conll`), formatConll(sentences.map(({ words }) => words), sentences.map(({ tags }) => tags)));
  console.log(`${name}: ${sentences.length} sentences`);
}

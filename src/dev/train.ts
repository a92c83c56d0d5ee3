import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addNerTallies, ENTITY_TYPES, tallyType } from '../eval/ner-scores.ts';
import { scoresOf } from '../eval/tally.ts';
import type { TaggerModel } from '../tagger/model.ts';
import { tagSentences } from '../train/calibration.ts';
import { writeModelFile } from '../train/model-file.ts';
import type { TrainingSentence } from '../train/sentence.ts';
import { calibrated, calibratedLike, trainTagger } from '../train/tagger-training.ts';
import { annotatedNews } from './train/annotated-news.ts';
import { corporaOf, guideRelabeler, heldOutRuns, readCorpus, type Corpus } from './train/corpora.ts';
import { newsKnowledge, newsShares, packMemory } from './train/memory.ts';
import { NEWS_SOURCES } from './train/news.ts';
import { labelledSentences } from './train/silver.ts';

/**
 * Rebuilds the shipped tagger: `npm run train`. A twin that never saw the held-out tenth of ANERcorp (nor the same texts in NewsFANE) nor the
 * annotated news held out is trained first: its scores and its calibration on both go into the model that learns from everything. The cache folder
 * holds what raw news taught (made when missing) and, where there are any, the teacher's `silver.conll` and `labelled.conll` (see src/dev/teacher).
 */
const { values: options } = parseArgs({ options: {
  shared: { type: 'string', default: '../shared' },
  cache: { type: 'string', default: '../newsx-teacher' },
  out: { type: 'string', default: 'src/data/models/ner.bin' },
  twin: { type: 'string', default: '' },
} });
/** Each run learns from all corpora and its own part of the machine-labelled news, so that the corpora are not drowned in it. */
const RECIPE = { bits: 15, epochs: 3, seed: 1, runs: 3, labelledSentencesOfRun: 80_000, annotatedWeight: 2 } as const;
const ANNOTATED = { file: 'src/dev/train/annotated-news.tsv', licence: 'annotated for newsx after its guide, machine-assisted, CC0; the texts stay out' } as const;
const began = Date.now();
const progress = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

mkdirSync(options.cache, { recursive: true });
const knowledge = newsKnowledge(options.shared, options.cache, progress);
const relabel = guideRelabeler();
const silver = [...labelledSentences(join(options.cache, 'silver.conll'))];
const annotated = await annotatedNews(options.shared);
progress(`${silver.length} sentences labelled by the teacher, ${annotated.learnt.length} of annotated news and ${annotated.heldOut.length} held out`);

const none: ReadonlySet<string> = new Set();
const dev: Corpus = { file: 'anercorp/train.dev10', profile: 'anercorp', weight: 1, openMisc: false, licence: '' };
const heldOut = readCorpus(options.shared, dev, relabel, none);
const runs = heldOutRuns(heldOut);
const newsHeldOut = heldOutOfNews();

const memory = packMemory(knowledge, newsShares(options.cache, progress));
const twin = calibrated(train(true, {}), [...heldOut, ...annotated.heldOut]);
if (options.twin !== '') writeModelFile(options.twin, twin);
const scores = {
  'anercorp/train.dev10, anercorp profile': figures(twin, heldOut),
  'the same texts in newsfane, news profile': figures(twin, newsHeldOut),
  'annotated news held out, news profile': figures(twin, annotated.heldOut),
};
progress(JSON.stringify(scores));

if (options.out !== '') writeModelFile(options.out, calibratedLike(train(false, scores), twin));
progress(options.out === '' ? 'no model asked for' : options.out);

function train(isTwin: boolean, heldOutScores: object): TaggerModel {
  const corpora = corporaOf(isTwin);
  const sentences = sentencesOf(corpora, isTwin);
  const about = {
    recipe: {
      ...RECIPE,
      steps: 'clusters and name statistics of raw news; names that the teacher finds there; averaged perceptron over corpora and machine-labelled news, a part of it a run, the mean of the runs',
    },
    corpora: [...corpora.map(({ file, weight, licence }) => ({ file, weight, licence })), { ...ANNOTATED, weight: RECIPE.annotatedWeight }],
    rawNews: NEWS_SOURCES,
    labelledSentences: Math.min(silver.length, RECIPE.runs * RECIPE.labelledSentencesOfRun),
    licence: 'CC BY-SA 4.0',
    heldOutScores,
  };
  progress(`${isTwin ? 'the twin' : 'the model'}: ${sentences.length} sentences of corpora`);
  const learnt = Array.from({ length: RECIPE.runs }, (_, run) => [...sentences, ...silverOfRun(run)]);
  return trainTagger(learnt, memory, { ...RECIPE, progress }, about);
}

function silverOfRun(run: number): readonly TrainingSentence[] {
  return silver.slice(run * RECIPE.labelledSentencesOfRun, (run + 1) * RECIPE.labelledSentencesOfRun);
}

function sentencesOf(corpora: readonly Corpus[], isTwin: boolean): readonly TrainingSentence[] {
  const read = corpora.flatMap((corpus) => {
    const own = readCorpus(options.shared, corpus, relabel, isTwin ? runs : none);
    return Array.from({ length: corpus.weight }, () => own).flat();
  });
  const own = isTwin ? annotated.learnt : [...annotated.learnt, ...annotated.heldOut];
  return [...read, ...Array.from({ length: RECIPE.annotatedWeight }, () => own).flat()];
}

/** The texts of the held-out tenth as NewsFANE has them. */
function heldOutOfNews(): readonly TrainingSentence[] {
  const corpus = corporaOf(true).find(({ file }) => file.startsWith('newsfane'))!;
  const kept = new Set(readCorpus(options.shared, corpus, relabel, runs).map(({ words }) => words.join(' ')));
  return readCorpus(options.shared, corpus, relabel, none).filter(({ words }) => !kept.has(words.join(' ')));
}

function figures(model: TaggerModel, sentences: readonly TrainingSentence[]): Readonly<Record<string, number>> {
  const gold = sentences.map(({ tags }) => tags);
  const found = tagSentences(model, sentences, sentences[0]!.profile).tags;
  const types = sentences[0]!.openMisc ? ENTITY_TYPES.slice(0, 3) : ENTITY_TYPES;
  const f1 = (which: readonly (typeof types)[number][]): number =>
    Math.round(1000 * scoresOf(addNerTallies(which.map((type) => tallyType(gold, found, type))).strict).f1) / 10;
  return { ...Object.fromEntries(types.map((type) => [type, f1([type])])), all: f1(types), 'PER LOC ORG': f1(types.slice(0, 3)) };
}

import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';
import { readConll, type NamedText } from '../eval/conll.ts';
import { evaluateTags } from '../eval/ner-evaluation.ts';
import type { NerRow } from '../eval/ner-scores.ts';
import type { TaggerModel } from '../tagger/model.ts';
import type { TagProfile } from '../tagger/tags.ts';
import { tagSentences } from './calibration.ts';
import { mendTags, type TrainingSentence } from './sentence.ts';
import { calibrated, calibratedLike, trainTagger } from './tagger-training.ts';

/** How a user's own tagger is trained. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Whose guidelines the corpora follow: the profile under which the model then tags. */
  readonly profile: TagProfile;
  readonly progress?: (line: string) => void;
}

export interface TrainedTagger {
  readonly model: TaggerModel;
  /** What a twin that did not learn from every tenth sentence makes of those sentences. */
  readonly heldOut: readonly NerRow[];
}

/** Every sentence of this number is held out from the twin, whose scores and confidence stand for the model's. */
const HELD_OUT = 10;

/**
 * Trains a tagger on a user's CoNLL corpora, for one profile, with the word knowledge (clusters, name statistics) of a model at hand.
 * Same corpora, options and base, same model. Throws an `input` fault that names file and line when a tag is missing or unknown, or the
 * file when there are too few sentences.
 */
export function trainFromConll(corpora: readonly NamedText[], base: TaggerModel, options: TrainingOptions): TrainedTagger {
  const sentences = corpora.flatMap(({ path, text }) => sentencesOf(path, text, options.profile));
  if (sentences.length < HELD_OUT) {
    throw new NewsxError('input', `${corpora.map(({ path }) => path).join(', ')}: expected ${HELD_OUT} tagged sentences at least, found ${sentences.length}`, 'conll');
  }
  const heldOut = sentences.filter((_, index) => index % HELD_OUT === HELD_OUT - 1);
  const fit = sentences.filter((_, index) => index % HELD_OUT !== HELD_OUT - 1);
  const { profile, ...rest } = options;
  const settings = { ...rest, bits: base.header.bits };
  const twin = calibrated(trainTagger([fit], base.memory, settings, {}), heldOut);
  const rows = evaluateTags(heldOut.map(({ tags }) => tags), tagSentences(twin, heldOut, profile).tags);
  const about = {
    recipe: { bits: base.header.bits, epochs: options.epochs, seed: options.seed, steps: 'averaged perceptron over CoNLL corpora' },
    corpora: corpora.map(({ path }) => ({ file: path })),
    wordKnowledge: base.header.about['rawNews'] ?? null,
    heldOutScores: Object.fromEntries(rows.map(({ type, strict }) => [type, Math.round(1000 * strict.f1) / 10])),
  };
  return { model: calibratedLike(trainTagger([sentences], base.memory, settings, about), twin), heldOut: rows };
}

function sentencesOf(path: string, text: string, profile: TagProfile): readonly TrainingSentence[] {
  return readConll(path, text).map(({ words, tags }) => ({ words: words.map((word) => fold(word) || word), tags: mendTags(tags), profile, openMisc: false }));
}

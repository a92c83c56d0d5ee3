import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { readModel, writeModel, type Calibration, type ModelHeader, type TaggerModel } from '../tagger/model.ts';
import { LONGEST_PIECE, ownForms, readForms, scorePiece, scorerOf } from '../tagger/scores.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from '../tagger/tags.ts';
import { fitCalibration, withCalibration } from './calibration.ts';
import { trainPerceptron, type PerceptronOptions } from './perceptron.ts';
import { quantize } from './quantize.ts';
import type { TrainingSentence } from './sentence.ts';

/** Share of the mean gap between the best and the second-best tag that the second look adds to a word (RECIPE: .3 to .8 alike). */
const SECOND_LOOK = 0.5;
/** Sentences from which that gap is measured. */
const GAP_SENTENCES = 2000;
const UNCALIBRATED: Calibration = { temperature: 100, reliability: [] };

/** Trains a tagger on corpora, each by itself (see `trainPerceptron`); its confidence is not calibrated yet. Same input, same model. */
export function trainTagger(
  corpora: readonly (readonly TrainingSentence[])[], memory: LexicalMemory, options: PerceptronOptions, about: ModelHeader['about'],
): TaggerModel {
  const numbers = quantize(trainPerceptron(corpora, memory, options));
  const header = { bits: options.bits, recurrence: 0, calibration: { news: UNCALIBRATED, anercorp: UNCALIBRATED }, about };
  const model = readModel('the new model', writeModel({ header, ...numbers, memory }));
  const gap = meanGap(model, corpora[0]!.slice(0, GAP_SENTENCES));
  return { ...model, scorers: {}, header: { ...model.header, recurrence: Math.round(SECOND_LOOK * gap) } };
}

/** A model with its confidence fitted to held-out sentences of each profile; profiles without any are left as they are. */
export function calibrated(model: TaggerModel, heldOut: readonly TrainingSentence[]): TaggerModel {
  return PROFILES.reduce((fitted: TaggerModel, profile: TagProfile) => {
    const own = heldOut.filter((sentence) => sentence.profile === profile);
    return own.length === 0 ? fitted : withCalibration(fitted, profile, fitCalibration(fitted, own, profile));
  }, model);
}

/** A model with the calibration of its twin, which was trained alike but for some held-out text; scores of the two may differ in scale. */
export function calibratedLike(model: TaggerModel, twin: TaggerModel): TaggerModel {
  const ratio = model.header.recurrence / Math.max(1, twin.header.recurrence);
  return PROFILES.reduce((fitted: TaggerModel, profile: TagProfile) => {
    const { temperature, reliability } = twin.header.calibration[profile];
    return withCalibration(fitted, profile, { temperature: temperature * ratio, reliability });
  }, model);
}

/** How far the score of the best tag lies above the next, on average over words. */
function meanGap(model: TaggerModel, sentences: readonly TrainingSentence[]): number {
  let total = 0;
  let count = 0;
  for (const { words, profile } of sentences) {
    const length = Math.min(words.length, LONGEST_PIECE);
    const scores = new Int32Array(length * TAG_COUNT);
    const scorer = scorerOf(model, profile);
    const forms = ownForms(scorer, words);
    readForms(scorer, words, forms);
    scorePiece(scorer, forms.numbers, 0, length, false, scores);
    for (let at = 0; at < length; at++) {
      const [first, second] = [...scores.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT)].sort((a, b) => b - a);
      total += first! - second!;
      count++;
    }
  }
  return count === 0 ? 0 : total / count;
}

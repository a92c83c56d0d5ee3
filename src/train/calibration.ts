import { chunksOf } from '../eval/ner-scores.ts';
import type { Calibration, TaggerModel } from '../tagger/model.ts';
import { tagWords, type TagProfile } from '../tagger/tagger.ts';
import type { TrainingSentence } from './sentence.ts';

/** Steps of raw probability in a reliability table. */
const STEPS = 20;
/** Pulls steps with few mentions toward the probability they stand for. */
const PRIOR_MENTIONS = 4;
const TEMPERATURES = [4, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 65, 80, 100, 130, 160, 200, 250, 320] as const;

/** A mention that a model found in held-out text: how sure it was and whether span and type are right. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

/** Fits temperature and reliability table to held-out sentences, so that of mentions at 0.9 about nine in ten are right. */
export function fitCalibration(model: TaggerModel, heldOut: readonly TrainingSentence[], profile: TagProfile): Calibration {
  let best: { temperature: number; judgements: readonly Judgement[]; loss: number } | undefined;
  for (const temperature of TEMPERATURES) {
    const judgements = judge(withCalibration(model, profile, { temperature, reliability: [] }), heldOut, profile);
    const loss = judgements.reduce((sum, { confidence, right }) => sum - Math.log(Math.max(1e-4, right ? confidence : 1 - confidence)), 0);
    if (best === undefined || loss < best.loss) best = { temperature, judgements, loss };
  }
  return { temperature: best!.temperature, reliability: reliabilityTable(best!.judgements) };
}

/** The model with another calibration for one profile. */
export function withCalibration(model: TaggerModel, profile: TagProfile, calibration: Calibration): TaggerModel {
  return { ...model, scorers: {}, header: { ...model.header, calibration: { ...model.header.calibration, [profile]: calibration } } };
}

/** The tags and confidence that a model gives to sentences taken as one document, one array a sentence. */
export function tagSentences(
  model: TaggerModel, sentences: readonly TrainingSentence[], profile: TagProfile, looksAgain = true,
): { tags: readonly Uint8Array[]; confidence: readonly Float32Array[] } {
  const starts = new Uint32Array(sentences.length);
  const words = sentences.flatMap((sentence) => sentence.words);
  for (let i = 1; i < sentences.length; i++) starts[i] = starts[i - 1]! + sentences[i - 1]!.words.length;
  const { tags, confidence } = tagWords(words, starts, model, profile, { looksAgain });
  const endOf = (i: number): number => starts[i]! + sentences[i]!.words.length;
  return {
    tags: sentences.map((_, i) => tags.subarray(starts[i]!, endOf(i))),
    confidence: sentences.map((_, i) => confidence.subarray(starts[i]!, endOf(i))),
  };
}

/** Judges all mentions that a model finds in tagged sentences, taken as one document; those of news as they are found where rules follow, at one look. */
function judge(model: TaggerModel, sentences: readonly TrainingSentence[], profile: TagProfile): readonly Judgement[] {
  const { tags, confidence } = tagSentences(model, sentences, profile, profile !== 'news');
  return sentences.flatMap((sentence, i) => {
    const gold = new Set(chunksOf(sentence.tags).map((chunk) => `${chunk.start} ${chunk.end} ${chunk.type}`));
    return chunksOf(tags[i]!)
      .filter(({ type }) => !(sentence.openMisc && type === 'MISC'))
      .map((chunk) => ({
        confidence: Math.min(...confidence[i]!.subarray(chunk.start, chunk.end)),
        right: gold.has(`${chunk.start} ${chunk.end} ${chunk.type}`),
      }));
  });
}

/** Share of right mentions for each step of confidence, made to rise (pooling adjacent violators). */
function reliabilityTable(judgements: readonly Judgement[]): number[] {
  const pools = Array.from({ length: STEPS }, (_, step) => ({ steps: 1, total: PRIOR_MENTIONS, right: (PRIOR_MENTIONS * (step + 0.5)) / STEPS }));
  for (const { confidence, right } of judgements) {
    const pool = pools[Math.min(STEPS - 1, Math.floor(confidence * STEPS))]!;
    pool.total++;
    if (right) pool.right++;
  }
  for (let i = 0; i + 1 < pools.length; ) {
    const [low, high] = [pools[i]!, pools[i + 1]!];
    if (low.right / low.total <= high.right / high.total) {
      i++;
      continue;
    }
    pools.splice(i, 2, { steps: low.steps + high.steps, total: low.total + high.total, right: low.right + high.right });
    if (i > 0) i--;
  }
  return pools.flatMap(({ steps, total, right }) => new Array<number>(steps).fill(Math.round((1000 * right) / total) / 1000));
}

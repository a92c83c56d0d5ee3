import { bestTags, START } from '../tagger/decode.ts';
import { EDGE_KEY, formFeatures, PAIR_COUNT, pairSlots, slotsOf, type FormFeatures } from '../tagger/features.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from '../tagger/tags.ts';
import { randomFrom, shuffle } from './random.ts';
import type { TrainingSentence } from './sentence.ts';

/** Averaged weights of a structured perceptron: TAG_COUNT a row, 2 ** bits rows. */
export interface Perceptron {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface PerceptronOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly progress?: (line: string) => void;
}

const OUTSIDE_OR_MISC = (1 << 0) | (1 << 7) | (1 << 8);

/**
 * Trains by decoding each sentence and moving the weights of wrong words toward the right tag, averaged over all steps.
 * Where several tags are right, the target is the best of them under the present weights. Same input, same weights.
 */
export function trainPerceptron(sentences: readonly TrainingSentence[], memory: LexicalMemory, options: PerceptronOptions): Perceptron {
  const { bits, epochs, seed, progress } = options;
  const slot = slotsOf(bits);
  const weights = new Float32Array(2 ** bits * TAG_COUNT);
  const drift = new Float64Array(weights.length);
  const transitions = new Float32Array((START + 1) * TAG_COUNT);
  const transitionDrift = new Float64Array(transitions.length);
  const features = PROFILES.map(() => new Map<string, FormFeatures>());
  const featuresOf = (word: string, profile: number): FormFeatures => {
    const known = features[profile]!;
    let own = known.get(word);
    if (own === undefined) known.set(word, (own = formFeatures(word, memory, slot, profile)));
    return own;
  };
  const order = sentences.map((_, index) => index);
  const random = randomFrom(seed);
  let step = 0;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let words = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      words += sentence.words.length;
      wrong += learn(sentence);
    }
    progress?.(`epoch ${epoch}: ${((100 * wrong) / words).toFixed(2)} % of ${words} words wrong`);
  }
  return { weights: averaged(weights, drift), transitions: averaged(transitions, transitionDrift) };

  function averaged(last: Float32Array, drifted: Float64Array): Float32Array {
    return last.map((value, i) => value - drifted[i]! / (step + 1));
  }

  function learn({ words, tags: gold, profile, openMisc }: TrainingSentence): number {
    step++;
    const length = words.length;
    const own = PROFILES.indexOf(profile);
    const edge = featuresOf(EDGE_KEY, own);
    const forms = words.map((word) => featuresOf(word, own));
    const at = (i: number): FormFeatures => (i < 0 || i >= length ? edge : forms[i]!);
    const scores = new Float64Array(length * TAG_COUNT);
    const pairs = new Int32Array(length * PAIR_COUNT);
    const pairCounts = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const slots = pairs.subarray(i * PAIR_COUNT, (i + 1) * PAIR_COUNT);
      pairCounts[i] = pairSlots(at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2), slot, own, slots);
      eachSlot(i, (row) => {
        for (let tag = 0; tag < TAG_COUNT; tag++) scores[i * TAG_COUNT + tag]! += weights[row * TAG_COUNT + tag]!;
      });
    }
    const found = new Uint8Array(length);
    bestTags(scores, length, transitions, found);
    const target = openMisc ? targetOf(gold, scores, found) : gold;
    let wrong = 0;
    for (let i = 0; i < length; i++) {
      const [want, got] = [target[i]!, found[i]!];
      const [wantFrom, gotFrom] = i === 0 ? [START, START] : [target[i - 1]!, found[i - 1]!];
      if (want !== got || wantFrom !== gotFrom) {
        move(transitions, transitionDrift, wantFrom * TAG_COUNT + want, 1);
        move(transitions, transitionDrift, gotFrom * TAG_COUNT + got, -1);
      }
      if (want === got) continue;
      wrong++;
      eachSlot(i, (row) => {
        move(weights, drift, row * TAG_COUNT + want, 1);
        move(weights, drift, row * TAG_COUNT + got, -1);
      });
    }
    return wrong;

    function eachSlot(i: number, use: (row: number) => void): void {
      for (let position = 0; position < 5; position++) {
        const rows = at(i + position - 2).unary[position]!;
        for (let k = 0; k < rows.length; k++) use(rows[k]!);
      }
      for (let k = 0; k < pairCounts[i]!; k++) use(pairs[i * PAIR_COUNT + k]!);
    }
  }

  function targetOf(gold: Uint8Array, scores: Float64Array, found: Uint8Array): Uint8Array {
    const allowed = Uint16Array.from(gold, (tag) => ((OUTSIDE_OR_MISC >> tag) & 1 ? OUTSIDE_OR_MISC : 1 << tag));
    if (found.every((tag, i) => (allowed[i]! >> tag) & 1)) return found;
    const target = new Uint8Array(gold.length);
    bestTags(scores, gold.length, transitions, target, allowed);
    return target;
  }

  function move(table: Float32Array, drifted: Float64Array, at: number, by: number): void {
    table[at]! += by;
    drifted[at]! += by * step;
  }
}

/** The profiles that sentences were tagged for. */
export function profilesIn(sentences: readonly TrainingSentence[]): ReadonlySet<TagProfile> {
  return new Set(sentences.map(({ profile }) => profile));
}

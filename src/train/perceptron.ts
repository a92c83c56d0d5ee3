import { bestTags, decodingRoom, START } from '../tagger/decode.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { addRows } from '../tagger/rows.ts';
import { TAG_COUNT } from '../tagger/tags.ts';
import { randomFrom, shuffle } from './random.ts';
import type { TrainingSentence } from './sentence.ts';
import { MOST_SLOTS, numberSentences, type NumberedSentence } from './training-forms.ts';

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
 * Where several tags are right, the target is the best of them under the present weights. Each corpus has a training of its own, with
 * seeds that follow one another; the mean of their weights evens out what the order and the choice of sentences do. Same input, same weights.
 */
export function trainPerceptron(corpora: readonly (readonly TrainingSentence[])[], memory: LexicalMemory, options: PerceptronOptions): Perceptron {
  return meanOf(corpora.map((corpus, run) => trainOnce(corpus, memory, { ...options, seed: options.seed + run })));
}

/** The mean of weights that were learned apart. */
function meanOf([first, ...others]: readonly Perceptron[]): Perceptron {
  if (first === undefined) throw new RangeError('expected a corpus at least');
  const mean = (part: keyof Perceptron): Float32Array =>
    first[part].map((value, i) => (value + others.reduce((sum, other) => sum + other[part][i]!, 0)) / (others.length + 1));
  return others.length === 0 ? first : { weights: mean('weights'), transitions: mean('transitions') };
}

function trainOnce(corpus: readonly TrainingSentence[], memory: LexicalMemory, { bits, epochs, seed, progress }: PerceptronOptions): Perceptron {
  const { sentences, slotsOf } = numberSentences(corpus, memory, bits);
  const longest = corpus.reduce((most, { words }) => Math.max(most, words.length), 0);
  const weights = new Float32Array(2 ** bits * TAG_COUNT);
  const drift = new Float64Array(weights.length);
  const transitions = new Float32Array((START + 1) * TAG_COUNT);
  const transitionDrift = new Float64Array(transitions.length);
  const slots = new Int32Array(longest * MOST_SLOTS);
  const counts = new Uint8Array(longest);
  const scores = new Float64Array(longest * TAG_COUNT);
  const found = new Uint8Array(longest);
  const target = new Uint8Array(longest);
  const room = decodingRoom(longest);
  const order = sentences.map((_, index) => index);
  const random = randomFrom(seed);
  let step = 0;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let words = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      words += sentence.tags.length;
      wrong += learn(sentence);
    }
    progress?.(`epoch ${epoch}: ${((100 * wrong) / words).toFixed(2)} % of ${words} words wrong`);
  }
  return { weights: averaged(weights, drift), transitions: averaged(transitions, transitionDrift) };

  function averaged(last: Float32Array, drifted: Float64Array): Float32Array {
    return last.map((value, i) => value - drifted[i]! / (step + 1));
  }

  function learn(sentence: NumberedSentence): number {
    step++;
    const length = sentence.tags.length;
    for (let at = 0; at < length; at++) score(sentence, at);
    bestTags(scores, 0, length, transitions, room, found);
    setTarget(sentence);
    let wrong = 0;
    for (let at = 0; at < length; at++) {
      const [want, got] = [target[at]!, found[at]!];
      const [wantFrom, gotFrom] = at === 0 ? [START, START] : [target[at - 1]!, found[at - 1]!];
      if (want !== got || wantFrom !== gotFrom) {
        move(transitions, transitionDrift, wantFrom * TAG_COUNT + want, 1);
        move(transitions, transitionDrift, gotFrom * TAG_COUNT + got, -1);
      }
      if (want === got) continue;
      wrong++;
      for (let k = 0; k < counts[at]!; k++) {
        const row = slots[at * MOST_SLOTS + k]! * TAG_COUNT;
        move(weights, drift, row + want, 1);
        move(weights, drift, row + got, -1);
      }
    }
    return wrong;
  }

  function score(sentence: NumberedSentence, at: number): void {
    const from = at * MOST_SLOTS;
    const count = slotsOf(sentence, at, slots, from);
    const to = at * TAG_COUNT;
    counts[at] = count;
    scores.fill(0, to, to + TAG_COUNT);
    addRows(weights, slots, from, count, scores, to);
  }

  function setTarget({ tags: gold, openMisc }: NumberedSentence): void {
    target.set(gold);
    if (!openMisc) return;
    const allowed = Uint16Array.from(gold, (tag) => ((OUTSIDE_OR_MISC >> tag) & 1 ? OUTSIDE_OR_MISC : 1 << tag));
    if (allowed.every((tags, at) => (tags >> found[at]!) & 1)) target.set(found.subarray(0, gold.length));
    else bestTags(scores, 0, gold.length, transitions, room, target, allowed);
  }

  function move(table: Float32Array, drifted: Float64Array, at: number, by: number): void {
    table[at]! += by;
    drifted[at]! += by * step;
  }
}

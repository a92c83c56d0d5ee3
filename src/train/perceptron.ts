import { bestTags, decodingRoom, START, type DecodingRoom } from '../tagger/decode.ts';
import { POSITIONS } from '../tagger/features.ts';
import { BLOCK } from '../tagger/groups.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { listKindSlots, listPairSlots, MARGIN, MOST_KIND_SLOTS, MOST_PAIR_SLOTS } from '../tagger/pair-features.ts';
import { addRows } from '../tagger/rows.ts';
import { TAG_COUNT } from '../tagger/tags.ts';
import { randomFrom, shuffle } from './random.ts';
import type { TrainingSentence } from './sentence.ts';
import { numberSentences, type NumberedSentence } from './training-forms.ts';

/** Averaged weights of a structured perceptron, 2 ** bits blocks of them. */
export interface Perceptron {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** How it is trained: 2 ** bits blocks of weights, so many rounds over the sentences, in an order that the seed decides. */
export interface PerceptronOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly progress?: (line: string) => void;
}

/** Bits of the tags O, B-MISC and I-MISC. */
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

/** A training at work: weights, and beside each how far it was moved, each move times its step, of which the average is made; and room for one sentence. */
interface Training {
  readonly bits: number;
  readonly forms: ReturnType<typeof numberSentences>['forms'];
  readonly weights: Int16Array;
  readonly drift: Float64Array;
  readonly transitions: Float32Array;
  readonly transitionDrift: Float64Array;
  readonly pairs: Int32Array;
  /** MOST_KIND_SLOTS a word. */
  readonly kinds: Int32Array;
  readonly scores: Int32Array;
  readonly found: Uint8Array;
  readonly target: Uint8Array;
  readonly room: DecodingRoom;
  step: number;
}

function trainOnce(corpus: readonly TrainingSentence[], memory: LexicalMemory, { bits, epochs, seed, progress }: PerceptronOptions): Perceptron {
  const { sentences, forms } = numberSentences(corpus, memory, bits);
  const training = startTraining(bits, forms, corpus.reduce((most, { words }) => Math.max(most, words.length), 0));
  const order = sentences.map((_, index) => index);
  const random = randomFrom(seed);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let words = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      words += sentence.tags.length;
      wrong += learn(training, sentence);
    }
    progress?.(`epoch ${epoch}: ${((100 * wrong) / words).toFixed(2)} % of ${words} words wrong`);
  }
  const { weights, drift, transitions, transitionDrift, step } = training;
  return { weights: averaged(weights, drift, step), transitions: averaged(transitions, transitionDrift, step) };
}

function startTraining(bits: number, forms: Training['forms'], longest: number): Training {
  const weights = new Int16Array(2 ** bits * BLOCK);
  const transitions = new Float32Array((START + 1) * TAG_COUNT);
  return {
    bits, forms, weights, drift: new Float64Array(weights.length), transitions, transitionDrift: new Float64Array(transitions.length),
    pairs: new Int32Array((longest + 2 * MARGIN) * MOST_PAIR_SLOTS), kinds: new Int32Array(longest * MOST_KIND_SLOTS), scores: new Int32Array(longest * TAG_COUNT),
    found: new Uint8Array(longest), target: new Uint8Array(longest), room: decodingRoom(longest), step: 0,
  };
}

function averaged(last: Int16Array | Float32Array, drift: Float64Array, step: number): Float32Array {
  return Float32Array.from(last, (value, i) => value - drift[i]! / (step + 1));
}

/** Decodes a sentence, corrects what is wrong, and tells how many words were. */
function learn(training: Training, sentence: NumberedSentence): number {
  const { bits, forms, pairs, kinds, scores, transitions, transitionDrift, room, found, target } = training;
  const step = ++training.step;
  const length = sentence.tags.length;
  const { sights } = forms[sentence.profile]!;
  const width = listPairSlots(sights, sentence.numbers, 0, length, bits, sentence.profile, pairs);
  let kindWidth = 0;
  for (let at = 0; at < length; at++) {
    kindWidth = listKindSlots(sights, sentence.numbers, at, bits, sentence.profile, kinds, at * MOST_KIND_SLOTS);
    score(training, sentence, at, width, kindWidth);
  }
  bestTags(scores, 0, length, transitions, room, found);
  setTarget(training, sentence);
  let wrong = 0;
  for (let at = 0; at < length; at++) {
    const [want, got] = [target[at]!, found[at]!];
    const [wantFrom, gotFrom] = at === 0 ? [START, START] : [target[at - 1]!, found[at - 1]!];
    if (want !== got || wantFrom !== gotFrom) {
      move(transitions, transitionDrift, wantFrom * TAG_COUNT + want, 1, step);
      move(transitions, transitionDrift, gotFrom * TAG_COUNT + got, -1, step);
    }
    if (want === got) continue;
    wrong++;
    correct(training, sentence, at, width, kindWidth, want, got);
  }
  return wrong;
}

function score({ forms, weights, pairs, kinds, scores }: Training, { numbers, profile }: NumberedSentence, at: number, width: number, kindWidth: number): void {
  const { starts, slots } = forms[profile]!;
  const to = at * TAG_COUNT;
  scores.fill(0, to, to + TAG_COUNT);
  for (let position = 0; position < POSITIONS; position++) {
    const row = numbers[at + position]! * POSITIONS + position;
    addRows(weights, slots, starts[row]!, starts[row + 1]! - starts[row]!, scores, to);
  }
  addRows(weights, pairs, (at + MARGIN) * width, width, scores, to);
  addRows(weights, kinds, at * MOST_KIND_SLOTS, kindWidth, scores, to);
}

/** Moves all features of a word from the tag it got to the one it should have. */
function correct(
  { forms, weights, drift, pairs, kinds, step }: Training, { numbers, profile }: NumberedSentence, at: number, width: number, kindWidth: number, want: number, got: number,
): void {
  const { starts, slots } = forms[profile]!;
  const exchange = (row: number): void => {
    move(weights, drift, row + want, 1, step);
    move(weights, drift, row + got, -1, step);
  };
  for (let position = 0; position < POSITIONS; position++) {
    const row = numbers[at + position]! * POSITIONS + position;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) exchange(slots[k]!);
  }
  for (let k = 0; k < width; k++) exchange(pairs[(at + MARGIN) * width + k]!);
  for (let k = 0; k < kindWidth; k++) exchange(kinds[at * MOST_KIND_SLOTS + k]!);
}

/** Sets the tags to be learned: the annotated ones, or of several that are right those that the present weights like best. */
function setTarget({ scores, transitions, room, found, target }: Training, { tags: gold, openMisc }: NumberedSentence): void {
  target.set(gold);
  if (!openMisc) return;
  const allowed = Uint16Array.from(gold, (tag) => ((OUTSIDE_OR_MISC >> tag) & 1 ? OUTSIDE_OR_MISC : 1 << tag));
  if (allowed.every((tags, at) => (tags >> found[at]!) & 1)) target.set(found.subarray(0, gold.length));
  else bestTags(scores, 0, gold.length, transitions, room, target, START, undefined, allowed);
}

function move(table: Int16Array | Float32Array, drift: Float64Array, at: number, by: number, step: number): void {
  table[at]! += by;
  drift[at]! += by * step;
}

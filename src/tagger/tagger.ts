import { bestTags, START } from './decode.ts';
import type { NumberedForms } from './form-numbers.ts';
import type { TaggerModel } from './model.ts';
import { LONGEST_PIECE, ownForms, readForms, roomForScores, scorePiece, scorerOf, stemsOf, type Scorer } from './scores.ts';
import { lookAgain } from './second-look.ts';
import { OUTSIDE, type TagProfile } from './tags.ts';

export { TAGS, type Tag, type TagProfile } from './tags.ts';

/**
 * One index into TAGS for each word, and for words of mentions the probability that it is right (0 elsewhere). A mention is as sure
 * as its least sure word: of mentions whose lowest confidence is 0.9, about nine in ten are right in span and type.
 */
export interface Tagging {
  readonly tags: Uint8Array;
  readonly confidence: Float32Array;
}

/** How words are tagged. */
export interface TaggingOptions {
  /**
   * Whether words speak for the others with their stem, so that a name seen clearly once is found everywhere (the default). Where rules for whole
   * articles find names again, it is not needed.
   */
  readonly looksAgain?: boolean;
  /** The numbers of the words, where the caller has them. */
  readonly forms?: NumberedForms;
}

/** Words that are tagged together; longer texts come in stretches, so that memory stays flat. */
const LONGEST_STRETCH = 50_000;

/**
 * Tags the words of one document, given as folded keys of its words, numbers and marks in order, with the index of the first word of
 * each sentence. Tags are valid BIO within each sentence.
 */
export function tagWords(
  words: readonly string[], sentenceStarts: Uint32Array, model: TaggerModel, profile: TagProfile, { looksAgain = true, forms: given }: TaggingOptions = {},
): Tagging {
  const scorer = scorerOf(model, profile);
  const forms = given ?? ownForms(scorer, words);
  readForms(scorer, words, forms);
  const tagging: Tagging = { tags: new Uint8Array(words.length), confidence: new Float32Array(words.length) };
  const bounds = pieceBounds(words.length, sentenceStarts);
  for (let first = 0; first + 1 < bounds.length; ) {
    let last = first + 1;
    while (last + 1 < bounds.length && bounds[last + 1]! - bounds[first]! <= LONGEST_STRETCH) last++;
    const [start, end] = [bounds[first]!, bounds[last]!];
    const isWhole = start === 0 && end === words.length;
    const part: Part = {
      forms: isWhole ? forms.numbers : forms.numbers.subarray(start, end),
      bounds: isWhole ? bounds : bounds.slice(first, last + 1).map((bound) => bound - start),
      scores: roomForScores(scorer, end - start),
      tags: isWhole ? tagging.tags : tagging.tags.subarray(start, end),
      confidence: isWhole ? tagging.confidence : tagging.confidence.subarray(start, end),
    };
    if (looksAgain) tagAtTwoLooks(scorer, part);
    else tagAtOneLook(scorer, part);
    first = last;
  }
  return tagging;
}

/** Words that are tagged together: the numbers of their forms, the bounds of their pieces, and what is found. */
interface Part {
  readonly forms: Int32Array;
  readonly bounds: readonly number[];
  readonly scores: Int32Array;
  readonly tags: Uint8Array;
  readonly confidence: Float32Array;
}

/** Tags the words that may be names. */
function tagAtOneLook(scorer: Scorer, { forms, bounds, scores, tags, confidence }: Part): void {
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    const start = bounds[piece]!;
    const end = bounds[piece + 1]!;
    const stretches = scorePiece(scorer, forms, start, end, true, scores);
    for (let k = 0; k < stretches.count; k++) {
      const first = start + stretches.bounds[2 * k]!;
      const last = start + stretches.bounds[2 * k + 1]!;
      const previous = first === start ? START : OUTSIDE;
      const next = last === end ? undefined : OUTSIDE;
      bestTags(scores, first, last, scorer.model.transitions, scorer.decoding, tags, previous, next);
      measure(scorer, scores, tags, first, last, previous, next, confidence);
    }
  }
}

/** Tags all words, and those again that others with their stem speak for or against. */
function tagAtTwoLooks(scorer: Scorer, { forms, bounds, scores, tags, confidence }: Part): void {
  const { model, decoding } = scorer;
  const sentenceOf = new Uint32Array(forms.length);
  const changed = new Uint8Array(bounds.length);
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    const [start, end] = [bounds[piece]!, bounds[piece + 1]!];
    sentenceOf.fill(piece, start, end);
    scorePiece(scorer, forms, start, end, false, scores);
    bestTags(scores, start, end, model.transitions, decoding, tags);
  }
  lookAgain(stemsOf(scorer, forms), sentenceOf, tags, model.header.recurrence, scores, changed);
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    const [start, end] = [bounds[piece]!, bounds[piece + 1]!];
    if (changed[piece] === 1) bestTags(scores, start, end, model.transitions, decoding, tags);
    measure(scorer, scores, tags, start, end, START, undefined, confidence);
  }
}

/** Writes how sure the words of the mentions from `first` to `last` are (see `ConfidenceMeter`). */
function measure(
  { meter }: Scorer, scores: Int32Array, tags: Uint8Array, first: number, last: number, previous: number, next: number | undefined, confidence: Float32Array,
): void {
  for (let at = first; at < last; at++) {
    if (tags[at] === OUTSIDE) continue;
    const start = at;
    while (at + 1 < last && tags[at + 1] !== OUTSIDE && tags[at + 1]! % 2 === 0) at++;
    meter(scores, tags, start, at + 1, first, last, previous, next, confidence);
  }
}

/** Bounds of the sentences, long ones cut into pieces; words before the first start make a sentence of their own. */
function pieceBounds(length: number, starts: Uint32Array): readonly number[] {
  if (length === 0) return [];
  const bounds = [0];
  const close = (end: number): void => {
    while (end - bounds.at(-1)! > LONGEST_PIECE) bounds.push(bounds.at(-1)! + LONGEST_PIECE);
    if (end > bounds.at(-1)!) bounds.push(end);
  };
  for (const start of starts) if (start > bounds.at(-1)! && start < length) close(start);
  close(length);
  return bounds;
}

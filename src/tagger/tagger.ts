import { confidenceMeter, type ConfidenceMeter } from './confidence.ts';
import { bestTags, decodingRoom } from './decode.ts';
import type { NumberedForms } from './form-numbers.ts';
import type { TaggerModel } from './model.ts';
import { LONGEST_PIECE, ownForms, scorePiece } from './scores.ts';
import { lookAgain } from './second-look.ts';
import { OUTSIDE, TAG_COUNT, type TagProfile } from './tags.ts';

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
  words: readonly string[], sentenceStarts: Uint32Array, model: TaggerModel, profile: TagProfile,
  { looksAgain = true, forms = ownForms(words, model, profile) }: TaggingOptions = {},
): Tagging {
  const tags = new Uint8Array(words.length);
  const confidence = new Float32Array(words.length);
  const bounds = pieceBounds(words.length, sentenceStarts);
  const meter = confidenceMeter(model.transitions, model.header.calibration[profile]);
  for (let first = 0; first + 1 < bounds.length; ) {
    let last = first + 1;
    while (last + 1 < bounds.length && bounds[last + 1]! - bounds[first]! <= LONGEST_STRETCH) last++;
    const [start, end] = [bounds[first]!, bounds[last]!];
    const inner = bounds.slice(first, last + 1).map((bound) => bound - start);
    const isWhole = start === 0 && end === words.length;
    const own = isWhole ? words : words.slice(start, end);
    const ownNumbers = isWhole ? forms : { ...forms, numbers: forms.numbers.subarray(start, end) };
    tagStretch(own, ownNumbers, inner, model, profile, looksAgain, meter, tags.subarray(start, end), confidence.subarray(start, end));
    first = last;
  }
  return { tags, confidence };
}

function tagStretch(
  words: readonly string[], forms: NumberedForms, bounds: readonly number[], model: TaggerModel, profile: TagProfile, looksAgain: boolean, meter: ConfidenceMeter,
  tags: Uint8Array, confidence: Float32Array,
): void {
  const scores = new Int32Array(words.length * TAG_COUNT);
  const stems = new Int32Array(words.length);
  const sentenceOf = new Uint32Array(words.length);
  const changed = new Uint8Array(bounds.length);
  const room = decodingRoom(LONGEST_PIECE, model.reach);
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    const [start, end] = [bounds[piece]!, bounds[piece + 1]!];
    sentenceOf.fill(piece, start, end);
    scorePiece(words, start, end, model, profile, scores, stems, forms);
    bestTags(scores, start, end, model.transitions, room, tags);
  }
  if (looksAgain) lookAgain(stems, sentenceOf, tags, model.header.recurrence, scores, changed);
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    const [start, end] = [bounds[piece]!, bounds[piece + 1]!];
    if (changed[piece] === 1) bestTags(scores, start, end, model.transitions, room, tags);
    for (let at = start; at < end; at++) {
      if (tags[at] === OUTSIDE) continue;
      let after = at + 1;
      while (after < end && tags[after] !== OUTSIDE && tags[after]! % 2 === 0) after++;
      meter(scores, tags, at, after, start, end, confidence);
      at = after - 1;
    }
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

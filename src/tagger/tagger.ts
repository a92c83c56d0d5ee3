import { bestTags, tagMarginals } from './decode.ts';
import type { TaggerModel } from './model.ts';
import { scoreSentence, seeForms } from './scores.ts';
import { lookAgain } from './second-look.ts';
import { TAG_COUNT, type TagProfile } from './tags.ts';

export { TAGS, type Tag, type TagProfile } from './tags.ts';

/**
 * One index into TAGS for each word, and the probability that it is right. A mention is as sure as its least sure word: of mentions whose
 * lowest confidence is 0.9, about nine in ten are right in span and type.
 */
export interface Tagging {
  readonly tags: Uint8Array;
  readonly confidence: Float32Array;
}

/**
 * Tags the words of one document, given as folded keys of its words, numbers and marks in order, with the index of the first word of
 * each sentence. Tags are valid BIO within each sentence.
 */
export function tagWords(words: readonly string[], sentenceStarts: Uint32Array, model: TaggerModel, profile: TagProfile): Tagging {
  const forms = seeForms(words, model, profile);
  const scores = new Float64Array(words.length * TAG_COUNT);
  const tags = new Uint8Array(words.length);
  const confidence = new Float32Array(words.length);
  const sentenceOf = new Uint32Array(words.length);
  const bounds = sentenceBounds(words.length, sentenceStarts);
  const decode = (sentence: number): void => {
    const [start, end] = [bounds[sentence]!, bounds[sentence + 1]!];
    bestTags(scores.subarray(start * TAG_COUNT, end * TAG_COUNT), end - start, model.transitions, tags.subarray(start, end));
  };
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const [start, end] = [bounds[sentence]!, bounds[sentence + 1]!];
    sentenceOf.fill(sentence, start, end);
    scoreSentence(forms, start, end, model, profile, scores);
    decode(sentence);
  }
  for (const sentence of lookAgain(forms, sentenceOf, tags, model.header.recurrence, scores)) decode(sentence);
  const { temperature, reliability } = model.header.calibration[profile];
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const [start, end] = [bounds[sentence]!, bounds[sentence + 1]!];
    const own = scores.subarray(start * TAG_COUNT, end * TAG_COUNT);
    tagMarginals(own, end - start, model.transitions, temperature, tags.subarray(start, end), confidence.subarray(start, end));
  }
  calibrate(confidence, reliability);
  return { tags, confidence };
}

/** Sentence starts with the document's end; words before the first start make a sentence of their own. */
function sentenceBounds(length: number, starts: Uint32Array): readonly number[] {
  const inner = [...starts].filter((start, i) => start > 0 && start < length && (i === 0 || start > starts[i - 1]!));
  return length === 0 ? [] : [0, ...inner, length];
}

/** Raw probabilities through the model's reliability table, straight lines between the middles of its steps. */
function calibrate(confidence: Float32Array, table: readonly number[]): void {
  if (table.length === 0) return;
  const last = table.length - 1;
  for (let i = 0; i < confidence.length; i++) {
    const at = Math.min(last, Math.max(0, confidence[i]! * table.length - 0.5));
    const low = Math.floor(at);
    confidence[i] = table[low]! + (table[Math.min(last, low + 1)]! - table[low]!) * (at - low);
  }
}

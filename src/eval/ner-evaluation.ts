import { NewsxError } from '../errors.ts';
import { readConll, type ConllSentence } from './conll.ts';
import { addNerTallies, nerRows, tallyMentions, tallyType, type Chunk, type NerRow } from './ner-scores.ts';

/** A file's path, for messages, and its content. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** An article's annotated mentions and those that were found, by the same offsets. */
export interface JudgedMentions {
  readonly gold: readonly Chunk[];
  readonly found: readonly Chunk[];
}

/**
 * Scores one CoNLL file against another of the same tokens: strict and overlapping precision, recall and F1 a type. Throws an `input`
 * fault that names file and sentence where their tokens part, or file and line where a tag is missing or unknown.
 */
export function evaluateConll(gold: NamedText, found: NamedText): readonly NerRow[] {
  const [want, got] = [readConll(gold.path, gold.text), readConll(found.path, found.text)];
  for (let index = 0; index < Math.max(want.length, got.length); index++) {
    if (sameWords(want[index], got[index])) continue;
    throw new NewsxError('input', `${found.path}: sentence ${index + 1}: expected the tokens of ${gold.path}, found "${got[index]?.words.join(' ') ?? 'the end'}"`, 'conll');
  }
  return evaluateTags(want.map(({ tags }) => tags), got.map(({ tags }) => tags));
}

/** Scores tag sequences (indices into TAGS), sentence by sentence. */
export function evaluateTags(gold: readonly Uint8Array[], found: readonly Uint8Array[]): readonly NerRow[] {
  return nerRows((type) => tallyType(gold, found, type));
}

/** Scores the mentions of articles by their offsets. */
export function evaluateMentions(articles: readonly JudgedMentions[]): readonly NerRow[] {
  return nerRows((type) => addNerTallies(articles.map(({ gold, found }) => tallyMentions(gold, found, type))));
}

function sameWords(a: ConllSentence | undefined, b: ConllSentence | undefined): boolean {
  return a !== undefined && b !== undefined && a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at]);
}

import { nerRows, tallyType, type NerRow } from './ner-scores.ts';

/** Scores tag sequences (indices into TAGS), sentence by sentence: strict and overlapping precision, recall and F1 a type. */
export function evaluateTags(gold: readonly Uint8Array[], found: readonly Uint8Array[]): readonly NerRow[] {
  return nerRows((type) => tallyType(gold, found, type));
}

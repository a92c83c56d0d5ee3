import { isPairedMark } from '../../arabic/quotation-marks.ts';
import { FORMAT, isWordUnit, unitClass } from '../../arabic/unit-classes.ts';
import { isWhite, skipWhite } from '../../arabic/white-space.ts';
import type { Sentence, Span } from '../../document.ts';
import type { SentenceWords } from '../../resources/sentence-words.ts';
import { heldRegions, type Region } from './quotations.ts';
import { endsSentence } from './stops.ts';
import { CLAUSE, ENDS, isClosing, isStop, PAIRED, STOP } from './units.ts';

const COMMA = 0x60c;
const LONGEST_LONE_WORD = 24;

/** A document that is split: its text and marks, the word lists, whether clauses are wanted, and whether double marks hold the sentences within them together. */
export interface Splitting {
  readonly text: string;
  readonly marks: readonly number[];
  readonly words: SentenceWords;
  readonly clauses: boolean;
  readonly doubleMarksHold: () => boolean;
}

/**
 * Adds to `sentences` those of a block, which cover it but for the white space between them; `first` is the index of the first mark in the block.
 * Linear in the block.
 */
export function splitBlock(splitting: Splitting, block: Span, first: number, sentences: Sentence[]): void {
  const { text, marks, words, clauses } = splitting;
  const limit = block.end;
  const ofOthers = sentences.length;
  const held: HeldRegions = { firstMark: -1, regions: undefined, next: 0 };
  /** Where the sentence begins, where its first word does as far as it was looked for, and up to where marks are dealt with. */
  let start = block.start;
  let word = start;
  let done = start;
  for (let mark = first; mark < marks.length && marks[mark]! < limit; mark++) {
    const at = marks[mark]!;
    const kind = ENDS[text.charCodeAt(at)]!;
    if (at < done || kind === 0 || (kind === CLAUSE && !clauses)) continue;
    if (kind === PAIRED) {
      if (held.firstMark < 0) held.firstMark = mark;
      continue;
    }
    while (word < at && !isWordUnit(text.charCodeAt(word))) word++;
    const region = regionAround(splitting, block, held, at);
    const end = kind === STOP ? runEnd(text, at, limit, region?.close ?? -1) : clauseEnd(text, at, limit);
    if (word === at) {
      done = end;
    } else if (region !== undefined && region.close >= end && holds(text, region, start, word, limit)) {
      done = Math.max(end, stopsBefore(text, region.close, end));
    } else if (kind === STOP ? endsSentence(text, { start: at, end, sentence: word, limit }, words) : end > at) {
      const joins = text.charCodeAt(at) === COMMA && sentences.length > ofOthers && isLoneWord(text, start, word, end) && endsWithComma(text, sentences);
      sentences.push({ start: joins ? sentences.pop()!.start : start, end });
      start = word = done = skipWhite(text, end, limit);
    } else {
      done = Math.max(end, at + 1);
    }
  }
  if (start < limit) addRest(text, sentences, ofOthers, start, limit);
}

/** The quotations and brackets of a block whose stops may belong to a larger sentence: sought when a stop stands after one of their marks that is not dealt with. */
interface HeldRegions {
  /** Index of the first such mark, -1 before there is one. */
  firstMark: number;
  regions: readonly Region[] | undefined;
  /** Index of the first region that does not lie wholly before the stop. */
  next: number;
}

/** The region that a stop stands in, none at the very end of the block; stops are asked for from left to right. */
function regionAround({ text, marks, clauses, doubleMarksHold }: Splitting, block: Span, held: HeldRegions, at: number): Region | undefined {
  if (held.firstMark < 0 || clauses || at + 1 === block.end) return undefined;
  const regions = (held.regions ??= heldRegions(text, block, marks, held.firstMark, doubleMarksHold));
  while (held.next < regions.length && regions[held.next]!.close < at) held.next++;
  const region = regions[held.next];
  return region !== undefined && region.open < at ? region : undefined;
}

/** Whether a clause is one word: an item of a list, too little for a unit of its own. */
function isLoneWord(text: string, start: number, word: number, end: number): boolean {
  if (word - start > LONGEST_LONE_WORD || end - word > LONGEST_LONE_WORD) return false;
  for (let i = word; i < end; i++) if (isWhite(text.charCodeAt(i))) return false;
  return true;
}

function endsWithComma(text: string, sentences: readonly Sentence[]): boolean {
  return text.charCodeAt(sentences.at(-1)!.end - 1) === COMMA;
}

/** What is left of a block without any word belongs to the sentence before it, if the block has one. */
function addRest(text: string, sentences: Sentence[], ofOthers: number, start: number, end: number): void {
  let word = start;
  while (word < end && !isWordUnit(text.charCodeAt(word))) word++;
  const continues = word === end && sentences.length > ofOthers;
  sentences.push({ start: continues ? sentences.pop()!.start : start, end });
}

/** Whether a region is part of a larger sentence: words stand before it, or the sentence goes on after it. */
function holds(text: string, region: Region, start: number, word: number, limit: number): boolean {
  if (region.open > word) return true;
  let inner = region.close;
  while (inner > region.open && isClosing(text.charCodeAt(inner - 1))) inner--;
  if (region.open < start || isStop(text.charCodeAt(inner - 1))) return false;
  const next = skipWhite(text, region.close + 1, limit);
  return next < limit && !isStop(text.charCodeAt(next)) && !isPairedMark(text.charCodeAt(next));
}

/** Offset of the first of the stops that stand right before a closing mark, not before `from`. */
function stopsBefore(text: string, close: number, from: number): number {
  let i = close;
  while (i > from && isStop(text.charCodeAt(i - 1))) i--;
  return i;
}

/** End of the stops at `at` with the closing marks, controls and further stops that follow; `close` is where the pair around them closes. */
function runEnd(text: string, at: number, limit: number, close: number): number {
  let end = at;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (isStop(unit) || (end > at && isClosingAt(text, end, limit, close)) || (unit > 0x7f && unitClass(unit) === FORMAT)) {
      end++;
      continue;
    }
    const next = skipWhite(text, end, limit);
    if (next === end || next === limit) break;
    if (next === close || (isStop(text.charCodeAt(next)) && !isWordUnit(text.charCodeAt(next + 1)))) end = next + 1;
    else break;
  }
  return end;
}

/** A closing mark, unless it is one of the double marks that open what follows. */
function isClosingAt(text: string, at: number, limit: number, close: number): boolean {
  if (at === close) return true;
  const unit = text.charCodeAt(at);
  if (!isClosing(unit)) return false;
  return !isPairedMark(unit) || at + 1 === limit || !isWordUnit(text.charCodeAt(at + 1));
}

/** End of the clause mark at `at`, or `at` when it is no such mark but part of a figure, a time or an address. */
function clauseEnd(text: string, at: number, limit: number): number {
  const next = text.charCodeAt(at + 1);
  const isColon = text.charCodeAt(at) === 0x3a;
  if (at + 1 < limit && isColon && (isWordUnit(next) || next === 0x2f) && isWordUnit(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) < 0x660) return at;
  return at + 1;
}

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

/** How a document is split: its word lists, whether clauses are wanted, and whether double marks hold the sentences within them together. */
export interface SplitRules {
  readonly words: SentenceWords;
  readonly clauses: boolean;
  readonly doubleMarksHold: () => boolean;
}

/** The sentences of a block: they cover it but for the white space between them. Linear in the block. */
export function splitBlock(text: string, block: Span, rules: SplitRules): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const limit = block.end;
  let start = block.start;
  let word = block.start;
  let done = block.start;
  const marks = marksOf(text, block, rules.clauses);
  let firstPaired = -1;
  let regions: readonly Region[] | undefined;
  let region = 0;
  for (let index = 0; index < marks.length; index++) {
    const i = marks[index]!;
    const kind = ENDS[text.charCodeAt(i)]!;
    if (i < done) continue;
    if (kind === PAIRED) {
      if (firstPaired < 0) firstPaired = index;
      continue;
    }
    while (word < i && !isWordUnit(text.charCodeAt(word))) word++;
    if (firstPaired >= 0 && !rules.clauses) {
      regions ??= heldRegions(text, block, marks.slice(firstPaired), rules.doubleMarksHold);
      while (region < regions.length && regions[region]!.close < i) region++;
    }
    const around = regions?.[region];
    const close = around !== undefined && around.open < i ? around.close : -1;
    const end = kind === STOP ? runEnd(text, i, limit, close) : clauseEnd(text, i, limit);
    if (word === i) {
      done = end;
      continue;
    }
    if (around !== undefined && close >= end && holds(text, around, start, word, limit)) {
      done = Math.max(end, stopsBefore(text, close, end));
      continue;
    }
    const ends = kind === STOP ? endsSentence(text, { start: i, end, sentence: word, limit }, rules.words) : end > i;
    const mark = text.charCodeAt(i);
    done = Math.max(end, i + 1);
    if (!ends) continue;
    if (mark === COMMA && isLoneWord(text, start, word, end) && endsWithComma(text, sentences)) start = sentences.pop()!.start;
    sentences.push({ start, end });
    start = skipWhite(text, end, limit);
    word = start;
    done = start;
  }
  return start < limit ? withRest(text, sentences, { start, end: limit }) : sentences;
}

/** Where the marks of a block are that end sentences or come in pairs, or that end clauses where these are wanted: the block is read once for all of them. */
function marksOf(text: string, { start, end }: Span, clauses: boolean): readonly number[] {
  const marks: number[] = [];
  const ignored = clauses ? 0 : CLAUSE;
  for (let i = start; i < end; i++) {
    const kind = ENDS[text.charCodeAt(i)]!;
    if (kind !== 0 && kind !== ignored) marks.push(i);
  }
  return marks;
}

/** Whether a clause is one word: an item of a list, too little for a unit of its own. */
function isLoneWord(text: string, start: number, word: number, end: number): boolean {
  if (word - start > LONGEST_LONE_WORD || end - word > LONGEST_LONE_WORD) return false;
  for (let i = word; i < end; i++) if (isWhite(text.charCodeAt(i))) return false;
  return true;
}

function endsWithComma(text: string, sentences: readonly Sentence[]): boolean {
  const last = sentences.at(-1);
  return last !== undefined && text.charCodeAt(last.end - 1) === COMMA;
}

/** What is left of a block without any word belongs to the sentence before it. */
function withRest(text: string, sentences: Sentence[], rest: Span): readonly Sentence[] {
  const last = sentences.at(-1);
  let i = rest.start;
  while (i < rest.end && !isWordUnit(text.charCodeAt(i))) i++;
  if (last === undefined || i < rest.end) return [...sentences, rest];
  return [...sentences.slice(0, -1), { start: last.start, end: rest.end }];
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

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
  const marks = marksOf(text, block, rules.clauses);
  const held = openHeldRegions(text, block, marks, rules);
  const sentences: Sentence[] = [];
  const limit = block.end;
  /** Where the sentence begins, where its first word does as far as it was looked for, and up to where marks are dealt with. */
  let [start, word, done] = [block.start, block.start, block.start];
  for (let index = 0; index < marks.length; index++) {
    const at = marks[index]!;
    const kind = ENDS[text.charCodeAt(at)]!;
    if (at < done) continue;
    if (kind === PAIRED) {
      held.meet(index);
      continue;
    }
    while (word < at && !isWordUnit(text.charCodeAt(word))) word++;
    const region = held.around(at);
    const end = kind === STOP ? runEnd(text, at, limit, region?.close ?? -1) : clauseEnd(text, at, limit);
    if (word === at) {
      done = end;
    } else if (region !== undefined && region.close >= end && holds(text, region, start, word, limit)) {
      done = Math.max(end, stopsBefore(text, region.close, end));
    } else if (kind === STOP ? endsSentence(text, { start: at, end, sentence: word, limit }, rules.words) : end > at) {
      const joins = text.charCodeAt(at) === COMMA && isLoneWord(text, start, word, end) && endsWithComma(text, sentences);
      sentences.push({ start: joins ? sentences.pop()!.start : start, end });
      start = word = done = skipWhite(text, end, limit);
    } else {
      done = Math.max(end, at + 1);
    }
  }
  return start < limit ? withRest(text, sentences, { start, end: limit }) : sentences;
}

/** The quotations and brackets of a block whose stops may belong to a larger sentence. */
interface HeldRegions {
  /** Hears of each of their marks that is not dealt with, by its index among the marks: there is nothing to look for before the first. */
  readonly meet: (index: number) => void;
  /** The region that a mark stands in; marks are asked for from left to right. */
  readonly around: (at: number) => Region | undefined;
}

function openHeldRegions(text: string, block: Span, marks: readonly number[], { clauses, doubleMarksHold }: SplitRules): HeldRegions {
  let firstMet = -1;
  let regions: readonly Region[] | undefined;
  let next = 0;
  return {
    meet: (index) => { if (firstMet < 0) firstMet = index; },
    around: (at) => {
      if (firstMet < 0 || clauses) return undefined;
      regions ??= heldRegions(text, block, marks.slice(firstMet), doubleMarksHold);
      while (next < regions.length && regions[next]!.close < at) next++;
      const region = regions[next];
      return region !== undefined && region.open < at ? region : undefined;
    },
  };
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

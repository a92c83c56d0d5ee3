import type { Span } from '../document.ts';
import { DIGIT, LETTER, MARK, SPACE, unitClass } from './unit-classes.ts';

/** Marks that may close one another. Straight and curly double marks are mixed freely in the press, so they are one family. */
export type MarkFamily = 'double' | 'guillemets' | 'round' | 'square';

/** A pair of marks that enclose something: the offsets of the two marks themselves. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  readonly family: MarkFamily;
}

const FAMILIES: readonly MarkFamily[] = ['double', 'guillemets', 'round', 'square'];
const DOUBLE = 0;
const FIRST_BRACKET = 2;
const OPENS = 8;
const CLOSES = 16;
const FAMILY = 7;

/** For each unit: the number of its family plus one, and which way its glyph looks. Straight marks look no way. */
const SHAPES = new Uint8Array(0x10000);
/** All marks that are paired here. */
export const PAIRED_MARKS: readonly number[] = [...'“„‟”"＂«»()[]'].map((mark) => mark.charCodeAt(0));
for (const [family, open, close, neutral] of [[DOUBLE, '“„‟', '”', '"＂'], [1, '«', '»', ''], [FIRST_BRACKET, '(', ')', ''], [3, '[', ']', '']] as const) {
  for (const [marks, way] of [[open, OPENS], [close, CLOSES], [neutral, 0]] as const) {
    for (const mark of marks) SHAPES[mark.charCodeAt(0)] = (family + 1) | way;
  }
}

const BLANK = 1;
const WORD = 2;
/** Stops and closing marks, after which a straight mark closes even when a letter follows without a space. */
const ENDING = 4;

const NEIGHBORS = new Uint8Array(9);
NEIGHBORS[SPACE] = BLANK;
for (const kind of [LETTER, DIGIT, MARK]) NEIGHBORS[kind] = WORD;
const ENDINGS = new Uint8Array(0x10000);
for (const mark of '.؟?!…۔»”)]%٪') ENDINGS[mark.charCodeAt(0)] = ENDING;

/** What stands beside a mark. */
function neighborOf(unit: number): number {
  return ENDINGS[unit] === ENDING ? ENDING : NEIGHBORS[unitClass(unit)]!;
}

/** Whether a unit is one of the marks that are paired here. */
export function isPairedMark(unit: number): boolean {
  return SHAPES[unit] !== 0;
}

/**
 * The balanced pairs within a range, sorted by their opening mark; pairs nest, but never cross. `marks` lists, sorted, where such marks are, and
 * perhaps other marks; those from index `first` on are looked at that stand in the range. Direction comes from the glyph, for straight marks from what stands beside them; »reversed« guillemets are
 * understood. A mark without a partner in the range makes no pair and does no harm to the pairs around it. Linear in the marks.
 */
export function pairMarks(text: string, marks: readonly number[], first: number, { start, end }: Span): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: number[] = [];
  const counts = [0, 0, 0, 0];
  const reversed = [false, false, false, false];
  let isSorted = true;
  for (let mark = first; mark < marks.length && marks[mark]! < end; mark++) {
    const i = marks[mark]!;
    const shape = SHAPES[text.charCodeAt(i)]!;
    if (shape === 0) continue;
    const family = (shape & FAMILY) - 1;
    const isOpen = counts[family]! > 0;
    if (opensAt(text, i, start, end, isOpen, isOpen && reversed[family]!)) {
      if (!isOpen) reversed[family] = (shape & CLOSES) !== 0;
      open.push(i);
      counts[family]!++;
    } else if (isOpen) {
      let last = open.pop()!;
      for (; familyAt(text, last) !== family; last = open.pop()!) counts[familyAt(text, last)]!--;
      counts[family]!--;
      isSorted &&= pairs.length === 0 || pairs.at(-1)!.open < last;
      pairs.push({ open: last, close: i, family: FAMILIES[family]! });
    }
  }
  return isSorted ? pairs : pairs.sort((a, b) => a.open - b.open);
}

function familyAt(text: string, at: number): number {
  return (SHAPES[text.charCodeAt(at)]! & FAMILY) - 1;
}

/** Whether the mark at `at` opens; a mark that does not open closes, if there is something to close. */
function opensAt(text: string, at: number, start: number, end: number, isOpen: boolean, isReversed: boolean): boolean {
  const shape = SHAPES[text.charCodeAt(at)]!;
  const family = (shape & FAMILY) - 1;
  const glyphOpens = (shape & OPENS) !== 0;
  if (family >= FIRST_BRACKET) return glyphOpens;
  const before = at > start ? neighborOf(text.charCodeAt(at - 1)) : BLANK;
  const after = at + 1 < end ? neighborOf(text.charCodeAt(at + 1)) : BLANK;
  const looksOpen = (before & (WORD | ENDING)) === 0 && after === WORD;
  const looksClosed = before !== BLANK && after !== WORD;
  if (isReversed) return !glyphOpens && looksOpen;
  if ((shape & (OPENS | CLOSES)) === 0) return looksOpen || (!isOpen && !looksClosed);
  if (family === DOUBLE) return glyphOpens ? !(isOpen && looksClosed) : !isOpen && looksOpen;
  return glyphOpens || (!isOpen && looksOpen);
}

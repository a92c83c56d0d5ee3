import { CLASSES, DIGIT, LETTER, MARK, SPACE } from './unit-classes.ts';

/** A pair of marks that enclose something: the offsets of the two marks themselves. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  readonly family: MarkFamily;
}

/** Marks that may close one another. Straight and curly double marks are mixed freely in the press, so they are one family. */
export type MarkFamily = 'double' | 'guillemets' | 'round' | 'square';

const FAMILIES: readonly MarkFamily[] = ['double', 'guillemets', 'round', 'square'];
const OPENS = 8;
const CLOSES = 16;
const FAMILY = 7;

/** For each unit: the number of its family plus one, and which way its glyph looks. Straight marks look no way. */
const SHAPES = new Uint8Array(0x10000);
for (const [family, open, close, neutral] of [[0, '“„‟', '”', '"＂'], [1, '«', '»', ''], [2, '(', ')', ''], [3, '[', ']', '']] as const) {
  for (const [marks, way] of [[open, OPENS], [close, CLOSES], [neutral, 0]] as const) {
    for (const mark of marks) SHAPES[mark.charCodeAt(0)] = (family + 1) | way;
  }
}

/** Whether a unit is one of the marks that are paired here. */
export function isPairedMark(unit: number): boolean {
  return SHAPES[unit] !== 0;
}

/**
 * The balanced pairs within a range, sorted by their opening mark; pairs nest, but never cross. Direction comes from the glyph, for straight
 * marks from what stands beside them; »reversed« guillemets are understood. A mark without a partner in the range makes no pair and
 * does no harm to the pairs around it. Linear in the range.
 */
export function pairMarks(text: string, start: number, end: number): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: { readonly at: number; readonly family: number }[] = [];
  const counts = [0, 0, 0, 0];
  const reversed = [false, false, false, false];
  for (let i = start; i < end; i++) {
    const shape = SHAPES[text.charCodeAt(i)]!;
    if (shape === 0) continue;
    const family = (shape & FAMILY) - 1;
    const isOpen = counts[family]! > 0;
    if (opensAt(text, i, start, end, shape, isOpen, isOpen && reversed[family]!)) {
      if (!isOpen) reversed[family] = (shape & CLOSES) !== 0;
      open.push({ at: i, family });
      counts[family]!++;
    } else if (isOpen) {
      let last = open.pop()!;
      for (; last.family !== family; last = open.pop()!) counts[last.family]!--;
      counts[family]!--;
      pairs.push({ open: last.at, close: i, family: FAMILIES[family]! });
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** Whether the mark at `at` opens; a mark that does not open closes, if there is something to close. */
function opensAt(text: string, at: number, start: number, end: number, shape: number, isOpen: boolean, isReversed: boolean): boolean {
  const family = FAMILIES[(shape & FAMILY) - 1]!;
  const glyphOpens = (shape & OPENS) !== 0;
  if (family === 'round' || family === 'square') return glyphOpens;
  const before = at > start ? text.charCodeAt(at - 1) : SPACE_UNIT;
  const after = at + 1 < end ? text.charCodeAt(at + 1) : SPACE_UNIT;
  const looksOpen = !isWordOrStop(before) && isWord(after);
  const looksClosed = !isSpace(before) && !isWord(after);
  if (isReversed) return !glyphOpens && looksOpen;
  if ((shape & (OPENS | CLOSES)) === 0) return looksOpen || (!isOpen && !looksClosed);
  if (family === 'double') return glyphOpens ? !(isOpen && looksClosed) : !isOpen && looksOpen;
  return glyphOpens || (!isOpen && looksOpen);
}

const SPACE_UNIT = 0x20;
/** Stops and closing marks, after which a straight mark closes even when a letter follows without a space. */
const ENDING = new Set([...'.؟?!…۔»”)]%٪'].map((mark) => mark.charCodeAt(0)));

function isSpace(unit: number): boolean {
  return CLASSES[unit] === SPACE;
}

function isWord(unit: number): boolean {
  const kind = CLASSES[unit];
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

function isWordOrStop(unit: number): boolean {
  return isWord(unit) || ENDING.has(unit);
}

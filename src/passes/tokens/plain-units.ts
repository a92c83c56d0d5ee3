import { isFolded } from '../../arabic/fold.ts';
import { eachUnit } from '../../arabic/letters.ts';
import { BLOCKS, CLASSES, LETTER, MARK, PUNCTUATION, SPACE } from '../../arabic/unit-classes.ts';

/** What a unit may do in the plain words and marks that most of a page consists of. Bits; a unit without any needs a closer look. */
export const LETTERS_AND_MARKS = 1;
/** A letter, which may begin a word. */
export const BEGINS = 2;
/** The fold changes or drops it. */
export const CHANGED = 4;
/** White space: ends a word, is no token. */
export const BLANK = 8;
/** A mark that is a token whatever stands around it. */
export const ALONE = 16;

const LAST_LATIN = 0x24f;
/** Marks that may stand inside a token or begin one of several units: . ' ’ _ # @ * */
const MANIFOLD = new Set([0x2e, 0x27, 0x2019, 0x5f, 0x23, 0x40, 0x2a]);
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;

/** The bits of each unit. The build takes the value. */
export const PLAIN_UNITS = new Uint8Array(0x10000);

eachUnit(BLOCKS, (unit) => {
  PLAIN_UNITS[unit] = bitsOf(unit, CLASSES[unit]!);
});

function bitsOf(unit: number, kind: number): number {
  if (kind === SPACE) return BLANK;
  if (kind === PUNCTUATION) return MANIFOLD.has(unit) || PICTOGRAPH.test(String.fromCharCode(unit)) || isFolded(unit) ? 0 : ALONE;
  if (unit <= LAST_LATIN || (kind !== LETTER && kind !== MARK)) return 0;
  return LETTERS_AND_MARKS | (kind === LETTER ? BEGINS : 0) | (isFolded(unit) ? CHANGED : 0);
}

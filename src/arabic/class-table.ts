import { eachUnit, type UnitRange } from './letters.ts';

/**
 * What a UTF-16 unit is for splitting text into tokens and sentences, in the blocks that news in Arabic is written in. Of the constants of this module the
 * build takes the values, so that a start need not ask for the properties of 4,000 units.
 */

/** What a UTF-16 unit is. */
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const MARK = 3;
export const DIGIT = 4;
export const PUNCTUATION = 5;
export const SYMBOL = 6;
/** Invisible: format and control characters, joiners, bidi marks. */
export const FORMAT = 7;
/** Half of a character beyond U+FFFF, or of none. */
export const SURROGATE = 8;

/** Of a unit outside the blocks. */
export const UNKNOWN = 255;

/** The blocks of the lookup: Latin, Arabic, general punctuation, arrows, box and other symbols, Arabic presentation forms. */
export const BLOCKS: readonly UnitRange[] = [
  [0x0000, 0x024f], [0x0600, 0x06ff], [0x0750, 0x077f], [0x08a0, 0x08ff], [0x2000, 0x206f], [0x2190, 0x21ff], [0x2580, 0x27bf], [0xfb50, 0xfeff],
];

/** The class of each unit of those blocks; the rest, and whatever `unitClass` has to look closer at, is above 8. */
export const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

/** 1 for the units that words and figures consist of, in the blocks of the lookup: letters, marks and digits. */
export const WORD_UNITS = new Uint8Array(0x10000);

/** The classes and the property that tells each, the first that holds. */
export const PROPERTIES: readonly (readonly [number, string])[] = [
  [SPACE, '[\\s\\u0085]'],
  [LETTER, '\\p{L}'],
  [MARK, '\\p{M}'],
  [DIGIT, '\\p{Nd}'],
  [PUNCTUATION, '\\p{P}'],
  [FORMAT, '[\\p{Cf}\\p{Cc}]'],
  [SYMBOL, '[\\p{S}\\p{N}]'],
];

/** The blocks are searched as one string, property by property: a fraction of the time of asking unit by unit. */
function classify(): void {
  const units: number[] = [];
  eachUnit(BLOCKS, (unit) => units.push(unit));
  const characters = String.fromCharCode(...units);
  for (const unit of units) CLASSES[unit] = OTHER;
  for (const [unitClass, property] of PROPERTIES.toReversed()) {
    for (const { 0: run, index } of characters.matchAll(new RegExp(`${property}+`, 'gu'))) {
      for (let i = index; i < index + run.length; i++) CLASSES[units[i]!] = unitClass;
    }
  }
  for (const unit of units) if (CLASSES[unit] === LETTER || CLASSES[unit] === MARK || CLASSES[unit] === DIGIT) WORD_UNITS[unit] = 1;
}

classify();
CLASSES.fill(SURROGATE, 0xd800, 0xe000);
// The byte-order mark is white space to JavaScript, but inside a word it is a stray control like the others.
CLASSES[0xfeff] = FORMAT;

import { characterClass, DIGIT, FORMAT, LETTER, MARK, SURROGATE, unitClass, WORD_UNITS } from '../../arabic/unit-classes.ts';
import { isLatinUnit } from './addresses.ts';

const DOT = 0x2e;
const UNDERSCORE = 0x5f;

/** Marks that hold a figure together between two digits: . , / : and the Arabic decimal and thousands separators. */
function joinsDigits(unit: number): boolean {
  return unit === DOT || unit === 0x2c || unit === 0x2f || unit === 0x3a || unit === 0x066b || unit === 0x066c;
}

/** An apostrophe between Latin letters belongs to the word. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/**
 * End of the word or figure that begins at `at` with a letter or digit. Letters, marks and digits written together are one
 * token (`14كم`, `و2006`); a separator stays inside between two digits only. Controls count inside, never at the end.
 */
export function wordEnd(text: string, at: number): number {
  let end = at;
  let previous = LETTER;
  for (let i = at; i < text.length; ) {
    let unit = text.charCodeAt(i);
    if (WORD_UNITS[unit] === 1) {
      do unit = text.charCodeAt(++i); while (WORD_UNITS[unit] === 1);
      end = i;
      previous = unitClass(text.charCodeAt(i - 1));
      if (i >= text.length) break;
    }
    let kind = unitClass(unit);
    let width = 1;
    if (kind === SURROGATE) {
      kind = characterClass(text, i);
      width = kind === LETTER || kind === MARK || kind === DIGIT ? 2 : 1;
    }
    if (kind === LETTER || kind === MARK || kind === DIGIT) {
      i += width;
      end = i;
      previous = kind;
    } else if (kind === FORMAT && unit !== 0) i++;
    else if (i !== end || !joinsNext(text, i, unit, previous)) break;
    else i++;
  }
  return end;
}

function joinsNext(text: string, at: number, unit: number, previous: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return false;
  if (previous === DIGIT && joinsDigits(unit)) return unitClass(next) === DIGIT;
  if (unit === UNDERSCORE) return unitClass(next) === LETTER || unitClass(next) === DIGIT;
  return isApostrophe(unit) && isLatinUnit(text.charCodeAt(at - 1)) && isLatinUnit(next) && previous === LETTER;
}

const LONGEST_PART = 3;
const SPACE_UNIT = 0x20;

/**
 * End of an abbreviation of letters and dots whose first part is `[at, end)`: single letters (`ق.م`, `م.ت.ف`, `U.S`), or three and more short
 * parts (`بي.بي.سي`). The closing dot is a mark of its own, since it may end the sentence too. `end` when it is none, as after a figure:
 * era marks (`49 ق.م`) are cut into letters there, as treebanks have it.
 */
export function dottedEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(end) !== DOT || lettersIn(text, at, end) > LONGEST_PART || followsFigure(text, at)) return end;
  let single = lettersIn(text, at, end) === 1;
  let parts = 1;
  let last = end;
  while (text.charCodeAt(last) === DOT && unitClass(text.charCodeAt(last + 1)) === LETTER) {
    const next = shortPartEnd(text, last + 1);
    if (next < 0) break;
    single &&= lettersIn(text, last + 1, next) === 1;
    parts++;
    last = next;
  }
  return parts > 2 || (parts === 2 && single) ? last : end;
}

function followsFigure(text: string, at: number): boolean {
  return at > 1 && text.charCodeAt(at - 1) === SPACE_UNIT && unitClass(text.charCodeAt(at - 2)) === DIGIT;
}

/** End of a part of at most three letters, or -1 when it is longer or holds digits. */
function shortPartEnd(text: string, at: number): number {
  let letters = 0;
  let i = at;
  for (; i < text.length; i++) {
    const kind = unitClass(text.charCodeAt(i));
    if (kind === LETTER) letters++;
    else if (kind === DIGIT || kind === SURROGATE) return -1;
    else if (kind !== MARK) break;
    if (letters > LONGEST_PART) return -1;
  }
  return i;
}

/** Letters in a range, or more than any part may hold when it has digits. */
function lettersIn(text: string, from: number, to: number): number {
  let letters = 0;
  for (let i = from; i < to && letters <= LONGEST_PART; i++) {
    const kind = unitClass(text.charCodeAt(i));
    if (kind === LETTER) letters++;
    else if (kind !== MARK) return LONGEST_PART + 1;
  }
  return letters;
}

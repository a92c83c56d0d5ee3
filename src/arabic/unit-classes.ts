import { CLASSES, DIGIT, LETTER, MARK, OTHER, PROPERTIES, SURROGATE, UNKNOWN } from './class-table.ts';

export { BLOCKS, CLASSES, DIGIT, FORMAT, LETTER, MARK, OTHER, PUNCTUATION, SPACE, SURROGATE, SYMBOL, WORD_UNITS } from './class-table.ts';

/** What a UTF-16 unit is: a lookup for the blocks that news in Arabic is written in, a property test for the rare rest. */

const SINGLE = PROPERTIES.map(([unitClass, property]) => [unitClass, new RegExp(`^${property}$`, 'u')] as const);

function classOfCharacter(character: string): number {
  for (const [unitClass, pattern] of SINGLE) if (pattern.test(character)) return unitClass;
  return OTHER;
}

/** The class of a UTF-16 unit. */
export function unitClass(unit: number): number {
  const known = CLASSES[unit]!;
  return known === UNKNOWN ? classOfCharacter(String.fromCharCode(unit)) : known;
}

/** Whether a UTF-16 unit is a letter, a digit or a mark on a letter. */
export function isWordUnit(unit: number): boolean {
  const kind = unitClass(unit);
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** The class of the character that begins at `at`, whose surrogates are seen together. */
export function characterClass(text: string, at: number): number {
  const known = unitClass(text.charCodeAt(at));
  if (known !== SURROGATE) return known;
  const character = text.codePointAt(at)!;
  return character < 0x10000 ? OTHER : classOfCharacter(String.fromCodePoint(character));
}

/** Whether a text has a letter. V8 takes two milliseconds to compile a pattern with `\p{L}`, at each place that has one. */
export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (characterClass(text, i) === LETTER) return true;
  return false;
}

/** Whether a text consists of letters and is not empty. */
export function isAllLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (unitClass(text.charCodeAt(i)) !== LETTER) return false;
  return text !== '';
}

/** Whether a text has a letter or a figure. */
export function hasWordUnit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWordUnit(text.charCodeAt(i))) return true;
  return false;
}

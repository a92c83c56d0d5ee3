import { eachUnit, type UnitRange } from '../letters.ts';
import * as letters from '../letters.ts';

/**
 * What an operation does to single UTF-16 units. `letters` operations give the letter that a unit stands for, before a combining hamza or
 * madda joins it; `units` operations come after that. `form` operations are the Unicode normalization forms, which come first.
 */
export type Operation = { readonly name: string; readonly description: string } & (
  | { readonly stage: 'form'; readonly form: UnicodeForm }
  | { readonly stage: 'hamza' }
  | { readonly stage: 'letters' | 'units'; readonly units: () => ReadonlyMap<number, string> }
);

/** The Unicode normalization forms. */
export type UnicodeForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/**
 * Every operation, in the order in which they are applied, whatever order they are asked for in. Each is a switch: none implies another.
 */
export const OPERATIONS = [
  form('nfc', 'NFC', 'Unicode NFC: letters and their marks composed, marks in canonical order'),
  form('nfd', 'NFD', 'Unicode NFD: letters and their marks taken apart'),
  form('nfkc', 'NFKC', 'Unicode NFKC: NFC, and compatibility characters spelled out (\uFDFA becomes a phrase, … three dots)'),
  form('nfkd', 'NFKD', 'Unicode NFKD: NFD, and compatibility characters spelled out'),
  toLetters('honorifics', 'phrases that are one character spelled out: \uFDFA, \uFDFB, \uFDFD and the word ligatures beside them', () => pairs(letters.PHRASES)),
  toLetters('presentation-forms', 'contextual shapes and ligatures of letters spelled out (\uFEFB → لا); honorific phrases such as \uFDFA stay whole', presentationForms),
  toLetters('lam-alef', 'only the eight ligatures of lam and alef spelled out, hamza and madda kept', () => presentationFormsIn([[0xfef5, 0xfefc]])),
  toLetters('letters', 'Persian, Urdu, Kurdish and Uyghur letters → the Arabic letter they stand for (ی → ي, ک → ك, ہ → ه)', () => pairs(letters.FOREIGN_FORMS)),
  toLetters('alef-maksura', 'alef maksura ى → ي', () => pairs({ ى: 'ي' })),
  toLetters('alef-wasla', 'alef wasla and wavy alefs ٱ ٲ ٳ ٵ → ا', () => pairs(letters.ALEF_WASLA_FORMS)),
  { name: 'hamza-marks', description: 'a combining hamza or madda joins the ا و ي before it (ا + ◌ٔ → أ)', stage: 'hamza' },
  toUnits('alef-hamza', 'alef with hamza or madda أ إ آ → ا, their combining marks too', () => pairs(letters.ALEF_HAMZA_FORMS)),
  toUnits('waw-hamza', 'waw with hamza ؤ → و', () => pairs({ ؤ: 'و' })),
  toUnits('yeh-hamza', 'yeh with hamza ئ → ي', () => pairs({ ئ: 'ي' })),
  toUnits('hamza-seats', 'hamza on waw or yeh ؤ ئ → ء', () => pairs({ ؤ: 'ء', ئ: 'ء' })),
  toUnits('teh-marbuta', 'teh marbuta ة → ه', () => pairs({ ة: 'ه' })),
  toUnits('harakat', 'short vowels, tanween, shadda and sukun (U+064B to U+0652) dropped', () => each([[0x064b, 0x0652]], '')),
  toUnits('dagger-alef', 'dagger alef (U+0670) dropped', () => each([[0x0670, 0x0670]], '')),
  toUnits('diacritics', 'every Arabic combining mark dropped: harakat, dagger alef, Quranic signs, combining hamza and madda', () => each([...letters.MARKS, ...letters.MARK_FORMS], '')),
  toUnits('tatweel', 'tatweel dropped', () => pairs({ 'ـ': '' })),
  toUnits('digits', 'digits ٠-٩ and ۰-۹ → 0-9', () => digits(0x30, 0x0660, 0x06f0)),
  toUnits('arabic-digits', 'digits 0-9 and ۰-۹ → ٠-٩', () => digits(0x0660, 0x30, 0x06f0)),
  toUnits('punctuation', 'Arabic punctuation → Latin: ، ؛ ؟ ۔ ٪ ٫ ٬ → , ; ? . % . ,', () => pairs(letters.LATIN_PUNCTUATION)),
  toUnits('quotation-marks', 'quotation marks « » “ ” „ → ", ‘ ’ ‚ ‹ › → \'', () => pairs(letters.STRAIGHT_QUOTES)),
  toUnits('bidi-controls', 'marks, embeddings, overrides and isolates of direction dropped', () => each(letters.BIDI_CONTROLS, '')),
  toUnits('invisibles', 'all format controls dropped: those of direction, joiners, the soft hyphen, the byte-order mark', () => each([...letters.CONTROLS, [0xfffe, 0xffff]], '')),
  toUnits('spaces', 'every space character within a line → U+0020, those without a width (U+200B, U+FEFF) too', () => each([...letters.SPACES, [0x200b, 0x200b], [0xfeff, 0xfeff]], ' ')),
  toUnits('latin-accents', 'accents of Latin letters and other scripts\' combining marks dropped (é → e)', latinAccents),
  toUnits('latin-case', 'Latin capitals → small letters', () => latin((character) => character.toLowerCase())),
] as const satisfies readonly Operation[];

/** The names of the operations. */
export type OperationName = (typeof OPERATIONS)[number]['name'];

type UnitsOf = () => ReadonlyMap<number, string>;

function form<const N extends string>(name: N, unicodeForm: UnicodeForm, description: string) {
  return { name, description, stage: 'form', form: unicodeForm } as const;
}

function toLetters<const N extends string>(name: N, description: string, units: UnitsOf) {
  return { name, description, stage: 'letters', units } as const;
}

function toUnits<const N extends string>(name: N, description: string, units: UnitsOf) {
  return { name, description, stage: 'units', units } as const;
}

function pairs(table: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(table).map(([from, to]) => [from.charCodeAt(0), to]));
}

function each(ranges: readonly UnitRange[], to: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  eachUnit(ranges, (unit) => map.set(unit, to));
  return map;
}

function digits(to: number, ...from: readonly number[]): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const zero of from) for (let digit = 0; digit < 10; digit++) map.set(zero + digit, String.fromCharCode(to + digit));
  return map;
}

function presentationForms(): ReadonlyMap<number, string> {
  return presentationFormsIn([...letters.PRESENTATION_FORMS, ...letters.MARK_FORMS]);
}

/** Compatibility decompositions, without the space that carries an isolated mark; the tail fragment U+FE73 is nothing. */
function presentationFormsIn(ranges: readonly UnitRange[]): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  eachUnit(ranges, (unit) => {
    const character = String.fromCharCode(unit);
    const spelled = unit === 0xfe73 ? '' : character.normalize('NFKC').replace(' ', '');
    if (spelled !== character) map.set(unit, spelled);
  });
  return map;
}

function latinAccents(): ReadonlyMap<number, string> {
  return new Map([...latin((character) => character.normalize('NFD').charAt(0)), ...each(letters.OTHER_MARKS, '')]);
}

function latin(change: (character: string) => string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  eachUnit(letters.LATIN_LETTERS, (unit) => {
    const character = String.fromCharCode(unit);
    const changed = change(character);
    if (changed !== character && changed.length === 1) map.set(unit, changed);
  });
  return map;
}

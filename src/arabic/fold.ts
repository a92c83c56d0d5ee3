import type { NormalText } from '../document.ts';
import {
  ALEF_FORMS, CONTROLS, eachUnit, FOREIGN_FORMS, HAMZA_ABOVE, MARK_FORMS, MARKS, OTHER_MARKS, PRESENTATION_FORMS, SPACES, TATWEEL,
} from './letters.ts';
import { unitsToString } from './units.ts';

/**
 * The fold newsx matches by. It drops marks, tatweel and format controls, and unifies alef forms, alef maksura, teh marbuta,
 * Persian and Urdu letters, presentation forms, accented Latin letters and digits; texts that are canonically equivalent
 * (composed or not) fold alike. It is for matching only, never for what is printed; `foldText` keeps the way back to the raw text.
 */

/** One folded unit for each UTF-16 unit, or one of the two markers below (U+FFFE and U+FFFF are no characters). */
const UNITS = new Uint16Array(0x10000);
const DROP = 0xffff;
const SPECIAL = 0xfffe;
const EXPANSIONS = new Map<number, string>();

const WAW = 0x0648;
const YEH = 0x064a;
const WAW_HAMZA = 0x0624;
const YEH_HAMZA = 0x0626;

/** More marks than any letter carries: looking further back would let a hostile text make the fold quadratic. */
const LONGEST_MARKS = 64;

/** Units that may stand between a letter and its combining hamza. */
const IS_MARK = new Uint8Array(0x10000);

function buildTables(): void {
  for (let unit = 0; unit < 0x10000; unit++) UNITS[unit] = unit;
  for (const [first, last] of [[0x00c0, 0x024f], [0x1e00, 0x1eff]] as const) eachUnit([[first, last]], (unit) => setUnit(unit, firstOf(unit, 'NFD')));
  const letters: Readonly<Record<string, string>> = { ...ALEF_FORMS, ...FOREIGN_FORMS, ى: 'ي', ة: 'ه', ۃ: 'ه' };
  for (const from in letters) setUnit(from.charCodeAt(0), letters[from]!);
  for (let digit = 0; digit < 10; digit++) {
    UNITS[0x0660 + digit] = 0x30 + digit;
    UNITS[0x06f0 + digit] = 0x30 + digit;
  }
  eachUnit([...MARKS, ...OTHER_MARKS], (unit) => { UNITS[unit] = DROP; IS_MARK[unit] = 1; });
  eachUnit([...CONTROLS, ...MARK_FORMS, [TATWEEL, TATWEEL], [DROP, DROP], [SPECIAL, SPECIAL]], (unit) => { UNITS[unit] = DROP; });
  eachUnit(SPACES, (unit) => { UNITS[unit] = 0x20; });
  eachUnit(PRESENTATION_FORMS, foldPresentationForm);
  UNITS[HAMZA_ABOVE] = SPECIAL;
}

function setUnit(unit: number, to: string): void {
  UNITS[unit] = to.charCodeAt(0);
}

function firstOf(unit: number, form: string): string {
  return String.fromCharCode(unit).normalize(form).charAt(0);
}

/** Presentation forms are spelled out by their compatibility decomposition, then folded as letters are. */
function foldPresentationForm(unit: number): void {
  let folded = '';
  for (const letter of String.fromCharCode(unit).normalize('NFKC')) {
    const target = UNITS[letter.charCodeAt(0)]!;
    if (target !== DROP && target !== SPECIAL && target !== 0x20) folded += String.fromCharCode(target);
  }
  if (folded.length === 1) setUnit(unit, folded);
  else if (folded.length === 0) UNITS[unit] = DROP;
  else {
    UNITS[unit] = SPECIAL;
    EXPANSIONS.set(unit, folded);
  }
}

buildTables();

/** The folded character of each unit, so that a word is folded by joining strings that are there already. */
const CHARACTERS: readonly string[] = Array.from(UNITS, (target) => (target === DROP || target === SPECIAL ? '' : String.fromCharCode(target)));

/** Beyond this a form is a text, and folded as one. */
const LONGEST_WORD = 128;

/** Folds a form for matching, as `foldText` does without the map. Folding twice changes nothing. */
export function fold(form: string): string {
  return foldRange(form, 0, form.length);
}

/** `fold` of `text.slice(start, end)`. Copies the stretches that the fold leaves alone, which costs a word a fraction of what arrays would. */
export function foldRange(text: string, start: number, end: number): string {
  if (end - start > LONGEST_WORD) return foldText(text.slice(start, end)).text;
  let folded = '';
  let from = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const target = UNITS[unit]!;
    if (target === unit && unit !== DROP) continue;
    if (target === SPECIAL) return foldText(text.slice(start, end)).text;
    if (from < i) folded += text.slice(from, i);
    folded += CHARACTERS[unit]!;
    from = i + 1;
  }
  return from === start ? text.slice(start, end) : folded + text.slice(from, end);
}

/**
 * Folds a text and maps each folded unit back to the raw offset it begins at. The units tile the raw text: dropped units belong
 * to the unit before them (at the very start, to the first), the units of a spelled-out ligature share its offset, and
 * `starts` ends with the raw length.
 */
export function foldText(raw: string): NormalText {
  let units = new Uint16Array(raw.length);
  let starts = new Uint32Array(raw.length + 1);
  let length = 0;
  let wellFormed = true;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    const target = UNITS[unit]!;
    if (target < 0xd800) {
      units[length] = target;
      starts[length++] = i;
    } else if (target === SPECIAL) {
      const expansion = EXPANSIONS.get(unit);
      if (expansion === undefined) {
        if (length > 0) units[length - 1] = withHamza(raw, i, units[length - 1]!);
        continue;
      }
      if (length + expansion.length + raw.length - i > units.length) {
        units = grown(units, new Uint16Array(units.length * 2 + expansion.length));
        starts = grown(starts, new Uint32Array(units.length + 1));
      }
      for (let k = 0; k < expansion.length; k++) {
        units[length] = expansion.charCodeAt(k);
        starts[length++] = i;
      }
    } else if (target !== DROP) {
      if (target < 0xe000) wellFormed = false;
      units[length] = target;
      starts[length++] = i;
    }
  }
  const first = starts[0]!;
  for (let i = 0; i < length && starts[i] === first; i++) starts[i] = 0;
  starts[length] = raw.length;
  return { text: unitsToString(units, length, wellFormed), starts: starts.subarray(0, length + 1) };
}

/** A combining hamza makes one letter with the waw or yeh it stands on (marks may lie between), as canonical composition does. */
function withHamza(raw: string, at: number, letter: number): number {
  if (letter !== WAW && letter !== YEH) return letter;
  let before = at - 1;
  while (before > 0 && at - before < LONGEST_MARKS && IS_MARK[raw.charCodeAt(before)] === 1) before--;
  const base = UNITS[raw.charCodeAt(before)];
  if (base !== letter) return letter;
  return letter === WAW ? WAW_HAMZA : YEH_HAMZA;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

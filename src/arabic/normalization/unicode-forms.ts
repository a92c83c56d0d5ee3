import type { NormalText } from '../../document.ts';
import { characterClass, MARK } from '../unit-classes.ts';
import type { UnicodeForm } from './operations.ts';

/**
 * Longest run of a character and its marks that is brought into a form; longer ones, which no language writes, stay as they are.
 * `String.normalize` sorts marks in quadratic time: 80,000 of them take seconds.
 */
const LONGEST_CLUSTER = 128;
/** As many units that may be marks: none is among those of Latin and Arabic letters, digits and punctuation that are left out. */
const MAY_BE_LONG = /[^\u0000-\u02ff\u0370-\u0482\u060c-\u060f\u061b-\u064a\u0660-\u066f]{128}/;

/** A text in a Unicode normalization form, with its way back: the units of a character and its marks share an offset if the form changes them. */
export function toUnicodeForm(raw: string, form: UnicodeForm): NormalText {
  if (!MAY_BE_LONG.test(raw) && raw.normalize(form) === raw) return { text: raw, starts: offsets(raw.length) };
  const single = new Map<number, string>();
  const starts: number[] = [];
  let text = '';
  let from = 0;
  for (let i = 0; i < raw.length; ) {
    const end = clusterEnd(raw, i);
    const unit = raw.charCodeAt(i);
    let changed = end - i === 1 ? single.get(unit) : undefined;
    if (changed === undefined) {
      changed = end - i > LONGEST_CLUSTER ? raw.slice(i, end) : raw.slice(i, end).normalize(form);
      if (end - i === 1) single.set(unit, changed);
    }
    const same = changed.length === end - i && raw.startsWith(changed, i);
    if (!same) {
      text += raw.slice(from, i) + changed;
      from = end;
    }
    for (let k = 0; k < changed.length; k++) starts.push(same ? i + k : i);
    i = end;
  }
  starts.push(raw.length);
  return { text: from === 0 ? raw : text + raw.slice(from), starts: Uint32Array.from(starts) };
}

function offsets(length: number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  for (let i = 0; i <= length; i++) starts[i] = i;
  return starts;
}

/** End of the character that begins at `at` and all that may compose with it. */
function clusterEnd(text: string, at: number): number {
  let end = at + widthAt(text, at);
  while (end < text.length && joinsBefore(text, end)) end += widthAt(text, end);
  return end;
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Whether the character may compose with the one before it: marks, the vowels and finals of Hangul, half-width Katakana marks. */
function joinsBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return false;
  return characterClass(text, at) === MARK || (unit >= 0x1160 && unit <= 0x11ff) || unit === 0xff9e || unit === 0xff9f;
}

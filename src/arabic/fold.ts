import type { NormalText } from '../document.ts';
import { FOLD_TABLE } from './fold-table.ts';
import { mapUnits } from './normalization/unit-mapping.ts';
import { DROP } from './normalization/unit-table.ts';

/**
 * The fold newsx matches by: the `match` profile. It drops marks, tatweel and format controls, and unifies alef forms, alef maksura, teh
 * marbuta, Persian and Urdu letters, presentation forms, accented Latin letters and digits; texts that are canonically equivalent
 * (composed or not) fold alike. It is for matching only, never for what is printed; `foldText` keeps the way back to the raw text.
 */

const CHANGES = FOLD_TABLE.changes;

/** Whether the fold changes or drops a unit, or what stands beside it. */
export function isFolded(unit: number): boolean {
  return CHANGES[unit] !== 0;
}

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
    const change = CHANGES[unit]!;
    if (change === 0) continue;
    const target = unit ^ change;
    if (target > DROP && target < 0xe000) return foldText(text.slice(start, end)).text;
    if (from < i) folded += text.slice(from, i);
    if (target !== DROP) folded += String.fromCharCode(target);
    from = i + 1;
  }
  return from === start ? text.slice(start, end) : folded + text.slice(from, end);
}

/** Folds a text and maps each folded unit back to the raw offset it begins at, as `mapUnits` does. */
export function foldText(raw: string): NormalText {
  return mapUnits(raw, FOLD_TABLE);
}

import { fold, isFolded } from '../../../arabic/fold.ts';

/** Whether something other than a space stands right before an offset, controls left out. */
export function isGlued(text: string, start: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) return false;
  for (let at = start - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (!isFolded(unit)) return unit > 0x20;
    const folded = fold(text.charAt(at));
    if (folded !== '') return folded.charCodeAt(0) > 0x20;
  }
  return false;
}

/** The raw offset after so many letters, with the marks and tatweel that belong to them. */
export function skipLetters(text: string, from: number, to: number, letters: number): number {
  let offset = from;
  let left = letters;
  while (offset < to) {
    if (!isFolded(text.charCodeAt(offset)) || fold(text.charAt(offset)) !== '') {
      if (left === 0) return offset;
      left--;
    }
    offset++;
  }
  return offset;
}

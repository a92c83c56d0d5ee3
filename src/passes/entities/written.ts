import { foldText } from '../../arabic/fold.ts';
import type { Draft } from './drafts.ts';
import { withoutProclitics } from './proclitics.ts';
import type { Words } from './words.ts';

/** What is not a single blank between words. */
const UNEVEN = /\s\s|[^\S ]/u;

/** Words as they are written on one line, proclitics off, with the alef of the article that ل swallowed. */
export function written(words: Words, { first, last, cut }: Pick<Draft, 'first' | 'last' | 'cut'>): string {
  const surface = words.text.slice(startOf(words, first, cut), words.tokens[last - 1]!.end);
  const even = UNEVEN.test(surface) ? surface.replace(/\s+/gu, ' ') : surface;
  return cut > 0 && withoutProclitics(words, first, cut).length > words.keys[first]!.length - cut ? `ا${even}` : even;
}

/** Where a name begins in the text. Most proclitics are written as they are folded; only marks and the like on them shift what follows. */
export function startOf({ tokens, text, keys }: Words, first: number, cut: number): number {
  const { start, end } = tokens[first]!;
  if (cut === 0) return start;
  const isPlain = isLetter(text.charCodeAt(start + cut)) && text.startsWith(keys[first]!.slice(0, cut), start);
  return start + (isPlain ? cut : foldText(text.slice(start, end)).starts[cut]!);
}

/** Whether a unit is an Arabic letter, which the fold never drops. */
function isLetter(unit: number): boolean {
  return (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a);
}

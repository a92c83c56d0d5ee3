import { sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { startsLine } from './page.ts';
import type { Words } from './words.ts';

/** What parts the place of a dateline from the agency or the text. */
const SEPARATORS: ReadonlySet<string> = new Set(['-', '–', '—', ':', '/', '(']);
const LONGEST_PLACE = 3;

/** The place that a dateline begins with: مسقط - العمانية. */
export function datelines(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let first = 0; first < words.keys.length; first++) {
    if (!startsLine(words, first)) continue;
    const last = placeEnd(words, first);
    if (last === first || drafts[owners[first]!]?.type === 'LOC') continue;
    found.push({ first, last, cut: 0, type: 'LOC', confidence: sureOf('dateline') });
  }
  return found;
}

/** The index after a known place with a separator behind it, `first` where there is none. */
function placeEnd({ keys, known }: Words, first: number): number {
  for (let last = first + 1; last <= first + LONGEST_PLACE && last < keys.length; last++) {
    if (SEPARATORS.has(keys[last]!)) return known.names.pageWords.places.has(keys.slice(first, last).join(' ')) ? last : first;
  }
  return first;
}

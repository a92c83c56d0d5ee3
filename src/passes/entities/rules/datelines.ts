import { sureOf } from '../confidence.ts';
import { startsLine } from '../page.ts';
import { rolesOf } from '../forms.ts';
import { plays, type Words } from '../words.ts';
import { NOTHING, type WordRule } from './rule.ts';

/** What parts the place of a dateline from the agency or the text. */
const SEPARATORS: ReadonlySet<string> = new Set(['-', '–', '—', ':', '/', '(']);
const LONGEST_PLACE = 3;
/** عواصم - وكالات names no place. */
const PLACE_GENERIC = rolesOf('place-generic');

/** The place that a dateline begins with: مسقط - العمانية. */
export const datelines: WordRule = {
  on: SEPARATORS,
  at: (words, drafts, last) => {
    const first = lineStart(words, last);
    if (first < 0 || drafts.at[first]?.type === 'LOC' || plays(words, first, PLACE_GENERIC) || !words.known.names.pageWords.places.has(words.keys.slice(first, last).join(' '))) return NOTHING;
    return [{ first, last, cut: 0, type: 'LOC', confidence: sureOf('dateline') }];
  },
};

/** The word that begins a line shortly before a separator, or -1. */
function lineStart(words: Words, separator: number): number {
  for (let at = separator - 1; at >= 0 && at >= separator - LONGEST_PLACE && !SEPARATORS.has(words.keys[at]!); at--) if (startsLine(words, at)) return at;
  return -1;
}

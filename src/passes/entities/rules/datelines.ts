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

/** The place of a dateline, first or after the outlet: مسقط - العمانية, شهارة نت - صنعاء / سامي حداد. */
export const datelines: WordRule = {
  on: SEPARATORS,
  at: (words, drafts, last) => {
    const first = placeStart(words, last);
    if (first < 0 || drafts.at[first]?.type === 'LOC' || plays(words, first, PLACE_GENERIC) || !words.known.names.pageWords.places.has(words.keys.slice(first, last).join(' '))) return NOTHING;
    return [{ first, last, cut: 0, type: 'LOC', confidence: sureOf('dateline') }];
  },
};

/** The word that begins a line shortly before a separator, or that comes between it and another one which is shortly behind the beginning; or -1. */
function placeStart(words: Words, separator: number): number {
  const first = partStart(words, separator);
  if (first <= 0 || startsLine(words, first)) return first;
  const outlet = SEPARATORS.has(words.keys[first - 1]!) ? partStart(words, first - 1) : -1;
  return outlet >= 0 && startsLine(words, outlet) ? first : -1;
}

/** The first of the few words that stand between a separator and the one before it, or the beginning of the line; or -1. */
function partStart(words: Words, separator: number): number {
  for (let at = separator - 1; at >= 0 && at >= separator - LONGEST_PLACE && !SEPARATORS.has(words.keys[at]!); at--) {
    if (startsLine(words, at) || SEPARATORS.has(words.keys[at - 1] ?? '')) return at;
  }
  return -1;
}

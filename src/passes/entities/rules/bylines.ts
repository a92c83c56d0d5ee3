import { isAllLetters } from '../../../arabic/unit-classes.ts';
import { sureOf } from '../confidence.ts';
import { endsLine, startsLine } from '../page.ts';
import { allNames, NO_NAME } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

const SEPARATORS: ReadonlySet<string> = new Set(['-', '–', '—', ':', '/', 'ـ']);
/** What a byline that ends before the line does may be followed by. */
const ENDS: ReadonlySet<string> = new Set([...SEPARATORS, '،', ')']);
const LONGEST = 4;

/** Bylines and datelines: a place that begins a line, a separator, and who writes: بغداد/ مشرق الأسدي; or a word such as تصوير before the name. */
export const bylines: WordRule = {
  on: SEPARATORS,
  at: (words, drafts, at) => {
    const { keys, known } = words;
    const place = drafts.at[at - 1];
    const isPlace = place?.type === 'LOC' && startsLine(words, place.first);
    if (at === 0 || (!isPlace && !known.names.contextWords.byline.has(keys[at - 1]!))) return NOTHING;
    const first = at + 1;
    let last = first;
    while (last < keys.length && last - first < LONGEST && keys[last]!.length > 1 && isAllLetters(keys[last]!) && !startsLine(words, last)) last++;
    const own = drafts.at[first];
    if (last - first < 2 || last - first === LONGEST || (own !== undefined && own.type !== 'PER') || !allNames(words, first, last, NO_NAME)) return NOTHING;
    if (!endsLine(words, last) && !ENDS.has(keys[last]!)) return NOTHING;
    if (own?.first === first && own.last === last) return NOTHING;
    return [{ first, last, cut: 0, type: 'PER', confidence: sureOf('byline') }];
  },
};

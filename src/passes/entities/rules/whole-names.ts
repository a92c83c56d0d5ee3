import { settledConfidence } from '../confidence.ts';
import { type Draft, redrawn } from '../drafts.ts';
import { isMarked } from '../page.ts';
import { withoutProclitics } from '../proclitics.ts';
import { plays, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';

/** All roles. */
const ANY = -1;

/** Names that only seem to begin with a proclitic: alone in marks (“ويتش”), or a name that ends a longer one of the text (باترك after فيليب باترك). */
export const wholeNames: TextRule = (words, { list, at }) => {
  const cut = list.filter(({ cut }) => cut > 0);
  if (cut.length === 0) return [];
  const lasts = new Set(list.filter(({ type, first, last }) => type === 'PER' && last - first > 1).map(({ last }) => words.keys[last - 1]!));
  const endsOther = ({ first, last, type }: Draft): boolean => type === 'PER' && last - first === 1 && lasts.has(words.keys[first]!) && at[first - 1]?.type !== 'PER' && !words.keys[first]!.startsWith('لل');
  return cut.filter((draft) => endsOther(draft) || isAlone(words, draft)).map((draft) => redrawn(draft, { cut: 0, confidence: settledConfidence(draft.confidence) }));
};

/** Whether a name fills a pair of marks, which touch it, and is neither a country nor headed by a listed noun. */
function isAlone(words: Words, { first, last, cut }: Draft): boolean {
  if (!isMarked(words, first, last) || plays(words, first, ANY) || words.known.names.countries.has(withoutProclitics(words, first, cut))) return false;
  const { tokens } = words;
  return tokens[first - 1]!.end === tokens[first]!.start && tokens[last - 1]!.end === tokens[last]!.start;
}

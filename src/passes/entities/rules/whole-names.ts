import { settledConfidence } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { isMarked } from '../page.ts';
import { withoutProclitics } from '../proclitics.ts';
import { plays, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';

/** All roles. */
const ANY = -1;

/** Names that only seem to begin with a proclitic: alone in marks (“ويتش”), or a name that ends a longer one of the text (باترك after فيليب باترك). */
export const wholeNames: TextRule = (words, drafts) => {
  const { list } = drafts;
  const found: Draft[] = [];
  let lasts: ReadonlySet<number> | undefined;
  for (let index = 0; index < list.length; index++) {
    const draft = list[index]!;
    if (draft.cut === 0) continue;
    const isWhole = mayEndOther(words, draft, drafts) && (lasts ??= lastsOf(words, list)).has(words.numbers[draft.first]!);
    if (isWhole || isAlone(words, draft)) found.push(redrawn(draft, { cut: 0, confidence: settledConfidence(draft.confidence) }));
  }
  return found;
};

/** Whether a name may be the last word of a longer one. */
function mayEndOther({ keys }: Words, { first, last, type }: Draft, { at }: Drafts): boolean {
  return type === 'PER' && last - first === 1 && at[first - 1]?.type !== 'PER' && !keys[first]!.startsWith('لل');
}

/** The numbers of the last words of full names. */
function lastsOf({ numbers }: Words, list: readonly Draft[]): ReadonlySet<number> {
  const lasts = new Set<number>();
  for (const { type, first, last } of list) if (type === 'PER' && last - first > 1) lasts.add(numbers[last - 1]!);
  return lasts;
}

/** Whether a name fills a pair of marks, which touch it, and is neither a country nor headed by a listed noun. */
function isAlone(words: Words, { first, last, cut }: Draft): boolean {
  if (!isMarked(words, first, last) || plays(words, first, ANY) || words.known.names.countries.has(withoutProclitics(words, first, cut))) return false;
  const { tokens } = words;
  return tokens[first - 1]!.end === tokens[first]!.start && tokens[last - 1]!.end === tokens[last]!.start;
}

import { settledConfidence, sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { cutAt, isDefinite, plays, playsBare, showsNunation, type Words } from '../words.ts';
import { isIndefiniteNationality } from './agreement.ts';
import { dayEnd } from './dates.ts';
import { namesakeEnd } from './namesakes.ts';
import { isDeed, isOrdinary } from './ordinary.ts';
import { NOTHING, type TextRule, type WordRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';

const HEAD = rolesOf('place');
const STRONG = rolesOf('place-strong');
const BETWEEN = rolesOf('place-outside');
const NO_COMPLEMENT = rolesOf('stop', 'title', 'nationality', 'regional', 'adjective', 'wide', 'place-generic');

/** Places by their head noun: محافظة الأنبار, ولاية شمال كردفان, شارع السعادة. */
export const places: WordRule = {
  on: HEAD,
  at: (words, drafts, at) => {
    const own = drafts.at[at];
    if ((own !== undefined && own.first < at) || showsNunation(words, at)) return NOTHING;
    const last = placeEnd(words, at, drafts);
    if (last === at || (own?.type === 'LOC' && own.last >= last)) return NOTHING;
    return [{ first: at, last, cut: cutAt(words, at), type: 'LOC', confidence: sureOf('place') }];
  },
};

function placeEnd(words: Words, head: number, drafts: Drafts): number {
  const end = words.sentenceEnds[head]!;
  const own = drafts.at[head];
  let last = namesakeEnd(words, head, drafts);
  if (last > head) return last;
  if (dayEnd(words, head + 1) > head + 1) return dayEnd(words, head + 1);
  // No person is called شارع: it is named after one.
  if (own !== undefined && own.last > head + 1) last = own.type === 'LOC' || (own.type === 'PER' && mayFollow(words, head, own)) ? own.last : head;
  else {
    const next = playsBare(words, head + 1, BETWEEN) && drafts.at[head + 1] === undefined ? head + 2 : head + 1;
    const follower = drafts.at[next];
    if (next < end && follower !== undefined && follower.first === next && follower.cut === 0 && mayFollow(words, head, follower)) last = follower.last;
    else if (next === head + 1 && next < end && follower === undefined && plays(words, head, STRONG) && !isOrdinary(words, head) && isPlaceName(words, head, next)) last = next + 1;
  }
  while (last > head && last < end && words.known.names.contextWords['venue-adjective'].has(words.keys[last]!)) last++;
  return last;
}

/** Whether a word right after a noun for a place can only be its name: حي الفيصلية, حقل بدرة. */
export function isPlaceName(words: Words, head: number, at: number): boolean {
  if (isDefinite(words, at)) return !playsBare(words, at, NO_COMPLEMENT);
  const isAdjective = words.keys[at]!.endsWith('ي') || (words.keys[at]!.endsWith('ه') && words.keys[head]!.endsWith('ه'));
  return !isAdjective && !words.keys[at]!.endsWith('ا') && isUnknown(words, at);
}

/** Towns and countries are not called after persons and companies as streets and hospitals are: ولاية بوتفليقة is his term of office, مقاطعة كوكاكولا a boycott, مدينة سورية any Syrian town. */
function mayFollow(words: Words, head: number, { type, first, last }: Draft): boolean {
  if (type === 'LOC') return !(last - first === 1 && isIndefiniteNationality(words, first)) && !isDeed(words, head, last);
  return (type === 'PER' || type === 'ORG') && !words.known.names.contextWords.seat.has(words.keys[head]!.slice(cutAt(words, head)));
}

/** Places of two that share their noun: أمريكا الشمالية والوسطى. */
export const sharedPlaces: TextRule = (words, { list }) => {
  const found: Draft[] = [];
  for (let index = 0; index < list.length; index++) {
    const draft = list[index]!;
    if (isShared(words, draft)) found.push(redrawn(draft, { last: draft.last + 1, confidence: settledConfidence(draft.confidence) }));
  }
  return found;
};

function isShared({ keys, known }: Words, { type, first, last }: Draft): boolean {
  if (type !== 'LOC' || last - first === 1 || keys[last]?.startsWith('و') !== true) return false;
  const { side } = known.names.contextWords;
  return side.has(keys[last - 1]!) && side.has(keys[last]!.slice(1));
}

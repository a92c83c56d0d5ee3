import { settledConfidence, sureOf } from './confidence.ts';
import { dayEnd } from './dates.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { isUnknown } from './unknown-words.ts';
import { isCommonWord, isDefinite, plays, playsBare, rolesOf, type Words } from './words.ts';

const HEAD = rolesOf('place');
const STRONG = rolesOf('place-strong');
const BETWEEN = rolesOf('place-outside');
const SETTLEMENT = rolesOf('settlement');
const NO_COMPLEMENT = rolesOf('stop', 'title', 'nationality', 'regional', 'adjective', 'wide', 'place-generic');
const OF_PLACE = rolesOf('event-of-place');
const EVENT = rolesOf('event');

/** Places by their head noun: محافظة الأنبار, ولاية شمال كردفان, شارع السعادة. */
export function places(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, HEAD)) continue;
    const own = drafts[owners[at]!];
    if (own !== undefined && own.first < at) continue;
    const last = placeEnd(words, at, drafts, owners);
    if (last === at || (own?.type === 'LOC' && own.last >= last)) continue;
    found.push({ first: at, last, cut: words.roles[at]!.cut, type: 'LOC', confidence: sureOf('place') });
    at = last - 1;
  }
  return found;
}

function placeEnd(words: Words, head: number, drafts: readonly Draft[], owners: Int32Array): number {
  const end = words.sentenceEnds[head]!;
  const own = drafts[owners[head]!];
  let last = head;
  if (dayEnd(words, head + 1) > head + 1) return dayEnd(words, head + 1);
  if (own !== undefined && own.last > head + 1) last = own.type === 'LOC' ? own.last : head;
  else {
    const next = playsBare(words, head + 1, BETWEEN) && owners[head + 1] === -1 ? head + 2 : head + 1;
    const follower = drafts[owners[next]!];
    if (next < end && follower !== undefined && follower.first === next && follower.cut === 0 && mayFollow(words, head, follower)) last = follower.last;
    else if (next === head + 1 && next < end && follower === undefined && plays(words, head, STRONG) && isPlaceName(words, head, next)) last = next + 1;
  }
  while (last > head && last < end && (words.keys[last] === 'الدولي' || words.keys[last] === 'الرياضيه' || words.keys[last] === 'الجامعي')) last++;
  return last;
}

/** Whether a word right after a noun for a place can only be its name: حي الفيصلية, حقل بدرة. */
function isPlaceName(words: Words, head: number, at: number): boolean {
  if (isDefinite(words, at)) return !playsBare(words, at, NO_COMPLEMENT);
  const isAdjective = words.keys[at]!.endsWith('ي') || (words.keys[at]!.endsWith('ه') && words.keys[head]!.endsWith('ه'));
  return !isAdjective && !words.keys[at]!.endsWith('ا') && isUnknown(words, at);
}

/** Places after a noun that stays outside, where only a name can follow: ناحية العظيم, مستوطنة معاليه أدوميم. */
export function settlements(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at + 1 < words.keys.length; at++) {
    const first = at + 1;
    if (!plays(words, at, SETTLEMENT) || first >= words.sentenceEnds[at]! || owners[at] !== -1 || owners[first] !== -1) continue;
    if (!isPlaceName(words, at, first) || words.roles[first] !== undefined || isCommonWord(words, first)) continue;
    found.push({ first, last: first + 1, cut: 0, type: 'LOC', confidence: sureOf('settlement') });
  }
  return found;
}

/** Towns and countries are not called after persons as streets and hospitals are: ولاية بوتفليقة is his term of office. */
function mayFollow({ keys, roles }: Words, head: number, { type }: Draft): boolean {
  return type === 'LOC' || type === 'ORG' || (type === 'PER' && !/^(?:ولايه|محافظه|اماره|مدينه|قطاع|جزيره|جزر)$/u.test(keys[head]!.slice(roles[head]!.cut)));
}

/** Places of two that share their noun: أمريكا الشمالية والوسطى. */
export function sharedPlaces(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => {
    const { type, first, last } = draft;
    const isShared = type === 'LOC' && last - first > 1 && SIDE.test(words.keys[last - 1]!) && SIDE.test(words.keys[last]?.slice(1) ?? '') && words.keys[last]!.startsWith('و');
    return isShared ? [{ ...draft, last: last + 1, confidence: settledConfidence(draft.confidence) }] : [];
  });
}

const SIDE = /^ال(?:شمالي|جنوبي|شرقي|غربي|وسطي|هادئ|اطلسي|هندي|ابيض|احمر|اسود|متوسط)ه?$/u;

/** Events and works by their head noun: كأس السوبر السعودي, أولمبياد لندن, مهرجان أصيلة. */
export function events(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, EVENT)) continue;
    const own = drafts[owners[at]!];
    if (own?.type === 'LOC' && own.first === at && own.last > at + 1) {
      found.push({ ...own, type: 'MISC' });
      continue;
    }
    if (own !== undefined && (own.first < at || own.last > at + 1)) continue;
    const follower = drafts[owners[at + 1]!];
    if (at + 1 >= words.sentenceEnds[at]! || follower === undefined || follower.first !== at + 1 || follower.cut > 0) continue;
    if (follower.type !== 'LOC' && follower.type !== 'MISC' && plays(words, at, OF_PLACE)) continue;
    const second = drafts[owners[follower.last]!];
    if (second !== undefined && second.first === follower.last && second.cut > 0) continue;
    found.push({ first: at, last: follower.last, cut: words.roles[at]!.cut, type: 'MISC', confidence: sureOf('event') });
    at = follower.last - 1;
  }
  return found;
}

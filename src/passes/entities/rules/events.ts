import { sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { cutAt, isClauseWord, isDefinite, plays, playsBare, type Words } from '../words.ts';
import { agrees, agreesWithin } from './agreement.ts';
import { NOTHING, type WordRule } from './rule.ts';

const OF_PLACE = rolesOf('event-of-place');
const EVENT = rolesOf('event');
const OFFICE = rolesOf('office');
const AUDIENCE = rolesOf('audience');
const NO_ADJECTIVE = rolesOf('stop', 'sport');

/** Events and works by their head noun: كأس السوبر السعودي, أولمبياد لندن, مهرجان أصيلة, كأس رئيس الدولة. */
export const events: WordRule = {
  on: EVENT,
  at: (words, drafts, at) => {
    const own = drafts.at[at];
    if (own !== undefined && own.first < at) return NOTHING;
    const base = baseEnd(words, drafts, at, own);
    if (base === at) return NOTHING;
    const last = adjectivesEnd(words, drafts, at, base);
    if (own !== undefined && own.last === last) return own.type === 'MISC' ? [own] : [redrawn(own, { type: 'MISC' })];
    return [{ first: at, last, cut: cutAt(words, at), type: 'MISC', confidence: sureOf('event') }];
  },
};

/** Where an event's name ends without its adjectives, or its head when none follows; of بطولة كأس الخليج the cup is the name. */
function baseEnd(words: Words, drafts: Drafts, head: number, own: Draft | undefined): number {
  if (own !== undefined && own.last > head + 1) return own.type === 'LOC' || own.type === 'MISC' ? own.last : head;
  const next = head + 1;
  const follower = drafts.at[next];
  if (next >= words.sentenceEnds[head]! || (follower !== undefined && (follower.first !== next || follower.cut > 0))) return head;
  if (follower === undefined) return patronEnd(words, drafts, head);
  if (follower.type === 'MISC' && plays(words, next, EVENT)) return head;
  if (follower.type !== 'LOC' && follower.type !== 'MISC' && plays(words, head, OF_PLACE)) return head;
  const second = drafts.at[follower.last];
  return second !== undefined && second.first === follower.last && second.cut > 0 ? head : follower.last;
}

/** Cups and prizes are called after who gives them: كأس رئيس الدولة, جائزة الملك. */
function patronEnd(words: Words, drafts: Drafts, head: number): number {
  const next = head + 1;
  if (!words.known.names.contextWords.given.has(words.keys[head]!.slice(cutAt(words, head))) || !playsBare(words, next, OFFICE)) return head;
  const last = isDefinite(words, next) ? next + 1 : next + 2;
  return last <= words.sentenceEnds[head]! && isDefinite(words, last - 1) && drafts.at[last - 1] === undefined ? last : head;
}

/** Adjectives in ي that agree, one after the other or joined by و: مهرجان القاهرة للمسرح التجريبي, السينما العربية والآسيوية. */
function adjectivesEnd(words: Words, drafts: Drafts, head: number, base: number): number {
  let at = fieldEnd(words, drafts, head, base);
  while (at < words.sentenceEnds[head]! && drafts.at[at] === undefined && isAdjective(words, head, at)) at++;
  return at;
}

/** Where what the event of a place is for ends, or its base: معرض رأس الخيمة للكتاب, مهرجان الإسكندرية لسينما البحر الأبيض المتوسط. */
function fieldEnd(words: Words, drafts: Drafts, head: number, base: number): number {
  const { keys, sentenceEnds } = words;
  if (base === head + 1 || base >= sentenceEnds[head]!) return base;
  const noun = keys[base - 1] === FOR_CINEMA ? base - 1 : base;
  const place = drafts.at[noun + 1];
  if (keys[noun] === FOR_CINEMA && place?.type === 'LOC' && place.first === noun + 1 && place.cut === 0) return place.last;
  const isField = keys[base]!.startsWith('لل') && drafts.at[base] === undefined && drafts.at[base - 1]?.type !== 'PER' && !plays(words, base, AUDIENCE);
  return isField ? base + 1 : base;
}

const FOR_CINEMA = 'لسينما';

function isAdjective(words: Words, head: number, at: number): boolean {
  const key = words.keys[at]!;
  if (!NISBA.test(key) || plays(words, at, NO_ADJECTIVE) || isClauseWord(words, at)) return false;
  return key.startsWith('و') ? NISBA.test(words.keys[at - 1]!) && agrees(words.keys[at - 1]!, key) : agreesWithin(words, head, at);
}

const NISBA = /^و?ال[\u0621-\u06d3]{2,}يه?$/u;

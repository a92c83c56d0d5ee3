import { sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { continuesName, isNextName } from './persons.ts';
import { procliticsAt } from './proclitics.ts';
import { isGivenName, plays, rolesOf, type Words } from './words.ts';

const NO_PERSON = rolesOf('title', 'office', 'stop');
const AGE = /^(?:\d{1,3})?(?:عاما?|سنه|سنوات|اعوام|ربيعا)$/u;

/** Persons by their age in brackets or slashes behind them: سوسن كرمة (24 عاما), رنا /19 عاما/. */
export function agedNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let last = 1; last + 1 < words.keys.length; last++) {
    if (!isAge(words, last) || owners[last - 1] !== -1 || !mayBeName(words, last - 1)) continue;
    const isLonger = last > 1 && owners[last - 2] === -1 && mayBeName(words, last - 2);
    found.push({ first: isLonger ? last - 2 : last - 1, last, cut: 0, type: 'PER', confidence: sureOf('titled') });
  }
  return found;
}

/** Whether an age in marks begins with the mark here. */
function isAge({ keys }: Words, open: number): boolean {
  if (keys[open] !== '(' && keys[open] !== '/') return false;
  return /^\d{1,3}/u.test(keys[open + 1]!) && (AGE.test(keys[open + 1]!) || AGE.test(keys[open + 2] ?? ''));
}

function mayBeName(words: Words, at: number): boolean {
  return isNextName(words, at) || (isGivenName(words, at, 0) && !plays(words, at, NO_PERSON));
}

/** Persons listed after others by their first names: غاب سامي حداد ورامي عون، وفادي. */
export function listedNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (const { type, last } of drafts) {
    if (type !== 'PER') continue;
    for (let next = nextListed(words, last, owners); next !== undefined; next = nextListed(words, next.last, owners)) found.push(next);
  }
  return found;
}

function nextListed(words: Words, after: number, owners: Int32Array): Draft | undefined {
  const first = words.keys[after] === '،' ? after + 1 : after;
  const end = words.sentenceEnds[after] ?? after;
  if (first >= end || owners[first] !== -1) return undefined;
  const cut = procliticsAt(words, first);
  const isJoined = cut === 1 && words.keys[first]!.startsWith('و');
  if (!(isJoined || (cut === 0 && first > after)) || !isGivenName(words, first, cut) || plays(words, first, NO_PERSON)) return undefined;
  const isLonger = first + 1 < end && owners[first + 1] === -1 && (continuesName(words, first + 1) || isNextName(words, first + 1));
  const last = isLonger ? first + 2 : first + 1;
  return isLonger || endsItem(words, last) ? { first, last, cut, type: 'PER', confidence: sureOf('titled') } : undefined;
}

/** Whether a list goes on or ends here: a mark, or و and the next. */
function endsItem({ keys }: Words, at: number): boolean {
  return at >= keys.length || !/\p{L}/u.test(keys[at]!) || keys[at]!.startsWith('و');
}

/** Persons called after their fathers alone: حوار مع بن يوسف. */
export function sonNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at + 1 < words.keys.length; at++) {
    if (!/^[وفل]?بن$/u.test(words.keys[at]!) || owners[at] !== -1 || owners[at + 1] !== -1 || at + 1 >= words.sentenceEnds[at]!) continue;
    if (words.known.names.givenNames.has(words.keys[at + 1]!)) found.push({ first: at, last: at + 2, cut: words.keys[at]!.length - 2, type: 'PER', confidence: sureOf('titled') });
  }
  return found;
}

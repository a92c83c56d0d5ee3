import { isAllLetters } from '../../../arabic/unit-classes.ts';
import { settledConfidence } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { isCommonWord, numberOfWord, plays, showsAccusative, type Words } from '../words.ts';
import { addEnding, endingSieve, mayEndAlike, type EndingSieve } from './endings.ts';
import { withoutHead } from './headed-names.ts';
import { isZeal } from './ordinary.ts';
import { NOTHING, type TextRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';

const LEAST_CONFIDENCE = 0.6;
/** Names with one first word that are told apart; more of them in one text are not worth the time. */
const MOST_NAMESAKES = 64;
/** What makes a word more than the same name: a title, an adjective, an ordinary word. */
const OTHER = rolesOf('title', 'nationality', 'regional', 'stop', 'definite-head', 'national', 'place-generic', 'short-form');

/** Names by the number of their first word, proclitics off; of those with one first word the longest comes first. */
type Repeatable = ReadonlyMap<number, readonly Draft[]>;

/** Names wherever the text has them again and only a part or nothing was found there; names of one word only if it is no ordinary one. */
export const repeats: TextRule = (words, drafts) => {
  const sieve = endingSieve(words);
  const table = repeatable(words, drafts.list, sieve);
  if (table.size === 0) return NOTHING;
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayEndAlike(sieve, words, at)) continue;
    const own = drafts.at[at];
    if (own !== undefined && own.first < at) continue;
    const cut = own === undefined ? procliticsAt(words, at) : own.cut;
    const name = repeatedAt(words, at, table.get(firstNumber(words, at, cut)));
    if (name === undefined || (name.last - name.first === 1 && (showsAccusative(words, at) || isZeal(words, at)))) continue;
    const last = at + name.last - name.first;
    const end = drafts.at[last - 1];
    const isFound = (own !== undefined && own.last >= last) || (end !== undefined && end.last > last);
    if (!isFound) found.push({ first: at, last, cut, type: name.type, confidence: settledConfidence(name.confidence) });
    at = last - 1;
  }
  return found;
};

function firstNumber(words: Words, at: number, cut: number): number {
  return cut === 0 ? words.numbers[at]! : numberOfWord(words, withoutProclitics(words, at, cut));
}

/** The first of some names whose further words follow a word in its sentence. */
function repeatedAt(words: Words, at: number, names: readonly Draft[] | undefined): Draft | undefined {
  if (names === undefined) return undefined;
  for (let index = 0; index < names.length; index++) {
    const { first, last } = names[index]!;
    if (at + last - first <= words.sentenceEnds[at]! && goOnAlike(words, first, last, at)) return names[index]!;
  }
  return undefined;
}

/** Whether the words after the first of a range are those after another word. */
function goOnAlike({ numbers }: Words, first: number, last: number, at: number): boolean {
  for (let more = 1; more < last - first; more++) if (numbers[first + more] !== numbers[at + more]) return false;
  return true;
}

/** The names of a text that are looked for again; the sieve lets their first words through. */
function repeatable(words: Words, drafts: readonly Draft[], sieve: EndingSieve): Repeatable {
  const table = new Map<number, Draft[]>();
  const counts = wordCounts(words, drafts, sieve);
  sieve.fill(0);
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    const { first, last, cut } = draft;
    if (draft.confidence < LEAST_CONFIDENCE || (last - first === 1 && !isTelling(words, draft, counts))) continue;
    const number = firstNumber(words, first, cut);
    addName(words, table, number, draft);
    addEnding(sieve, words, first, cut);
    const alone = withoutHead(words, draft);
    if (alone === undefined) continue;
    addName(words, table, firstNumber(words, alone.first, 0), alone);
    addEnding(sieve, words, alone.first, 0);
  }
  return table;
}

function addName(words: Words, table: Map<number, Draft[]>, number: number, draft: Draft): void {
  const known = table.get(number);
  if (known === undefined) table.set(number, [draft]);
  else if (known.length < MOST_NAMESAKES) addLongestFirst(words, known, draft);
}

function addLongestFirst(words: Words, known: Draft[], draft: Draft): void {
  const length = draft.last - draft.first;
  let to = 0;
  for (; to < known.length && known[to]!.last - known[to]!.first >= length; to++) {
    const { first, last } = known[to]!;
    if (last - first === length && goOnAlike(words, first, last, draft.first)) return;
  }
  known.splice(to, 0, draft);
}

/** Whether a name of one word is the same wherever it stands: long enough, no ordinary word, not likewise used for something else, which a word no list knows can hardly be. */
function isTelling(words: Words, { first, type, cut }: Draft, counts: ReadonlyMap<number, number>): boolean {
  if (type === 'MISC' || words.keys[first]!.length <= 2 || plays(words, first, OTHER) || isCommonWord(words, first) || !isAllLetters(words.keys[first]!)) return false;
  return (type !== 'ORG' && isUnknown(words, first)) || (counts.get(restNumber(words, first, cut)) ?? 0) > 0;
}

/** For each word that is a name by itself, which the sieve lets through: how often it is one less how often it is none. */
function wordCounts(words: Words, drafts: readonly Draft[], sieve: EndingSieve): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let index = 0; index < drafts.length; index++) {
    const { first, last, cut } = drafts[index]!;
    if (last - first > 1) continue;
    const number = restNumber(words, first, cut);
    counts.set(number, (counts.get(number) ?? 0) + 2);
    addEnding(sieve, words, first, cut);
  }
  if (counts.size === 0) return counts;
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayEndAlike(sieve, words, at)) continue;
    const count = counts.get(words.numbers[at]!);
    if (count !== undefined) counts.set(words.numbers[at]!, count - 1);
  }
  return counts;
}

/** The number of a word less its proclitics, the article that ل swallowed left out. */
function restNumber(words: Words, at: number, cut: number): number {
  return cut === 0 ? words.numbers[at]! : numberOfWord(words, words.keys[at]!.slice(cut));
}

import { isAllLetters } from '../../../arabic/unit-classes.ts';
import { eachWithoutProclitics } from '../../../arabic/proclitics.ts';
import { settledConfidence } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { follow, isCommonWord, plays, type Words } from '../words.ts';
import { endingSieve, mayEndAlike } from './endings.ts';
import type { TextRule } from './rule.ts';
import { isUnknown } from './unknown-words.ts';

const LEAST_CONFIDENCE = 0.6;
/** Names with one first word that are told apart; more of them in one text are not worth the time. */
const MOST_NAMESAKES = 64;
/** What makes a word more than the same name: a title, an adjective, an ordinary word. */
const OTHER = rolesOf('title', 'nationality', 'regional', 'stop', 'definite-head', 'national', 'place-generic', 'short-form');

interface Repeated {
  readonly rest: readonly string[];
  readonly draft: Draft;
}

/** Names by their first word, proclitics off; of those with one first word the longest comes first. */
type Repeatable = ReadonlyMap<string, readonly Repeated[]>;

/** Names wherever the text has them again and only a part or nothing was found there; names of one word only if it is no ordinary one. */
export const repeats: TextRule = (words, drafts) => {
  const { keys } = words;
  const table = repeatable(words, drafts.list);
  const sieve = endingSieve(table.keys());
  const found: Draft[] = [];
  for (let at = 0; at < keys.length; at++) {
    if (!mayEndAlike(sieve, words, at)) continue;
    const own = drafts.at[at];
    if ((own !== undefined && own.first < at) || !mayBeIn(table, keys[at]!)) continue;
    const cut = own?.cut ?? procliticsAt(words, at);
    const name = table.get(withoutProclitics(words, at, cut))?.find(({ rest }) => follow(words, at + 1, rest));
    if (name === undefined) continue;
    const last = at + 1 + name.rest.length;
    const end = drafts.at[last - 1];
    const isFound = (own !== undefined && own.last >= last) || (end !== undefined && end.last > last);
    if (!isFound) found.push({ first: at, last, cut, type: name.draft.type, confidence: settledConfidence(name.draft.confidence) });
    at = last - 1;
  }
  return found;
};

function repeatable(words: Words, drafts: readonly Draft[]): Repeatable {
  const table = new Map<string, Repeated[]>();
  const counts = wordCounts(words, drafts);
  for (const draft of drafts) {
    const isWord = draft.last - draft.first === 1;
    if (draft.confidence < LEAST_CONFIDENCE || (isWord && !isTelling(words, draft, counts))) continue;
    const first = withoutProclitics(words, draft.first, draft.cut);
    const rest = words.keys.slice(draft.first + 1, draft.last);
    const known = table.get(first) ?? [];
    if (known.length >= MOST_NAMESAKES || known.some((other) => other.rest.join(' ') === rest.join(' '))) continue;
    table.set(first, [...known, { rest, draft }].sort((a, b) => b.rest.length - a.rest.length));
  }
  return table;
}

/** Whether a name of one word is the same wherever it stands: long enough, no ordinary word, not likewise used for something else, which a word no list knows can hardly be. */
function isTelling(words: Words, { first, type, cut }: Draft, counts: ReadonlyMap<string, number>): boolean {
  const isSame = (counts.get(words.keys[first]!.slice(cut)) ?? 0) > 0 || (type === 'PER' && isUnknown(words, first));
  return isSame && type !== 'MISC' && words.keys[first]!.length > 2 && isAllLetters(words.keys[first]!) && !plays(words, first, OTHER) && !isCommonWord(words, first);
}

function mayBeIn(table: ReadonlyMap<string, unknown>, word: string): boolean {
  if (table.has(word)) return true;
  let found = false;
  eachWithoutProclitics(word, (rest) => { found ||= table.has(rest); });
  return found;
}

/** For each word that is a name by itself: how often it is one less how often it is none. */
function wordCounts(words: Words, drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const { keys } = words;
  const counts = new Map<string, number>();
  const add = (word: string, more: number): void => { counts.set(word, (counts.get(word) ?? 0) + more); };
  for (const { first, last, cut } of drafts) if (last - first === 1) add(keys[first]!.slice(cut), 2);
  const sieve = endingSieve(counts.keys());
  for (let at = 0; at < keys.length; at++) if (mayEndAlike(sieve, words, at) && counts.has(keys[at]!)) add(keys[at]!, -1);
  return counts;
}


import { ownersOf, type Draft } from './drafts.ts';
import { procliticsAt, withoutProclitics } from './proclitics.ts';
import type { Words } from './words.ts';

/** Names of one word recur by chance; a longer one is the same name wherever it stands. */
const LEAST_WORDS = 2;
const LEAST_CONFIDENCE = 0.6;

interface Repeated {
  readonly rest: readonly string[];
  readonly draft: Draft;
}

/** Names of several words wherever the text has them again, of which only a part or nothing was found there. */
export function repeats(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const { keys, sentenceEnds } = words;
  const table = new Map<string, Repeated[]>();
  for (const draft of drafts) {
    if (draft.last - draft.first < LEAST_WORDS || draft.confidence < LEAST_CONFIDENCE) continue;
    const first = withoutProclitics(words, draft.first, draft.cut);
    const rest = keys.slice(draft.first + 1, draft.last);
    const known = table.get(first) ?? [];
    if (known.length >= MOST_NAMESAKES || known.some((other) => other.rest.join(' ') === rest.join(' '))) continue;
    table.set(first, [...known, { rest, draft }].sort((a, b) => b.rest.length - a.rest.length));
  }
  const owners = ownersOf(drafts, keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < keys.length; at++) {
    const own = drafts[owners[at]!];
    if (own !== undefined && own.first < at) continue;
    const cut = own?.cut ?? procliticsAt(words, at);
    const name = table.get(withoutProclitics(words, at, cut))?.find(({ rest }) =>
      at + 1 + rest.length <= sentenceEnds[at]! && rest.every((key, i) => keys[at + 1 + i] === key));
    if (name === undefined) continue;
    const last = at + 1 + name.rest.length;
    const end = drafts[owners[last - 1]!];
    const isFound = (own !== undefined && own.last >= last) || (end !== undefined && end.last > last);
    if (!isFound) found.push({ first: at, last, cut, type: name.draft.type, confidence: name.draft.confidence, by: 'repeat' });
    at = last - 1;
  }
  return found;
}

/** Names with one first word that are told apart; more of them in one text are not worth the time. */
const MOST_NAMESAKES = 64;

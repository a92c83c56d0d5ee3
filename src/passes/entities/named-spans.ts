import { foldText } from '../../arabic/fold.ts';
import { isAliasOf } from './aliases.ts';
import { draftsOf, type Draft } from './drafts.ts';
import { genderVotes, officeOf } from './offices.ts';
import { withoutProclitics } from './proclitics.ts';
import type { NamedSpan } from './referents/referents.ts';
import type { Words } from './words.ts';

/** The drafts as spans of the raw text, proclitics outside, with what the text says of persons beside their names. */
export function namedSpans(words: Words, list: readonly Draft[]): readonly NamedSpan[] {
  const { keys, tokens, known } = words;
  const drafts = draftsOf(list, keys.length);
  return list.map((draft, index) => {
    const { first, last, cut, type, confidence, name } = draft;
    const start = startOf(words, draft);
    const { end } = tokens[last - 1]!;
    const word = withoutProclitics(words, first, cut);
    const office = type === 'PER' ? officeOf(words, drafts, draft) : undefined;
    return {
      start, end, type,
      confidence: Math.round(confidence * 1000) / 1000,
      words: [word, ...keys.slice(first + 1, last)],
      name: name ?? written(words, draft, last),
      given: name !== undefined,
      isAlias: isAliasOf(list[index - 1], draft, words),
      role: office === undefined ? undefined : written(words, office, office.last),
      votes: type === 'PER' ? genderVotes(words, draft, office, known.names.givenNames.get(word)?.gender) : 0,
    };
  });
}

/** Words as they are written on one line, proclitics off, with the alef of the article that ل swallowed. */
function written(words: Words, range: Pick<Draft, 'first' | 'cut'>, last: number): string {
  const key = words.keys[range.first]!;
  const swallowed = withoutProclitics(words, range.first, range.cut).length > key.length - range.cut;
  return (swallowed ? 'ا' : '') + words.text.slice(startOf(words, range), words.tokens[last - 1]!.end).replace(/\s+/gu, ' ');
}

/** Where a name begins in the text. Most proclitics are written as they are folded; only marks and the like on them shift what follows. */
function startOf({ tokens, text, keys }: Words, { first, cut }: Pick<Draft, 'first' | 'cut'>): number {
  const { start, end } = tokens[first]!;
  const isPlain = cut === 0 || text.startsWith(keys[first]!.slice(0, cut + 1), start);
  return start + (isPlain ? cut : foldText(text.slice(start, end)).starts[cut]!);
}

import { foldText } from '../../arabic/fold.ts';
import type { Draft } from './drafts.ts';
import { withoutProclitics } from './proclitics.ts';
import type { NamedSpan } from './referents.ts';
import type { Words } from './words.ts';

/** The drafts as spans of the raw text, proclitics outside. */
export function namedSpans({ text, tokens, keys }: Words, drafts: readonly Draft[]): readonly NamedSpan[] {
  return drafts.map(({ first, last, cut, type, confidence, name }, index) => {
    const { start, end: wordEnd } = tokens[first]!;
    const { end } = tokens[last - 1]!;
    const nameStart = cut === 0 ? start : start + foldText(text.slice(start, wordEnd)).starts[cut]!;
    const word = withoutProclitics(keys[first]!, cut);
    const swallowed = cut > 0 && word.length > keys[first]!.length - cut;
    const before = drafts[index - 1];
    const isAlias = before?.type === type && before.last === first - 1 && keys[first - 1] === '(' && keys[last] === ')' && last - first <= before.last - before.first + 2;
    return {
      start: nameStart, end, type, confidence,
      words: [word, ...keys.slice(first + 1, last)],
      name: name ?? (swallowed ? 'ا' : '') + text.slice(nameStart, end),
      given: name !== undefined,
      ...(isAlias ? { alias: index - 1 } : {}),
    };
  });
}

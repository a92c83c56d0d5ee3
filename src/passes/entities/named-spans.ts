import { foldText } from '../../arabic/fold.ts';
import { isAliasOf } from './aliases.ts';
import type { Drafts } from './drafts.ts';
import { genderVotes, officeOf } from './offices.ts';
import { withoutProclitics } from './proclitics.ts';
import type { NamedSpan } from './referents/names-of-type.ts';
import type { Words } from './words.ts';

/** The drafts as spans of the raw text, proclitics outside, with what the text says of persons beside their names. */
export function namedSpans(words: Words, drafts: Drafts): readonly NamedSpan[] {
  const { keys, tokens, known } = words;
  const { list } = drafts;
  return list.map((draft, index) => {
    const { first, last, cut, type, confidence, name } = draft;
    const word = withoutProclitics(words, first, cut);
    const own = [word];
    for (let at = first + 1; at < last; at++) own.push(keys[at]!);
    const office = type === 'PER' ? officeOf(words, drafts, draft) : undefined;
    return {
      start: startOf(words, first, cut), end: tokens[last - 1]!.end, type,
      confidence: Math.round(confidence * 1000) / 1000,
      words: own, whole: own.length === 1 ? word : own.join(' '),
      name: name ?? written(words, first, last, cut),
      given: name !== undefined,
      isAlias: isAliasOf(list[index - 1], draft, words),
      role: office === undefined ? undefined : written(words, office.first, office.last, office.cut),
      votes: type === 'PER' ? genderVotes(words, draft, office, known.names.givenNames.get(word)?.gender) : 0,
    };
  });
}

/** What is not a single blank between words. */
const UNEVEN = /\s\s|[^\S ]/u;

/** Words as they are written on one line, proclitics off, with the alef of the article that ل swallowed. */
function written(words: Words, first: number, last: number, cut: number): string {
  const surface = words.text.slice(startOf(words, first, cut), words.tokens[last - 1]!.end);
  const even = UNEVEN.test(surface) ? surface.replace(/\s+/gu, ' ') : surface;
  return cut > 0 && withoutProclitics(words, first, cut).length > words.keys[first]!.length - cut ? `ا${even}` : even;
}

/** Where a name begins in the text. Most proclitics are written as they are folded; only marks and the like on them shift what follows. */
function startOf({ tokens, text, keys }: Words, first: number, cut: number): number {
  const { start, end } = tokens[first]!;
  if (cut === 0) return start;
  const isPlain = isLetter(text.charCodeAt(start + cut)) && text.startsWith(keys[first]!.slice(0, cut), start);
  return start + (isPlain ? cut : foldText(text.slice(start, end)).starts[cut]!);
}

/** Whether a unit is an Arabic letter, which the fold never drops. */
function isLetter(unit: number): boolean {
  return (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a);
}

import { hasForm } from '../../tagger/lexical-memory.ts';
import type { NameResources } from './forms.ts';

/** How many letters before a name are proclitics, as far as the word alone tells. */

const SHORTEST_REST = 2;

/** Facts of a word that may carry proclitics (see `Form`): how many letters they are where a conjunction may stand, and where none may. */
export const JOINED_SHIFT = 10;
export const UNJOINED_SHIFT = 12;
/** Whether the text must be asked for the rest of the word, which no list has. */
export const ASKS_TEXT = 1 << 14;

/** Those facts of a folded word that is no listed name as it stands. */
export function proclitics(word: string, names: NameResources): number {
  let asks = 0;
  const isKnown = (part: string): boolean => {
    const isListed = names.countries.has(part) || hasForm(names.tagger.memory, part);
    if (!isListed) asks = ASKS_TEXT;
    return isListed;
  };
  const joined = procliticLength(word, true, names, isKnown);
  const unjoined = word[0] === 'و' || word[0] === 'ف' ? procliticLength(word, false, names, isKnown) : joined;
  return asks | (joined << JOINED_SHIFT) | (unjoined << UNJOINED_SHIFT);
}

/** How many letters of a word are proclitics; of لل the first ل only, for the second stands for the article. `isKnown` tells a word known by itself. */
export function procliticLength(word: string, mayBeJoined: boolean, names: NameResources, isKnown: (part: string) => boolean): number {
  const conjunction = mayBeJoined && isConjunction(word, names, isKnown) ? 1 : 0;
  return conjunction + prepositionLength(word.slice(conjunction), names, isKnown);
}

/** و before a name is nearly always the conjunction; ف begins more names than clauses (فالكاو). */
function isConjunction(word: string, names: NameResources, isKnown: (part: string) => boolean): boolean {
  if (word.length <= SHORTEST_REST || isCliticLike(names, word)) return false;
  if (word[0] === 'و') return true;
  if (word[0] !== 'ف') return false;
  const rest = word.slice(1);
  return rest.startsWith('ال') ? isKnown(rest) : names.countries.has(rest) || prepositionLength(rest, names, isKnown) > 0;
}

function prepositionLength(word: string, names: NameResources, isKnown: (part: string) => boolean): number {
  if (word.length <= SHORTEST_REST || !'بلك'.includes(word[0]!) || isCliticLike(names, word)) return 0;
  if (word.startsWith('لل')) return 1;
  const rest = word.slice(1);
  // ل before the article is spelled لل, so that these letters belong to the name (لألمانيا); ك is seldom more than one of a name's (كالينينغراد).
  if (rest.startsWith('ال')) return word[0] === 'ب' || isKnown(rest) ? 1 : 0;
  return isKnown(rest) && (word[0] !== 'ك' || !isKnown(word)) ? 1 : 0;
}

/** Whether a word that begins with a letter that might be a proclitic is a whole word of names. */
export function isCliticLike({ cliticLikeNames, nameWords, givenNames, knownNames }: NameResources, word: string): boolean {
  return cliticLikeNames.has(word) || nameWords.has(word) || givenNames.has(word) || knownNames.has(word);
}

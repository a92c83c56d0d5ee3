import { isCliticLike, MAY_CARRY, rolesOf } from './forms.ts';
import { endsInMaksura, hasDefinite, plays, type NameKnowledge, type Words } from './words.ts';

const SHORTEST_REST = 2;

/** How many letters of a name's first word are proclitics: of لل the first ل only, for the second stands for the article. */
export function procliticsAt(words: Words, at: number): number {
  const { keys, facts, known } = words;
  if ((facts[at]! & MAY_CARRY) === 0) return 0;
  const word = keys[at]!;
  const conjunction = isConjunction(word, known) && !governs(words, at - 1) ? 1 : 0;
  return conjunction + prepositionLength(word.slice(conjunction), known);
}

/** Whether a word asks for a noun right after it, so that no conjunction can follow: فاز على ويجان, قال وارن, ولاية ويسكونسن. */
function governs(words: Words, at: number): boolean {
  if (plays(words, at, SPEECH) || (plays(words, at, HEAD) && !hasDefinite(words, at, at + 1) && !words.keys[at + 1]!.startsWith('وال'))) return true;
  const key = words.keys[at];
  return key !== undefined && words.known.names.contextWords.preposition.has(key) && (key !== 'علي' || endsInMaksura(words, at));
}

const SPEECH = rolesOf('speech');
const HEAD = rolesOf('place', 'organization', 'organization-weak');

/** و before a name is nearly always the conjunction; ف begins more names than clauses (فالكاو). */
function isConjunction(word: string, known: NameKnowledge): boolean {
  if (word.length <= SHORTEST_REST || isCliticLike(known.names, word)) return false;
  if (word[0] === 'و') return true;
  if (word[0] !== 'ف') return false;
  const rest = word.slice(1);
  return rest.startsWith('ال') ? known.isKnown(rest) : known.names.countries.has(rest) || prepositionLength(rest, known) > 0;
}

function prepositionLength(word: string, known: NameKnowledge): number {
  if (word.length <= SHORTEST_REST || isCliticLike(known.names, word)) return 0;
  if (word.startsWith('لل')) return 1;
  if (!'بلك'.includes(word[0]!)) return 0;
  const rest = word.slice(1);
  if (rest.startsWith('ال')) return word[0] === 'ل' ? 0 : 1;
  return known.isKnown(rest) && (word[0] !== 'ك' || !known.isKnown(word)) ? 1 : 0;
}

/** A word less its proclitics, spelled as it is without them: the article that ل swallowed comes back. */
export function withoutProclitics({ keys, known }: Words, at: number, cut: number): string {
  const rest = keys[at]!.slice(cut);
  return cut > 0 && keys[at]![cut - 1] === 'ل' && rest[0] === 'ل' && !isCliticLike(known.names, rest) ? `ا${rest}` : rest;
}

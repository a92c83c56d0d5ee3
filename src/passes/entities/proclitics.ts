import { MAY_CARRY, rolesOf, TO_KUNYA } from './forms.ts';
import { ASKS_TEXT, isCliticLike, JOINED_SHIFT, procliticLength, UNJOINED_SHIFT } from './proclitic-letters.ts';
import { endsInMaksura, hasDefinite, plays, type Words } from './words.ts';

const SPEECH = rolesOf('speech');
const HEAD = rolesOf('place', 'organization', 'organization-weak');

/** How many letters of a name's first word are proclitics: of لل the first ل only, for the second stands for the article. */
export function procliticsAt(words: Words, at: number): number {
  const facts = words.facts[at]!;
  if ((facts & TO_KUNYA) !== 0) return hasHamza(words, at) ? 1 : 0;
  if ((facts & MAY_CARRY) === 0) return 0;
  if ((facts & ASKS_TEXT) !== 0) return procliticLength(words.keys[at]!, !governs(words, at - 1), words.known.names, words.known.isKnown);
  const joined = (facts >> JOINED_SHIFT) & 3;
  const unjoined = (facts >> UNJOINED_SHIFT) & 3;
  return joined === unjoined || !governs(words, at - 1) ? joined : unjoined;
}

/** Whether the second letter of a word is أ: لأم كلثوم, not لام أكول. */
function hasHamza({ text, tokens }: Words, at: number): boolean {
  return text[tokens[at]!.start + 1] === 'أ';
}

/** Whether a word asks for a noun right after it, so that no conjunction can follow: فاز على ويجان, قال وارن, ولاية ويسكونسن. */
function governs(words: Words, at: number): boolean {
  if (plays(words, at, SPEECH) || (plays(words, at, HEAD) && !hasDefinite(words, at, at + 1) && !words.keys[at + 1]!.startsWith('وال'))) return true;
  const key = words.keys[at];
  return key !== undefined && words.known.names.contextWords.preposition.has(key) && (key !== 'علي' || endsInMaksura(words, at));
}

/** A word less its proclitics, spelled as it is without them: the article that ل swallowed comes back. */
export function withoutProclitics({ keys, known }: Words, at: number, cut: number): string {
  const rest = keys[at]!.slice(cut);
  return cut > 0 && keys[at]![cut - 1] === 'ل' && rest[0] === 'ل' && !isCliticLike(known.names, rest) ? `ا${rest}` : rest;
}

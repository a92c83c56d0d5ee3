import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { cutAt, isClauseWord, isCommonWord, isDefinite, isFamilyName, isFirstName, isGivenName, isOn, isOnBehalf, plays, playsBare, type Words } from '../words.ts';
import type { Edges } from './range.ts';

const TITLE = rolesOf('title');
const BLESSING = rolesOf('blessing');
const SPEECH = rolesOf('speech');
const NAME_PART = rolesOf('name-part');
const STOP = rolesOf('stop');
const COUNTRY = rolesOf('nationality');
const PLACE = rolesOf('place', 'place-outside');

/** Titles, ranks and callings stay outside, and so do blessings and what opens a clause. */
export const personEdges: Edges = (words, first, last) => {
  if (isOn(words, first) || isOnBehalf(words, first)) first++;
  if (first === last) return [first, first];
  if (words.keys[first] === 'بسم' || (last - first === 1 && isFeminineAdjective(words, first))) return [first, first];
  if (last - first > 1 && isParticle(words, first)) return [first, first];
  while (last - first > 1 && plays(words, first, TITLE) && isTitleForm(words, first)) first++;
  while (last - first > 1 && (words.keys[first + 1] === 'بن' ? isNoFirstName(words, first) : isCalling(words, first))) first++;
  for (let at = first + 1; at < last; at++) if ((plays(words, at, BLESSING) && words.keys[at] !== 'الله') || isParticle(words, at) || isWhere(words, at)) last = at;
  while (last - first > 1 && (plays(words, last - 1, STOP) || /\d/u.test(words.keys[last - 1]!))) last--;
  return last - first === 1 && playsBare(words, first, TITLE | COUNTRY) ? [first, first] : [first, last];
};

/** Whether a word that is a woman's name too (آمنة) is the adjective of the word before it. */
function isFeminineAdjective({ keys }: Words, at: number): boolean {
  return keys[at]!.endsWith('ه') && /^(?:غير|(?!ال).{2,}ات)$/u.test(keys[at - 1] ?? '');
}

/** Whether a word is an ordinary one and nobody's first name: وسحب بن همام ترشيحه. */
function isNoFirstName(words: Words, at: number): boolean {
  const { commonWords, contextWords, givenNames } = words.known.names;
  const word = withoutProclitics(words, at, procliticsAt(words, at));
  if (contextWords.kunya.has(word)) return false;
  return (commonWords.has(word) || (isDefinite(words, at) && isCommonWord(words, at))) && !givenNames.has(word);
}

/** Whether a word is no part of the name that begins after it: a verb of telling with its conjunction (وروى الشامي), or what the person is before his first name (المخرج وليد حداد). */
function isCalling(words: Words, at: number): boolean {
  if (plays(words, at, SPEECH)) return /^[وف]/u.test(words.keys[at]!) && cutAt(words, at) > 0;
  if (isFirstName(words, at) || isFamilyName(words, at) || plays(words, at, NAME_PART)) return false;
  return isNoFirstName(words, at) && (isGivenName(words, at + 1, 0) || words.keys[at + 1] === 'عبد');
}

/** Whether a word opens a clause and so stands in no person's name. */
function isParticle(words: Words, at: number): boolean {
  const { keys, text, tokens } = words;
  // Without its hamza it may be the `van` of Dutch names (روبن فان بيرسي).
  return keys[at] === 'فان' ? text.slice(tokens[at]!.start, tokens[at]!.end) === 'فإن' || isDefinite(words, at + 1) : isClauseWord(words, at);
}

/** Whether a word is ب and a noun for places, where somebody or something is: مسجد علي بن أبي طالب ببلدة القديح. */
function isWhere(words: Words, at: number): boolean {
  return plays(words, at, PLACE) && cutAt(words, at) === 1 && words.keys[at]!.startsWith('ب');
}

/** Titles are definite or carry a pronoun; without either many are given names too (أمين, قائد). */
function isTitleForm({ keys }: Words, at: number): boolean {
  return keys[at]!.includes('ال') || /(?:ه|ها)$/u.test(keys[at]!);
}

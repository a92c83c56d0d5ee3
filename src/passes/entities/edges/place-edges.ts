import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { isDeed, isOrdinary } from '../rules/ordinary.ts';
import { isCommonWord, isKnownWord, plays, playsBare, showsNunation, type Words } from '../words.ts';
import type { Edges } from './range.ts';

const STOP = rolesOf('stop');
const COUNTRY = rolesOf('nationality');
const PLACE_HEAD = rolesOf('place');
const PLACE_OUTSIDE = rolesOf('place-outside');
const PLACE_GENERIC = rolesOf('place-generic');
/** What is of a country rather than of money. */
const NO_MONEY = rolesOf('place', 'place-outside', 'office', 'title', 'organization', 'organization-weak', 'stop');

/** Nouns that the guide leaves outside, nationalities, and generic nouns alone are no part of a place's name. */
export const placeEdges: Edges = (words, first, last) => {
  while (last - first > 1 && plays(words, first, PLACE_OUTSIDE)) first++;
  if (last - first > 1 && showsNunation(words, first)) return [first, first];
  if (last - first === 2 && (isOrdinary(words, first) || isDescribed(words, first))) return [first, first];
  while (last - first > 1 && playsBare(words, last - 1, STOP)) last--;
  if (isBirthplace(words, last - 1)) last--;
  if (isDeed(words, first, last)) first++;
  if (last <= first) return [first, first];
  if (last - first > 1 && playsBare(words, last - 1, COUNTRY) && !/(?:مملكه|جمهوريه|صحراء|امارات|الجزيره)$/u.test(words.keys[last - 2]!) && !words.keys[first]!.includes('جمهوري')) {
    if (last - first === 2 && plays(words, first, PLACE_GENERIC)) return [first, first];
    last--;
  }
  if (last - first === 2 && isSideOf(words, first - 1, last - 1)) last--;
  if (last - first === 1 && COUNTRY_NAMES.has(words.keys[first]!)) return isDefiniteNoun(words, first - 1) ? [first, first] : [first, last];
  return last - first === 1 && (isGeneric(words, first) || isFinancial(words, first)) ? [first, first] : [first, last];
};

/** Whether مالي is no country but the adjective of the noun before it: دعم مالي. */
function isFinancial(words: Words, at: number): boolean {
  const noun = words.keys[at - 1] ?? '';
  return words.keys[at] === 'مالي' && noun.length > 2 && isCommonWord(words, at - 1) && !/^(?:[وفبك]?ال|لل)|(?:[هاي]|ات)$/u.test(noun) && !plays(words, at - 1, NO_MONEY);
}

/** Whether an adjective says which side of a town's countryside is meant, and belongs to that noun: ريف حمص الشمالي. */
function isSideOf({ keys, known }: Words, noun: number, adjective: number): boolean {
  return /^[وفبلك]?ريف$/u.test(keys[noun] ?? '') && known.names.contextWords.side.has(keys[adjective]!);
}

/** Whether a word by itself is a noun for places, with the article or without and perhaps after a proclitic (للمملكة, الملعب), or an adjective. */
function isGeneric(words: Words, at: number): boolean {
  if (playsBare(words, at, COUNTRY | PLACE_HEAD) || plays(words, at, PLACE_OUTSIDE | PLACE_GENERIC) || isAdjectiveOf(words, at)) return true;
  const word = withoutProclitics(words, at, procliticsAt(words, at));
  if (SIDE_OF_IT.test(word)) return true;
  const { nameWords, pageWords } = words.known.names;
  return word.startsWith('ال') && ((nameWords.get(word.slice(2)) ?? 0) & PLACE_HEAD) !== 0 && !isKnownWord(words, word) && !pageWords.places.has(word);
}

/** شمال اليمن وجنوبه */
const SIDE_OF_IT = /^(?:شمال|جنوب|شرق|غرب|وسط)(?:ه|ها|هم|نا)$/u;

/** Whether a noun for places and an ordinary adjective without article say only what a place is like or which it is: معبر حدودي, ولاية خامسة. */
function isDescribed(words: Words, first: number): boolean {
  const second = words.keys[first + 1]!;
  const { contextWords, pageWords } = words.known.names;
  const isAdjective = (/^(?!ال).{3,}يه?$/u.test(second) && isCommonWord(words, first + 1)) || contextWords.ordinal.has(`ال${second}`);
  return plays(words, first, PLACE_HEAD) && isAdjective && !pageWords.places.has(second) && !isKnownWord(words, second);
}

/** Whether مسقط is no town but the first word of مسقط رأسه, somebody's birthplace. */
function isBirthplace({ keys }: Words, at: number): boolean {
  return keys[at]!.endsWith('مسقط') && /^راس(?:ي|ك|ه|ها|هم|هن|نا)$/u.test(keys[at + 1] ?? '');
}

/** Whether a word is the indefinite adjective of a noun for a place: منطقة جبلية. */
function isAdjectiveOf(words: Words, at: number): boolean {
  return at > 0 && plays(words, at - 1, PLACE_OUTSIDE) && /ه$/u.test(words.keys[at - 1]!) && /^(?!ال).{3,}يه$/u.test(words.keys[at]!) && !words.known.names.countries.has(words.keys[at]!);
}

/** Whether an adjective in the feminine after the word would belong to it: a feminine noun or a broken plural (البنوك, الأسواق, الجرائد, المصارف). */
function isDefiniteNoun({ keys }: Words, at: number): boolean {
  return /^(?:[وفبك]?ال|لل)(?:[\u0621-\u064a]{2}.*(?:ه|ات)|[\u0621-\u064a]{2}و[\u0621-\u064a]|ا[\u0621-\u064a]{2}ا[\u0621-\u064a]|[\u0621-\u064a]{2}ائ[\u0621-\u064a]|م[\u0621-\u064a]ا[\u0621-\u064a]ي?[\u0621-\u064a])$/u.test(keys[at] ?? '');
}

/** Countries called like their adjective, which follows feminine nouns with the article. */
const COUNTRY_NAMES: ReadonlySet<string> = new Set(['السعوديه']);

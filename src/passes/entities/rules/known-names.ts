import type { NameContext } from '../../../resources/names/known-names.ts';
import type { BegunName } from '../../../resources/names/name-forms.ts';
import { sureOf } from '../confidence.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { gazetteerNamesOf, rolesOf } from '../forms.ts';
import { endsLine, isMarked, startsLine } from '../page.ts';
import { endingAt, follow, isDefinite, isGivenName, plays, playsBare, type Words } from '../words.ts';
import { isZeal } from './ordinary.ts';
import { NOTHING, type TextRule, type WordRule } from './rule.ts';

const COUNTRY = rolesOf('nationality');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide');
const SOURCE_HEAD = rolesOf('organization-outside');

/** How sure names are by their context. */
const SURE: Readonly<Record<NameContext, number>> = { always: sureOf('known-always'), media: sureOf('known-media'), sport: sureOf('known-sport') };

/** Names of the shipped table where their context allows; a longer name found before is left alone. */
export const knownNames: WordRule = {
  on: ({ begun }) => begun.names.length > 0,
  at: (words, drafts, at) => {
    const name = meantAt(words, drafts, at);
    if (name === undefined) return NOTHING;
    const last = at + 1 + name.rest.length;
    const own = drafts.at[at] ?? drafts.at[last - 1];
    const isFound = own !== undefined && (isWithin(words, at, last, name.when, own) || (own.first === at && own.last === last && own.cut === name.cut && own.type === name.type));
    return isFound ? [own] : [{ first: at, last, cut: name.cut, type: name.type, confidence: SURE[name.when] }];
  },
};

/** The longest known name that begins with a word and is meant there. */
function meantAt(words: Words, drafts: Drafts, at: number): BegunName | undefined {
  const { names, nextEndings } = words.begun[words.numbers[at]!]!;
  if ((nextEndings & (1 << (endingAt(words, at + 1) & 31))) === 0) return undefined;
  for (let index = 0; index < names.length; index++) if (isNameAt(words, at, names[index]!) && isMeant(words, drafts, at, names[index]!)) return names[index];
  return undefined;
}

/** Whether a name that begins with a word goes on after it. */
function isNameAt(words: Words, at: number, { rest, nextEnding }: BegunName): boolean {
  return nextEnding < 0 || (nextEnding === endingAt(words, at + 1) && follow(words, at + 1, rest));
}

function isMeant(words: Words, drafts: Drafts, at: number, { rest, when }: BegunName): boolean {
  if (when === 'always') return rest.length > 0 || !isZeal(words, at);
  if (when === 'media') return namesSource(words, at, at + 1 + rest.length, drafts);
  return words.sport === 'about' && !isThere(words, at, drafts.at[at]) && !isOrdinaryWord(words, at, rest.length);
}

/** Whether words are a part of a longer name. A paper and its country are not (الخبر الجزائرية), and a club is part of what it only overlaps. */
function isWithin(words: Words, first: number, last: number, when: NameContext, own: Draft): boolean {
  if (own.last - own.first <= last - first) return false;
  if (when === 'media' && own.last === last + 1 && playsBare(words, last, COUNTRY)) return false;
  return when === 'sport' || (own.first <= first && own.last >= last);
}

/** Whether the tagger has a town here and the text says what happens in it: then no club is meant that has its name. */
function isThere({ keys }: Words, at: number, own: Draft | undefined): boolean {
  return own?.type === 'LOC' && (/^و?ب/u.test(keys[at]!.slice(0, own.cut)) || keys[at - 1] === 'في' || keys[at - 1] === 'الي');
}

/** Whether a word that clubs are called by is meant as such: بالتعاون مع, هذا النصر, an adjective of the noun before it (المستوى الإفريقي, اللاعبين الشباب) or before a player (المصري محمد السيد). */
function isOrdinaryWord(words: Words, at: number, more: number): boolean {
  if (more > 0 || (plays(words, at, ADJECTIVE) && isGivenName(words, at + 1, 0))) return more === 0;
  const { keys, known } = words;
  if (known.names.contextWords.demonstrative.has(keys[at - 1] ?? '')) return true;
  if (/^[وف]?ب/u.test(keys[at]!) && (keys[at + 1] === 'مع' || keys[at + 1] === 'بين')) return true;
  return (playsBare(words, at, ADJECTIVE) && isDefinite(words, at - 1) && keys[at - 1] !== 'النادي') || /^[وفبلك]?ال.*(?:ين|ون)$/u.test(keys[at - 1] ?? '');
}

/** A user's names, wherever they stand. */
export const gazetteerNames: TextRule = (words) => {
  const found: Draft[] = [];
  const table = words.known.names.gazetteer;
  if (table.size === 0) return found;
  for (let at = 0; at < words.keys.length; at++) {
    const known = gazetteerNamesOf(words.keys[at]!, table).find((name) => isNameAt(words, at, name));
    if (known === undefined) continue;
    const { rest, cut, type, name } = known;
    const last = at + 1 + rest.length;
    found.push(name === undefined ? { first: at, last, cut, type, confidence: sureOf('gazetteer') } : { first: at, last, cut, type, confidence: sureOf('gazetteer'), name });
    at = last - 1;
  }
  return found;
};

/** The longest name that is known wherever it stands and begins with the word, less proclitics or whole. */
export function knownAnywhere(words: Words, at: number): BegunName | undefined {
  const { names } = words.begun[words.numbers[at]!]!;
  for (let index = 0; index < names.length; index++) if (names[index]!.when === 'always' && isNameAt(words, at, names[index]!)) return names[index];
  return undefined;
}

/** Whether a word is a people or a count that follows a body known by itself and is no part of its name: حث مجلس الأمن اللبنانيين, أعضاء مجلس الأمن الـ15. */
export function isBesideKnown(words: Words, head: number, at: number): boolean {
  if (!/^ال(?:.{2,}ي(?:ين|ون)|\d+)$/u.test(words.keys[at]!)) return false;
  const known = knownAnywhere(words, head);
  return known !== undefined && known.rest.length > 0 && head + 1 + known.rest.length === at;
}

/** Whether a country stands in brackets after a person, who comes from there: يوسف حداد (فلسطين). */
function isHome({ keys, known }: Words, at: number, drafts: Drafts): boolean {
  return keys[at - 1] === '(' && drafts.at[at - 2]?.type === 'PER' && known.names.countries.has(keys[at]!);
}

/** Whether the page names a source here: after صحيفة and the like, alone in marks or brackets, alone on a line, in a dateline. */
function namesSource(words: Words, first: number, last: number, drafts: Drafts): boolean {
  if (plays(words, first - 1, SOURCE_HEAD) || (isMarked(words, first, last) && !isHome(words, first, drafts))) return true;
  if (startsLine(words, first) && (endsLine(words, last) || endsLine(words, last + 1))) return true;
  if (startsLine(words, first) && DASH.test(words.keys[last]!) && signsFor(drafts, first, last + 1)) return true;
  const before = words.keys[first - 1];
  if (before === 'مراسل' || (before === ':' && words.keys[first - 2] === 'المصدر')) return true;
  const place = drafts.at[first - 2];
  return before !== undefined && (DASH.test(before) || before === ':' || before === '/') && place?.type === 'LOC' && startsLine(words, place.first);
}

const DASH = /^[-–—]$/u;

/** Whether a paper at the beginning of a line, which is no town, tells where its report is from or whose it is: عين اليوم – لندن. */
function signsFor({ at }: Drafts, paper: number, after: number): boolean {
  return at[paper]?.type !== 'LOC' && at[after]?.first === after && (at[after].type === 'LOC' || at[after].type === 'PER');
}

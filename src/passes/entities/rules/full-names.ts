import { settledConfidence } from '../confidence.ts';
import { isNounOf } from '../context.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt } from '../proclitics.ts';
import { isAli, isCommonWord, isDefinite, isFamilyName, isGivenName, isOnBehalf, mayBeOn, numberOfWord, plays, type Words } from '../words.ts';
import { mayBeQualified } from './agreement.ts';
import { isFamilyLike, isNextName } from './name-parts.ts';
import type { TextRule } from './rule.ts';
import { isToldOrTitled } from './telling.ts';

const NATIONALITY = rolesOf('nationality');
const TITLE = rolesOf('title');
const OFFICE = rolesOf('office');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide');
const NAME_PART = rolesOf('name-part');
const NO_PERSON = rolesOf('title', 'office', 'stop', 'speech');

/** Full names completed by the words beside them that are given names or family names of the text, and by the kunya after them. */
export const fullNames: TextRule = (words, drafts) => {
  const { list } = drafts;
  const found: Draft[] = [];
  let alone: ReadonlySet<number> | undefined;
  const isAlone = (at: number): boolean => (alone ??= namesAlone(words, drafts)).has(words.numbers[at]!);
  for (let index = 0; index < list.length; index++) {
    const draft = list[index]!;
    if (draft.type !== 'PER') continue;
    const [first, cut] = startOf(words, draft, drafts);
    const { last } = draft;
    const isOpen = last < words.sentenceEnds[first]! && drafts.at[last] === undefined;
    const goesOn = isOpen && (isRegnal(words, first, last) || endsName(words, first, last, cut, isAlone) || isFurtherName(words, first, last, cut));
    const end = goesOn ? last + 1 : hasKunya(words, first, last, drafts) ? last + 2 : fatherEnd(words, draft, list[index + 1]);
    // A father's name that this one took in is no draft of its own any more.
    if (end === list[index + 1]?.last) index++;
    if (first !== draft.first || end !== last) found.push(redrawn(draft, { first, last: end, cut, confidence: settledConfidence(draft.confidence) }));
  }
  return found;
};

/** The numbers of the names the text uses alone, and of nationalities that stand where no adjective can: حكومة السوداني. */
function namesAlone(words: Words, { list, at: draftAt }: Drafts): ReadonlySet<number> {
  const { numbers, roles, keys } = words;
  const alone = new Set<number>();
  for (const { type, first, last, cut } of list) {
    if (type === 'PER' && last - first === 1) alone.add(cut === 0 ? numbers[first]! : numberOfWord(words, keys[first]!.slice(cut)));
  }
  for (let at = 1; at < numbers.length; at++) {
    if ((roles[at]! & NATIONALITY) !== 0 && draftAt[at] === undefined && draftAt[at - 1] === undefined && !mayBeQualified(words, at - 1)) alone.add(numbers[at]!);
  }
  return alone;
}

/** Where a name begins with what stands right before it and belongs to it, and the proclitics there. */
function startOf(words: Words, draft: Draft, drafts: Drafts): readonly [first: number, cut: number] {
  let [first, cut] = [draft.first, draft.cut];
  for (let before = first - 1; cut === 0 && before >= 0 && drafts.at[before] === undefined && words.sentenceEnds[before] === words.sentenceEnds[first]; before--) {
    const ownCut = procliticsAt(words, before);
    if (!beginsName(words, before, ownCut, draft)) break;
    [first, cut] = [before, ownCut];
  }
  return [first, cut];
}

/** Whether a word before a name is its beginning: a part of names (آل, مولاي), what comes before الدين, Ali between a title and بن however he is spelled, عبد and its complement, or a first name, be it an ordinary word before a family name alone. */
function beginsName(words: Words, at: number, cut: number, { first, last }: Draft): boolean {
  if (plays(words, at, NAME_PART) || words.keys[first] === 'الدين' ) return true;
  if (words.keys[first] === 'بن' && words.keys[at] === 'علي' && plays(words, at - 1, TITLE)) return true;
  if (isDefinite(words, at)) return isServant(words, at - 1);
  if (isServant(words, at)) return isDefinite(words, at + 1);
  if (isOnBehalf(words, at)) return false;
  if (isGivenName(words, at, cut) || isAli(words, at) || (words.keys[at] === 'علي' && isGivenName(words, first, 0) && endsOffice(words, at))) return true;
  const isFamilyAlone = last - first === 1 && at === first - 1 && (isDefinite(words, first) || isFamilyName(words, first));
  return isFamilyAlone && words.known.names.givenNames.has(words.keys[at]!.slice(cut)) && !plays(words, at, NO_PERSON) && !isCommonWord(words, at) && !mayBeOn(words, at);
}

/** How far back an office may stand before the last adjective of what it is of. */
const OFFICE_WITHIN = 5;

/** Whether an office ends before a word in an adjective with the article, so that its holder comes next and no preposition: وزير الاقتصاد الوطني علي محمود. */
function endsOffice(words: Words, at: number): boolean {
  if (!plays(words, at - 1, ADJECTIVE) || !isDefinite(words, at - 1)) return false;
  for (let before = at - 2; before >= 0 && before >= at - OFFICE_WITHIN && words.sentenceEnds[before] === words.sentenceEnds[at]; before--) if (plays(words, before, OFFICE)) return true;
  return false;
}

function isServant({ keys }: Words, at: number): boolean {
  return /^[وفبل]?عبد$/u.test(keys[at] ?? '');
}

/** Whether a definite word ends a name: the text uses it alone, or it can hardly be anything else. */
function endsName(words: Words, first: number, at: number, cut: number, isAlone: (at: number) => boolean): boolean {
  if (!isDefinite(words, at)) return false;
  return isAlone(at) || (isOneName(words, first, at, cut) && (isFamilyLike(words, at) || (at - first === 2 && isNisba(words, at))));
}

/** Whether another name follows a first name or a kunya. */
function isFurtherName(words: Words, first: number, at: number, cut: number): boolean {
  return isOneName(words, first, at, cut) && (isGivenName(words, at, 0) || isFamilyName(words, at) || (isToldOrTitled(words, first) && isNextName(words, at)));
}

/** Whether a word numbers a ruler of that name: الملك تشارلز الثالث, العاهل المغربي محمد السادس, الملك الراحل الحسن الثاني. */
function isRegnal(words: Words, first: number, last: number): boolean {
  const { ordinal, ruler } = words.known.names.contextWords;
  if (last - first > 2 || !ordinal.has(words.keys[last]!)) return false;
  return isNounOf(ruler, words.keys[first - 1] ?? '') || (isDefinite(words, first - 1) && isNounOf(ruler, words.keys[first - 2] ?? ''));
}

/** A first name or a kunya (أبو علي), after which a family name may come. */
function isOneName(words: Words, first: number, last: number, cut: number): boolean {
  return last - first === 1 ? isGivenName(words, first, cut) : last - first === 2 && words.known.names.contextWords.kunya.has(words.keys[first]!.slice(cut));
}

/** Whether the kunya of a man follows his full name (أحمد قريع أبو علاء); أم would be the conjunction as often. */
function hasKunya({ keys, known, sentenceEnds }: Words, first: number, last: number, { at }: Drafts): boolean {
  const { kunya } = known.names.contextWords;
  const isFollowed = last + 1 < sentenceEnds[first]! && kunya.has(keys[last]!) && keys[last] !== 'ام' && !kunya.has(keys[first]!);
  return isFollowed && last - first > 1 && at[last]?.type === 'PER' && at[last + 1] === at[last];
}

/** Where the name of a ruler ends whose last part, ابن and the father, was taken for another person (عبد الله الثاني ابن الحسين), or the name as it is. */
function fatherEnd({ keys, known }: Words, { last }: Draft, next: Draft | undefined): number {
  const isFather = next?.type === 'PER' && next.first === last && keys[last] === 'ابن' && known.names.contextWords.ordinal.has(keys[last - 1]!);
  return isFather ? next.last : last;
}

/** A family name after a kunya may be any nisba (أبو علي العسكري), for kunyas take no adjectives. */
function isNisba({ keys }: Words, at: number): boolean {
  return /^ال[\u0621-\u06d3]{2,}ي$/u.test(keys[at]!);
}

import { settledConfidence } from '../confidence.ts';
import { type Draft, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { isMarked } from '../page.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { isIndefiniteNationality } from '../rules/agreement.ts';
import { isZeal } from '../rules/ordinary.ts';
import { isUnknown } from '../rules/unknown-words.ts';
import { hasDefinite, isCommonWord, isDefinite, isKnownWord, plays, showsAccusative, type Words } from '../words.ts';
import { eventEdges } from './event-edges.ts';
import { organizationEdges } from './organization-edges.ts';
import { personEdges } from './person-edges.ts';
import { placeEdges } from './place-edges.ts';
import type { Edges } from './range.ts';

const BLESSING = rolesOf('blessing');
const SPEECH = rolesOf('speech');
const NEVER = rolesOf('stop', 'blessing');
const NATIONALITY = rolesOf('nationality');
/** What there may be two of. */
const COUNTED = NATIONALITY | rolesOf('title');
const GENERIC = rolesOf('definite-head', 'organization', 'organization-weak', 'organization-of-field');
const SHORT_FORM = rolesOf('short-form');

const EDGES: Readonly<Record<Draft['type'], Edges>> = {
  PER: personEdges,
  LOC: placeEdges,
  ORG: organizationEdges,
  MISC: eventEdges,
};

/** Cuts off the ends of each name what the guide leaves outside; what is left without a name goes, and a country is a place even where its team plays, and so is a town where something happens. */
export function trimmed(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const names: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    const name = isOfPerson(words, draft, drafts[index + 1]) ? undefined : trimmedName(words, draft);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** What many do: يكابرون. */
const VERB = /^ي[\u0621-\u064a]{3,}ون$/u;

/** Whether what was taken for a club is the nationality of the person right after it: المصري أحمد. */
function isOfPerson(words: Words, { type, first, last }: Draft, next: Draft | undefined): boolean {
  return type === 'ORG' && last - first === 1 && next?.type === 'PER' && next.first === last && next.cut === 0 && plays(words, first, NATIONALITY);
}

function trimmedName(words: Words, draft: Draft): Draft | undefined {
  const [first, last] = EDGES[draft.type](words, afterOpenMark(words, draft.first, draft.last), draft.last);
  if (last <= first || isNoName(words, draft, first, last)) return undefined;
  if (draft.type === 'ORG' && last - first === 1 && isPlace(words, draft, first)) return redrawn(draft, { type: 'LOC' });
  if (first === draft.first && last === draft.last) return draft;
  return redrawn(draft, { first, last, cut: first === draft.first ? draft.cut : procliticsAt(words, first), confidence: settledConfidence(draft.confidence) });
}

function isNoName(words: Words, { type, cut }: Draft, first: number, last: number): boolean {
  const isWord = last - first === 1;
  if (isWord && (VERB.test(words.keys[first]!) || plays(words, first, NEVER) || showsAccusative(words, first) || isOpeningVerb(words, first))) return true;
  return isBlessing(words, first, last) || isDual(words, first, last) || (type === 'ORG' && isWord && isNoOrganization(words, first, cut));
}

function isNoOrganization(words: Words, at: number, cut: number): boolean {
  const isNationality = isIndefiniteNationality(words, at) && !words.known.names.countries.has(words.keys[at]!);
  return isNationality || isClubWord(words, at, cut) || isGenericNoun(words, at, cut) || isDescribed(words, at) || isZeal(words, at);
}

/** Whether a feminine noun has an ordinary adjective: القاعدة البحرية, القاعدة الثانية. */
function isDescribed(words: Words, at: number): boolean {
  const next = words.keys[at + 1] ?? '';
  if (!hasDefinite(words, at, at + 1) || !words.keys[at]!.endsWith('ه') || !isDefinite(words, at + 1)) return false;
  return (/يه$/u.test(next) && isCommonWord(words, at + 1) && !plays(words, at + 1, NATIONALITY)) || (next.endsWith('ه') && words.known.names.contextWords.ordinal.has(next));
}

/** A verb of telling at the beginning of a sentence is no name, whatever is called alike: ودان الوزير الهجوم. */
function isOpeningVerb(words: Words, at: number): boolean {
  return plays(words, at, SPEECH) && (at === 0 || words.sentenceEnds[at - 1] !== words.sentenceEnds[at]);
}

/** A noun for institutions alone is no name unless a text calls one so for short (الجامعة) or puts it in marks («الحزب»). */
function isGenericNoun(words: Words, first: number, cut: number): boolean {
  return plays(words, first, GENERIC) && !plays(words, first, SHORT_FORM) && !isKnownWord(words, withoutProclitics(words, first, cut)) && !isMarked(words, first, first + 1);
}

/** An ordinary word that clubs are called by, with or without the article, names none in a text that has nothing to do with sport: هلال رمضان. */
function isClubWord(words: Words, first: number, cut: number): boolean {
  if (words.sport !== 'none') return false;
  const word = withoutProclitics(words, first, cut);
  return isClubOnly(words, `ال${word}`) || (isClubOnly(words, word) && !isUnknown(words, first));
}

/** Whether a word is listed as what a club is called in a text about sport, and as nothing else. */
function isClubOnly({ known }: Words, word: string): boolean {
  const meanings = known.names.knownNames.get(word);
  // Longer names come first.
  if (meanings === undefined || meanings.at(-1)!.rest.length > 0) return false;
  for (let index = 0; index < meanings.length; index++) if (meanings[index]!.rest.length === 0 && meanings[index]!.when !== 'sport') return false;
  return true;
}

/** Whether a word stands for a country, or for the town of the club that is called like it, in which something happens: المنعقد في برشلونة. */
function isPlace(words: Words, { cut }: Draft, first: number): boolean {
  const word = withoutProclitics(words, first, cut);
  if (words.known.names.countries.has(word)) return true;
  if (words.sport === 'about' || !isClubOnly(words, word)) return false;
  return words.keys[first - 1] === 'في' || /^[وف]?ب/u.test(words.keys[first]!.slice(0, cut));
}

/** A noun or nationality in the dual is no name: محللان اقتصاديان, إسرائيليان, العاهلان. */
function isDual({ keys, known }: Words, first: number, last: number): boolean {
  const key = keys[first]!;
  if (!key.endsWith('ان') || last - first > 2) return false;
  if (/^(?!ال)[\u0621-\u06d3]{3,}يان$/u.test(keys[first + 1] ?? '')) return true;
  const noun = key.slice(0, -2);
  return (last - first === 1 || keys[first + 1]!.endsWith('ان')) && ((known.names.nameWords.get(noun.startsWith('ال') ? noun : `ال${noun}`) ?? 0) & COUNTED) !== 0;
}

function isBlessing(words: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (!plays(words, at, BLESSING)) return false;
  return true;
}

/** What a mark opened inside a name and not closed there comes after is not part of it: منظمة «بتسيلم». */
function afterOpenMark({ keys }: Words, first: number, last: number): number {
  let opened = -1;
  for (let at = first; at < last; at++) {
    if (keys[at]!.length > 1) continue;
    if ('«“('.includes(keys[at]!)) opened = at;
    else if (keys[at] === '"') opened = opened < 0 ? at : -1;
    else if ('»”)'.includes(keys[at]!)) opened = -1;
  }
  return opened < 0 ? first : opened + 1;
}

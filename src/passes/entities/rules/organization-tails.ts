import type { Drafts } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { hasDefinite, isDefinite, plays, playsBare, type Words } from '../words.ts';
import { agreesWithin } from './agreement.ts';
import { isBesideKnown } from './known-names.ts';

const DEFINITE_HEAD = rolesOf('definite-head', 'national');
const COUNTRY = rolesOf('nationality', 'regional');
const OF_INSTITUTIONS = rolesOf('adjective', 'wide');
const ADJECTIVE = COUNTRY | rolesOf('adjective', 'wide');
const FIELD = rolesOf('field');
const INNER = rolesOf('inner');
const DISTRICT = rolesOf('place', 'place-outside');
const AUDIENCE = rolesOf('audience');

/** An organization's name from its head on, whose end is looked for. */
interface OpenName {
  readonly words: Words;
  readonly head: number;
  /** The end of the sentence. */
  readonly end: number;
  /** For each word the draft that holds it. */
  readonly drafts: Drafts['at'];
}

/** Where the part of a name that begins at a word ends, or the word itself when no such part begins there. */
type Tail = (name: OpenName, at: number) => number;

/** The end of an organization's name: where it was found to end, or after what follows there and belongs to it. */
export function extended(words: Words, head: number, base: number, drafts: Drafts): number {
  const name: OpenName = { words, head, end: words.sentenceEnds[head]!, drafts: drafts.at };
  let last = base;
  for (let next = tailEnd(name, last); next > last; next = tailEnd(name, last)) last = next;
  return last;
}

function tailEnd(name: OpenName, at: number): number {
  if (at >= name.end) return at;
  for (const tail of TAILS) {
    const end = tail(name, at);
    if (end > at) return end;
  }
  return at;
}

/** وزارة الخارجية الأميركية, بنك دبي الإسلامي: adjectives that agree; after a nationality only those of what the name is for, and no nationality after a proper name or a club's. */
const adjective: Tail = (name, at) => {
  const { words, head } = name;
  const mayFollow = !hasNationality(name, at) || words.keys[at - 1]!.startsWith('لل') || isPurpose(words, at - 2);
  const isPart = playsBare(words, at, hasDefinite(words, head, at) && !words.keys[head]!.endsWith('نادي') ? ADJECTIVE : OF_INSTITUTIONS);
  return (isFree(name, at) || isCountryAlike(name, at)) && mayFollow && isPart && agreesWithin(words, head, at) && !isBesideKnown(words, head, at) ? at + 1 : at;
};

/** What a verbal noun that goes on is followed by: عرضه على المجلس الوطني للموافقة عليه. */
const PREPOSITION = /^(?:علي|عن|في|الي|من|ب)(?:ه|ها|هم|هما)?$/u;

/** المركز الوطني للأرصاد, الشركة السعودية للكهرباء: the field after لل, or whatever a definite institution is for, but not whom it tells or what it is to do. */
const forField: Tail = (name, at) => {
  const { words, head, drafts } = name;
  if (!words.keys[at]!.startsWith('لل')) return at;
  const organization = drafts[at];
  if (organization?.first === at && organization.type === 'ORG') return organization.last;
  return isFree(name, at) && (plays(words, at, FIELD) || (plays(words, head, DEFINITE_HEAD) && !plays(words, at, AUDIENCE) && !PREPOSITION.test(words.keys[at + 1] ?? ''))) ? at + 1 : at;
};

/** وزارة التربية والتعليم, with a blank too (التربية و التعليم), معهد القياسات الصحية والتقييم: a further area of work, listed or a verbal noun. */
const furtherField: Tail = (name, at) => {
  const { keys } = name.words;
  if (keys[at] === 'و' && at + 1 < name.end && isDefinite(name.words, at + 1)) return plays(name.words, at + 1, FIELD) && isFree(name, at + 1) ? at + 2 : at;
  const isField = plays(name.words, at, FIELD) || (VERBAL_NOUN.test(keys[at]!) && !isDefinite(name.words, name.head));
  return isFree(name, at) && keys[at]!.startsWith('وال') && isField && /^(?:ال|لل)/u.test(keys[at - 1]!) ? at + 1 : at;
};

/** Verbal nouns of the second, eighth and tenth forms: التقييم, الابتكار, الاستشعار. */
const VERBAL_NOUN = /^وال(?:ت[\u0621-\u064a]{2}ي[\u0621-\u064a]|ا[\u0621-\u064a]ت[\u0621-\u064a]ا[\u0621-\u064a]|است[\u0621-\u064a]{2}ا[\u0621-\u064a])$/u;

/** جمعية الطقس والمناخ السعودية: another noun before the nationality of both. */
const furtherNoun: Tail = (name, at) => {
  const { words, head, drafts } = name;
  const isNoun = words.keys[at]!.startsWith('وال') && at + 1 < name.end && drafts[at] === undefined;
  return isNoun && playsBare(words, at + 1, COUNTRY) && !hasNationality(name, at) && agreesWithin(words, head, at + 1) ? at + 1 : at;
};

/** Whether a word is ل and an inner noun that wants a complement. */
function isPurpose(words: Words, at: number): boolean {
  return words.keys[at]?.startsWith('ل') === true && plays(words, at, INNER);
}

/** لحقوق الإنسان, لمساعدة المعاقين, and after such a purpose or a further field ودعم المهاجرين, وتنمية المجتمع */
const purpose: Tail = ({ words, head, end }, at) => {
  const key = words.keys[at]!;
  if (isDoneBy(words, head, at)) return at;
  const isOpen = key.startsWith('ل') || (key.startsWith('و') && /^(?:لل|وال)/u.test(words.keys[at - 1]!));
  return isOpen && plays(words, at, INNER) && at + 1 < end && isDefinite(words, at + 1) ? at + 2 : at;
};

/** Whether a verbal noun after ل says what a ministry does, for none is called after that: أطلقتها وزارة الصحة لتعزيز الوعي. */
function isDoneBy({ keys }: Words, head: number, at: number): boolean {
  return keys[head]!.endsWith('وزاره') && /^لت[\u0621-\u064a]{2}ي[\u0621-\u064a]$/u.test(keys[at]!);
}

/** لجنة الدفاع عن حقوق الصيادين */
const about: Tail = ({ words, end }, at) => {
  if (words.keys[at] !== 'عن' || !/(?:ال|لل)دفاع$/u.test(words.keys[at - 1]!)) return at;
  const last = plays(words, at + 1, INNER) ? at + 3 : at + 2;
  return last <= end && isDefinite(words, last - 1) ? last : at;
};

/** What a verbal noun after من أجل has still to do: من أجل الإسراع بالعلاج. */
const GOES_ON = /^(?:ب.{3,}|علي|عن|في|الي)$/u;

/** من أجل التغيير والرقي */
const cause: Tail = ({ words, end }, at) => {
  if (at + 2 >= end || !startsCause(words, at) || GOES_ON.test(words.keys[at + 3] ?? '')) return at;
  return at + 3 < end && words.keys[at + 3]!.startsWith('وال') ? at + 4 : at + 3;
};

/** Whether من أجل and a definite noun stand here, as in الاتحاد من أجل المتوسط. */
export function startsCause(words: Words, at: number): boolean {
  return words.keys[at] === 'من' && words.keys[at + 1] === 'اجل' && isDefinite(words, at + 2);
}

/** وزارة الثقافة وتنمية المجتمع, جمعية الجنوب لممرضي التخدير: what an indefinite noun after و or ل needs for its complement. */
const complement: Tail = ({ words, head }, at) => {
  const noun = words.keys[at - 1]!;
  const needs = at - head > 2 && /^[ول](?!ل|ال)/u.test(noun) && (plays(words, at - 1, INNER) || noun.endsWith('ي')) && !isDefinite(words, at - 1);
  return needs && isDefinite(words, at) ? at + 1 : at;
};

/** مجلس قضاء الجزائر العاصمة, مجمع الملك عبدالعزيز لكسوة الكعبة: a place after an indefinite noun. */
const ofPlace: Tail = ({ words, head, drafts }, at) => {
  const place = drafts[at];
  const isComplement = place?.type === 'LOC' && place.first === at && place.cut === 0 && at > head + 1;
  const isNoun = playsBare(words, at - 1, INNER | FIELD | DISTRICT) || /^ل(?!ل|ال).{3,}ه$/u.test(words.keys[at - 1]!);
  return isComplement && isNoun && !isDefinite(words, at - 1) ? place.last : at;
};

const TAILS: readonly Tail[] = [adjective, forField, furtherField, furtherNoun, purpose, complement, ofPlace, about, cause];

/** Whether a word was found to be a country that is called like its adjective: جمعية الطقس والمناخ السعودية. */
function isCountryAlike({ words, drafts }: OpenName, at: number): boolean {
  const draft = drafts[at];
  return draft?.type === 'LOC' && draft.first === at && draft.last === at + 1 && playsBare(words, at, COUNTRY);
}

/** Whether a word is in no name or one that may be part of an organization's. */
function isFree({ drafts }: OpenName, at: number): boolean {
  const type = drafts[at]?.type;
  return type === undefined || type === 'ORG' || type === 'MISC';
}

function hasNationality({ words, head }: OpenName, end: number): boolean {
  for (let at = head; at < end; at++) if (playsBare(words, at, COUNTRY)) return true;
  return false;
}

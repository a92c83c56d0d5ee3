import { settledConfidence } from './confidence.ts';
import type { Draft } from './drafts.ts';
import { rolesOf } from './forms.ts';
import { procliticsAt, withoutProclitics } from './proclitics.ts';
import { isOrdinary } from './rules/organizations.ts';
import { hasDefinite, isCommonWord, isDefinite, isFamilyName, isFirstName, isGivenName, plays, playsBare, type Words } from './words.ts';

const TITLE = rolesOf('title');
const BLESSING = rolesOf('blessing');
const SPEECH = rolesOf('speech');
const NAME_PART = rolesOf('name-part');
const STOP = rolesOf('stop');
const OFFICE = rolesOf('office');
const NEVER = rolesOf('stop', 'blessing');
const COUNTRY = rolesOf('nationality');
const COUNTRY_OR_REGION = rolesOf('nationality', 'regional');
const ADJECTIVE = COUNTRY_OR_REGION | rolesOf('adjective', 'wide');
const PLACE_HEAD = rolesOf('place');
const PLACE_OUTSIDE = rolesOf('place-outside');
const PLACE_GENERIC = rolesOf('place-generic');
const NATIONAL = rolesOf('national');
const SOURCE_HEAD = rolesOf('organization-outside');
const NO_COMPLEMENT = rolesOf('not-organization');
const ORGANIZATION_HEAD = rolesOf('organization', 'organization-weak', 'definite-head', 'national');

/** Cuts off the ends of each name what the guide leaves outside; what is left without a name goes, and a country is a place even where its team plays. */
export function trimmed(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => {
    const [first, last] = EDGES[draft.type](words, afterOpenMark(words, draft.first, draft.last), draft.last);
    if (last <= first || (last - first === 1 && (plays(words, first, NEVER) || isAdverb(words, first) || isOpeningVerb(words, first))) || isBlessing(words, first, last) || isDual(words, first, last)) return [];
    const isCountry = draft.type === 'ORG' && last - first === 1 && words.known.names.countries.has(withoutProclitics(words, first, draft.cut));
    if (isCountry) return { ...draft, type: 'LOC' };
    if (first === draft.first && last === draft.last) return draft;
    return { ...draft, first, last, cut: first === draft.first ? draft.cut : procliticsAt(words, first), confidence: settledConfidence(draft.confidence) };
  });
}

/** A verb of telling at the beginning of a sentence is no name, whatever is called alike: ودان الوزير الهجوم. */
function isOpeningVerb(words: Words, at: number): boolean {
  return plays(words, at, SPEECH) && (at === 0 || words.sentenceEnds[at - 1] !== words.sentenceEnds[at]);
}

/** A noun or nationality in the dual is no name: محللان اقتصاديان, إسرائيليان. */
function isDual({ keys, known }: Words, first: number, last: number): boolean {
  const key = keys[first]!;
  if (!key.endsWith('ان') || last - first > 2) return false;
  if (/^(?!ال)\p{L}{3,}يان$/u.test(keys[first + 1] ?? '')) return true;
  return last - first === 1 && ((known.names.nameWords.get(`ال${key.slice(0, -2)}`) ?? 0) & COUNTRY) !== 0;
}

function isBlessing(words: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (!plays(words, at, BLESSING)) return false;
  return true;
}

/** Words that show their accusative ending (ضاحكاً) are adverbs and objects, seldom names. */
function isAdverb({ text, tokens }: Words, at: number): boolean {
  const { start, end } = tokens[at]!;
  return text.endsWith('\u064b', end) || (end - start > 1 && text.endsWith('\u064b\u0627', end));
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

type Edges = (words: Words, first: number, last: number) => readonly [number, number];

const personEdges: Edges = (words, first, last) => {
  if (words.keepsYeh && words.keys[first] === 'علي' && words.text[words.tokens[first]!.end - 1] === 'ى') return [first, first];
  if (words.keys[first] === 'بسم' || (last - first === 1 && isFeminineAdjective(words, first))) return [first, first];
  if (last - first > 1 && isParticle(words, first)) return [first, first];
  while (last - first > 1 && plays(words, first, TITLE) && isTitleForm(words, first)) first++;
  while (last - first > 1 && (words.keys[first + 1] === 'بن' ? isNoFirstName(words, first) : isCalling(words, first))) first++;
  for (let at = first + 1; at < last; at++) if ((plays(words, at, BLESSING) && words.keys[at] !== 'الله') || isParticle(words, at)) last = at;
  while (last - first > 1 && plays(words, last - 1, STOP)) last--;
  return last - first === 1 && playsBare(words, first, TITLE | COUNTRY) ? [first, first] : [first, last];
};

/** Whether a word that is a woman's name too (آمنة) is the adjective of the word before it. */
function isFeminineAdjective({ keys }: Words, at: number): boolean {
  return keys[at]!.endsWith('ه') && /^(?:غير|(?!ال).{2,}ات)$/u.test(keys[at - 1] ?? '');
}

/** Whether a word is an ordinary one and nobody's first name: وسحب بن همام ترشيحه. */
function isNoFirstName(words: Words, at: number): boolean {
  const { commonWords, givenNames } = words.known.names;
  const word = withoutProclitics(words, at, procliticsAt(words, at));
  return (commonWords.has(word) || (isDefinite(words, at) && isCommonWord(words, at))) && !givenNames.has(word);
}

/** Whether a word is no part of the name that begins after it: a verb of telling with its conjunction (وروى الشامي), or what the person is before his first name (المخرج وليد حداد). */
function isCalling(words: Words, at: number): boolean {
  if (plays(words, at, SPEECH)) return /^[وف]/u.test(words.keys[at]!) && procliticsAt(words, at) > 0;
  if (isFirstName(words, at) || isFamilyName(words, at) || plays(words, at, NAME_PART)) return false;
  return isNoFirstName(words, at) && (isGivenName(words, at + 1, 0) || words.keys[at + 1] === 'عبد');
}

/** Particles that open a clause and so stand in no person's name. */
const PARTICLES = /^[وف]?(?:ان|انه|انها|انهم|بان|لكن|الذي|التي|حيث)$/u;

function isParticle(words: Words, at: number): boolean {
  const { keys, text, tokens } = words;
  const key = keys[at]!;
  // Without its hamza it may be the `van` of Dutch names (روبن فان بيرسي).
  return key === 'فان' ? text.slice(tokens[at]!.start, tokens[at]!.end) === 'فإن' || isDefinite(words, at + 1) : PARTICLES.test(key);
}

/** Titles are definite or carry a pronoun; without either many are given names too (أمين, قائد). */
function isTitleForm({ keys }: Words, at: number): boolean {
  return keys[at]!.includes('ال') || /(?:ه|ها)$/u.test(keys[at]!);
}

const placeEdges: Edges = (words, first, last) => {
  while (last - first > 1 && plays(words, first, PLACE_OUTSIDE)) first++;
  while (last - first > 1 && playsBare(words, last - 1, STOP)) last--;
  if (last - first > 1 && playsBare(words, last - 1, COUNTRY) && !/(?:مملكه|جمهوريه|صحراء|امارات|الجزيره)$/u.test(words.keys[last - 2]!) && !words.keys[first]!.includes('جمهوري')) {
    if (last - first === 2 && plays(words, first, PLACE_GENERIC)) return [first, first];
    last--;
  }
  if (last - first === 1 && COUNTRY_NAMES.has(words.keys[first]!)) return isDefiniteNoun(words, first - 1) ? [first, first] : [first, last];
  const isGeneric = playsBare(words, first, COUNTRY | PLACE_HEAD | PLACE_OUTSIDE | PLACE_GENERIC) || isAdjectiveOf(words, first);
  return last - first === 1 && isGeneric ? [first, first] : [first, last];
};

/** Whether a word is the indefinite adjective of a noun for a place: منطقة جبلية. */
function isAdjectiveOf(words: Words, at: number): boolean {
  return at > 0 && plays(words, at - 1, PLACE_OUTSIDE) && /ه$/u.test(words.keys[at - 1]!) && /^(?!ال).{3,}يه$/u.test(words.keys[at]!) && !words.known.names.countries.has(words.keys[at]!);
}

/** Whether an adjective in the feminine after the word would belong to it: a feminine noun or a broken plural (البنوك, الأسواق, الجرائد, المصارف). */
function isDefiniteNoun({ keys }: Words, at: number): boolean {
  return /^(?:[وفبك]?ال|لل)(?:\p{L}{2}.*(?:ه|ات)|\p{L}{2}و\p{L}|ا\p{L}{2}ا\p{L}|\p{L}{2}ائ\p{L}|م\p{L}ا\p{L}ي?\p{L})$/u.test(keys[at] ?? '');
}

/** Countries called like their adjective, which follows feminine nouns with the article. */
const COUNTRY_NAMES: ReadonlySet<string> = new Set(['السعوديه']);

/** وزير الخارجية الروسي is an office, though الخارجية الروسية is a ministry. */
const MINISTER = /^[وفبلك]?(?:ال)?وزير[هاي]?$|^[وفبلك]?وزراء$/u;

const organizationEdges: Edges = (words, first, last) => {
  if (playsBare(words, first, OFFICE) && !plays(words, first, ORGANIZATION_HEAD)) return [first, first];
  if (plays(words, first, NATIONAL) && MINISTER.test(words.keys[first - 1] ?? '')) return [first, first];
  let head = first - 1;
  while (last - first > 1 && plays(words, first, SOURCE_HEAD) && !plays(words, first, ORGANIZATION_HEAD)) {
    head = first;
    first++;
    while (last - first > 1 && !/[\p{L}\p{N}]/u.test(words.keys[first]!)) first++;
  }
  while (last - first > 1 && playsBare(words, last - 1, STOP)) last--;
  const ofSource = plays(words, head, SOURCE_HEAD) && playsBare(words, last - 1, COUNTRY) && !isDefinite(words, first);
  if (last - first > 1 && ofSource && words.keys[head]!.endsWith('ه') === words.keys[last - 1]!.endsWith('ه')) last--;
  if (last - first === 2 && isIndefiniteNationality(words, last - 1)) return [first, first];
  const foreign = plays(words, first, ORGANIZATION_HEAD) ? COUNTRY_OR_REGION : ADJECTIVE;
  while (last - first > 1 && playsBare(words, last - 1, foreign) && (!hasDefinite(words, first, last - 1) || (playsBare(words, last - 1, COUNTRY) && isClub(words, first, last - 1)))) last--;
  if (last - first === 2 && plays(words, first, NO_COMPLEMENT) && playsBare(words, last - 1, COUNTRY)) return [first, first];
  const isNone = last - first > 1 && last - first < 4 && isOrdinary(words, first) && !playsBare(words, last - 1, COUNTRY);
  return isNone ? [first, first] : [first, last];
};

/** Whether what stands before a nationality is a club, which is called without it: نادي الهلال, and in a text about sport one unlisted word (المحرق). */
function isClub(words: Words, first: number, last: number): boolean {
  return words.keys[first]!.endsWith('نادي') || (last - first === 1 && words.isAboutSport && words.roles[first] === 0 && words.keys[first] !== 'النادي');
}

/** جامعة كندية is any Canadian university. */
function isIndefiniteNationality({ keys, known }: Words, at: number): boolean {
  return ((known.names.nameWords.get(`ال${keys[at]!}`) ?? 0) & COUNTRY) !== 0;
}

/** Years stay outside, and so does بطولة before a cup. */
const eventEdges: Edges = (words, first, last) => {
  while (last - first > 1 && /^\d{4}$/u.test(words.keys[last - 1]!)) last--;
  if (last - first === 1 && !/\p{L}/u.test(words.keys[first]!)) return [first, first];
  if (playsBare(words, first, STOP)) return [first, first];
  return [last - first > 1 && words.keys[first + 1] === 'كاس' ? first + 1 : first, last];
};

const EDGES: Readonly<Record<Draft['type'], Edges>> = {
  PER: personEdges,
  LOC: placeEdges,
  ORG: organizationEdges,
  MISC: eventEdges,
};

import { settledConfidence, sureOf } from './confidence.ts';
import { type Draft, redrawn } from './drafts.ts';
import { rolesOf } from './forms.ts';
import { procliticsAt, withoutProclitics } from './proclitics.ts';
import { joinsNext } from './referents/person-parts.ts';
import { knownAnywhere } from './rules/known-names.ts';
import { isCommonWord, isDefinite, isFamilyName, isFirstName, isGivenName, isOn, plays, playsBare, type Words } from './words.ts';

const TITLE = rolesOf('title');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide');
const DEFINITE_HEAD = rolesOf('definite-head');
const AUDIENCE = rolesOf('audience');
/** What an institution may be for. */
const PURPOSE = rolesOf('inner', 'field', 'sport', 'place', 'place-outside', 'organization');
/** What a definite name of an institution may end with. */
const COMPLETE = ADJECTIVE | rolesOf('council');
const NAMED_ALONE = rolesOf('short-form');
const ANY_HEAD = rolesOf('definite-head', 'national', 'organization', 'organization-weak');

/** Parts what the tagger ran together: two places joined by و, two persons, an organization and the person after it. */
export function divided(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const parts: Draft[] = [];
  for (const draft of drafts) {
    const both = draft.last - draft.first === 1 ? undefined : dividedAtKnown(words, draft);
    if (both === undefined) addParts(parts, words, draft);
    else for (const part of both) addParts(parts, words, part);
  }
  return parts;
}

function addParts(parts: Draft[], words: Words, draft: Draft): void {
  if (draft.last - draft.first === 1) parts.push(draft);
  else for (const part of dividedByType(words, draft)) parts.push(part);
}

function dividedByType(words: Words, draft: Draft): readonly Draft[] {
  if (draft.type === 'LOC') return dividedPlaces(words, draft);
  if (draft.type === 'PER') return dividedPersons(words, draft);
  return draft.type === 'ORG' ? dividedOrganization(words, draft) : [draft];
}

/** A known name after و or ل is a name of its own: إنستغرام وتيك توك, and in `قال سامي حداد لفرانس برس` the agency was told. What an institution is called may hold others. */
function dividedAtKnown(words: Words, draft: Draft): readonly Draft[] | undefined {
  const { first, last } = draft;
  if (plays(words, first, ANY_HEAD)) return undefined;
  for (let at = first + 1; at < last; at++) {
    const key = words.keys[at]!;
    if ((key[0] !== 'و' && key[0] !== 'ل') || key[1] === 'ل') continue;
    const known = knownAnywhere(words, at);
    if (known === undefined || known.cut === 0 || at + 1 + known.rest.length !== last) continue;
    const isTeller = key[0] === 'ل' && isGivenName(words, first, draft.cut);
    return [redrawn(draft, { last: at, type: isTeller ? 'PER' : draft.type, confidence: settledConfidence(draft.confidence) }), { first: at, last, cut: known.cut, type: known.type, confidence: sureOf('known-always') }];
  }
  return undefined;
}

function dividedPlaces(words: Words, draft: Draft): readonly Draft[] {
  const { first, last } = draft;
  const second = last - 1;
  if (isTerm(words, draft)) return [redrawn(draft, { first: first + 1, cut: 0, type: 'PER', confidence: settledConfidence(draft.confidence) })];
  if (last - first !== 2 || !words.keys[second]!.startsWith('و') || isDefinite(words, first) || words.keys[second]!.startsWith('وال')) return [draft];
  if (words.known.names.countries.has(`${words.keys[first]!.slice(draft.cut)} ${words.keys[second]!}`)) return [draft];
  const cut = procliticsAt(words, second);
  return cut === 0 ? [draft] : [redrawn(draft, { last: second, confidence: settledConfidence(draft.confidence) }), redrawn(draft, { first: second, cut, confidence: settledConfidence(draft.confidence) })];
}

/** The term of a person is no province: ولاية and a first name and more (ولاية الخرطوم is one). */
function isTerm(words: Words, { first, last }: Draft): boolean {
  return last - first > 2 && words.keys[first]!.endsWith('ولايه') && isGivenName(words, first + 1, 0);
}

/** Of whom a person is, taken for his first name: القيادي بحماس سامي حداد. */
function dividedAtBelonging(words: Words, draft: Draft): readonly Draft[] | undefined {
  const { first, cut } = draft;
  if (cut === 0 || !isFirstName(words, first + 1)) return undefined;
  const known = knownAnywhere(words, first);
  if (known === undefined || known.cut !== cut || known.rest.length > 0 || known.type === 'PER') return undefined;
  return [{ first, last: first + 1, cut, type: known.type, confidence: sureOf('known-always') }, redrawn(draft, { first: first + 1, cut: 0, confidence: settledConfidence(draft.confidence) })];
}

/** After محمد بن سلمان another محمد بن زايد is another person, and so is who follows a full name after و, or any after على. */
function dividedPersons(words: Words, draft: Draft): readonly Draft[] {
  const both = dividedAtBelonging(words, draft);
  if (both !== undefined) return both;
  const { keys } = words;
  for (let at = draft.first + 1; at + 1 < draft.last; at++) {
    if (!isOn(words, at)) continue;
    const confidence = settledConfidence(draft.confidence);
    return [redrawn(draft, { last: at, confidence }), ...dividedPersons(words, redrawn(draft, { first: at + 1, cut: 0, confidence }))];
  }
  for (let at = draft.first + 2; at < draft.last; at++) {
    if (keys[at]![0] !== 'و' || !(words.known.names.givenNames.has(keys[at]!.slice(1)) || isFamilyName(words, at + 1)) || procliticsAt(words, at) !== 1) continue;
    const confidence = settledConfidence(draft.confidence);
    return [redrawn(draft, { last: at, confidence }), ...dividedPersons(words, redrawn(draft, { first: at, cut: 1, confidence }))];
  }
  for (let at = draft.first + 3; at + 1 < draft.last; at++) {
    if (keys[at - 2] !== 'بن' || keys[at + 1] !== 'بن' || keys[at] === 'بن' || joinsNext(keys[at - 1]!)) continue;
    return [redrawn(draft, { last: at, confidence: settledConfidence(draft.confidence) }), redrawn(draft, { first: at, cut: 0, confidence: settledConfidence(draft.confidence) })];
  }
  return dividedAtPlace(words, draft);
}

/** A town after a full name is where the person went: زار دونالد ترامب الرياض. */
function dividedAtPlace(words: Words, draft: Draft): readonly Draft[] {
  const { first, last } = draft;
  const isTown = last - first > 2 && isDefinite(words, last - 1) && words.known.names.pageWords.places.has(words.keys[last - 1]!) && !isFamilyName(words, last - 1);
  if (!isTown) return [draft];
  const confidence = settledConfidence(draft.confidence);
  return [redrawn(draft, { last: last - 1, confidence }), redrawn(draft, { first: last - 1, cut: 0, type: 'LOC', confidence })];
}

/** Companies, papers and clubs joined by و, none of which begins with a noun for an organization: فيسبوك وتويتر. */
function dividedList(words: Words, draft: Draft): readonly Draft[] {
  const { first, last } = draft;
  if (plays(words, first, ANY_HEAD) || isDefinite(words, first)) return [draft];
  for (let at = first + 1; at < last; at++) {
    const cut = words.keys[at]!.startsWith('و') && !words.keys[at]!.startsWith('وال') ? procliticsAt(words, at) : 0;
    if (cut === 0) continue;
    const confidence = settledConfidence(draft.confidence);
    return [redrawn(draft, { last: at, confidence }), ...dividedList(words, redrawn(draft, { first: at, cut, confidence }))];
  }
  return [draft];
}

/**
 * After a definite noun no indefinite one goes on with a name (مجلس النواب, then جيرولد نادلر), except after a title in it (جامعة الملك سعود): what
 * follows is a person when it looks like one, and else nothing.
 */
function dividedOrganization(words: Words, draft: Draft): readonly Draft[] {
  const { first, last } = draft;
  if (!plays(words, first, ANY_HEAD)) return dividedList(words, draft);
  let end = first + 1;
  while (end < last && !mustEnd(words, first, end)) {
    if (beginsInstitution(words, end, last)) {
      const half = settledConfidence(draft.confidence);
      return [...dividedOrganization(words, redrawn(draft, { last: end, confidence: half })), ...dividedOrganization(words, redrawn(draft, { first: end, cut: procliticsAt(words, end), confidence: half }))];
    }
    end++;
  }
  if (end === last) return dividedList(words, draft);
  const confidence = settledConfidence(draft.confidence);
  const organization = end - first > 1 || plays(words, first, NAMED_ALONE) ? [redrawn(draft, { last: end, confidence })] : [];
  for (let at = end; at < last; at++) if (words.roles[at] !== 0 || isCommonWord(words, at)) return organization;
  const isPerson = last - end > 1 || isGivenName(words, end, 0);
  return isPerson ? [...organization, redrawn(draft, { first: end, cut: 0, type: 'PER', confidence })] : organization;
}

/** Whether another institution comes after و (المركز الوطني للأرصاد والجهاز المركزي للإحصاء), or after a definite noun without it (دعت الهيئة المغربية للمقاولات وزارة المالية). */
function beginsInstitution(words: Words, at: number, last: number): boolean {
  if (words.keys[at] === 'وزاره') return at + 1 < last && /^(?:ال|لل)/u.test(words.keys[at - 1]!);
  return words.keys[at]!.startsWith('وال') && plays(words, at, DEFINITE_HEAD) && at + 1 < last && playsBare(words, at + 1, ADJECTIVE);
}

/** Whether the name of an organization cannot go on with a word: an indefinite noun after a definite one, another definite noun after an adjective or a council's complement (الاتحاد الآسيوي الصعيد, مجلس النواب الحكومة), whom it tells, what a ministry has done for something, and what something is done for (منظمة الصحة العالمية لداء). */
function mustEnd(words: Words, head: number, at: number): boolean {
  if (words.keys[at]!.startsWith('لل')) return words.keys[head]!.endsWith('وزاره') || plays(words, at, AUDIENCE);
  if (words.keys[at]!.startsWith('ل') && playsBare(words, at - 1, ADJECTIVE) && at - head > 2) return !mayServe(words, at);
  if (playsBare(words, at - 1, COMPLETE) && at - head > 1 && isDefinite(words, at) && isCommonWord(words, at)) {
    return !playsBare(words, at, ADJECTIVE) && (plays(words, at, ANY_HEAD) || !/^الم|[يه]$/u.test(words.keys[at]!));
  }
  return isDefinite(words, at - 1) && !plays(words, at - 1, TITLE) && isIndefinite(words, at);
}

/** Whether a word is ل and what an institution may be for or of: لحقوق, لكرة, لصفاقس; or begins with the letter only. */
function mayServe(words: Words, at: number): boolean {
  const cut = procliticsAt(words, at);
  const { countries, pageWords } = words.known.names;
  const rest = withoutProclitics(words, at, cut);
  return cut === 0 || plays(words, at, PURPOSE) || countries.has(rest) || pageWords.places.has(rest);
}

/** Whether a word can have had the article but has none: no particle, no proclitic, no adjective that follows proper names. */
function isIndefinite(words: Words, at: number): boolean {
  const key = words.keys[at]!;
  return /^[\u0621-\u064a]{2,}$/u.test(key) && !key.includes('ال') && !words.known.names.contextWords['organization-link'].has(key) && procliticsAt(words, at) === 0 && !plays(words, at, ANY_HEAD);
}

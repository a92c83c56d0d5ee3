import { sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { withoutProclitics } from './proclitics.ts';
import { hasDefinite, isDefinite, plays, playsBare, rolesOf, type Words } from './words.ts';

const STRONG = rolesOf('organization');
const WEAK = rolesOf('organization-weak');
const INDEFINITE_HEAD = STRONG | WEAK;
const DEFINITE_HEAD = rolesOf('definite-head', 'national');
const NATIONAL = rolesOf('national');
const OF_FIELD = rolesOf('organization-of-field');
const COUNTRY = rolesOf('nationality', 'regional');
const TELLING = rolesOf('adjective', 'nationality', 'regional');
const ADJECTIVE = TELLING | rolesOf('wide');
const FIELD = rolesOf('field');
const INNER = rolesOf('inner');
const COUNCIL = rolesOf('council');
const AUDIENCE = rolesOf('audience');
const SHORT_FORM = rolesOf('short-form');
const ORDINARY = rolesOf('not-organization');
const NO_COMPLEMENT = rolesOf('stop', 'title');

/**
 * Organizations by head noun and complement: وزارة الخارجية الأميركية, جامعة بغداد, المركز الوطني للإحصاء, الجيش السوداني. What the tagger found is taken
 * for granted and completed to the left and right.
 */
export function organizations(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, INDEFINITE_HEAD | DEFINITE_HEAD)) continue;
    const own = drafts[owners[at]!];
    if (own !== undefined && own.first < at) continue;
    const base = plays(words, at, INDEFINITE_HEAD) ? complementEnd(words, at, drafts, owners) : adjectivesEnd(words, at, drafts, owners);
    if (base === at) continue;
    const last = extended(words, at, base, drafts, owners);
    if (own?.type === 'ORG' && own.last === last) continue;
    found.push({ first: at, last, cut: words.roles[at]!.cut, type: 'ORG', confidence: sureOf(own === undefined ? 'organization' : 'organization-extended') });
    at = last - 1;
  }
  return found;
}

/** Definite nouns by which a text calls an organization it names in full: الصندوق after الصندوق اليوناني للخصخصة. */
export function shortForms(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const heads = new Set(drafts.filter(({ type, first, last }) => type === 'ORG' && last - first > 1).map(({ first, cut }) => withoutProclitics(words, first, cut)));
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (owners[at] !== -1 || !plays(words, at, SHORT_FORM) || playsBare(words, at + 1, ADJECTIVE)) continue;
    const { cut } = words.roles[at]!;
    if (heads.has(withoutProclitics(words, at, cut))) found.push({ first: at, last: at + 1, cut, type: 'ORG', confidence: sureOf('short-form') });
  }
  return found;
}

/** Where the first complement of an indefinite head ends, or the head itself when no name follows. */
function complementEnd(words: Words, head: number, drafts: readonly Draft[], owners: Int32Array): number {
  const end = words.sentenceEnds[head]!;
  const own = drafts[owners[head]!];
  if (own?.type === 'ORG' && own.last > head + 1) return own.last;
  const next = head + 1;
  if (next >= end) return head;
  const follower = drafts[owners[next]!];
  if (follower !== undefined && follower.first === next && follower.cut === 0) {
    const isOther = follower.type === 'PER' || follower.type === 'MISC' || (plays(words, head, WEAK) && playsBare(words, next, INDEFINITE_HEAD));
    return isOther ? head : follower.last;
  }
  if (plays(words, head, WEAK) && playsBare(words, next, COUNCIL)) return next + 1;
  if (playsBare(words, next, INNER) && next + 1 < end) {
    const after = drafts[owners[next + 1]!];
    if (after?.type === 'LOC' && after.first === next + 1 && after.cut === 0) return after.last;
    if (isDefinite(words, next + 1) && plays(words, head, STRONG)) return next + 2;
  }
  if (isOrdinary(words, head)) return head;
  if (plays(words, head, OF_FIELD) && playsBare(words, next, FIELD)) return next + 1;
  if (plays(words, head, STRONG) && isDefinite(words, next) && !playsBare(words, next, NO_COMPLEMENT | COUNTRY)) return next + 1;
  return head;
}

/** Whether a head and its complement are an ordinary phrase: حركة المرور, مجلس الإدارة. */
export function isOrdinary({ keys, roles, known }: Words, head: number): boolean {
  const phrase = `${keys[head]!.slice(roles[head]?.cut ?? 0)} ${keys[head + 1] ?? ''}`;
  return ((known.names.nameWords.get(phrase) ?? 0) & ORDINARY) !== 0;
}

/** Where the adjectives that make a definite head a name end, or the head itself. */
function adjectivesEnd(words: Words, head: number, drafts: readonly Draft[], owners: Int32Array): number {
  const own = drafts[owners[head]!];
  if (own?.type === 'ORG' && own.last > head + 1) return own.last;
  const end = words.sentenceEnds[head]!;
  let at = head + 1;
  let telling = purposeEnd(words, at, end) > at;
  for (; at < end && playsBare(words, at, ADJECTIVE) && agree(words.keys[head]!, words.keys[at]!); at++) {
    if (playsBare(words, at, plays(words, head, NATIONAL) && !plays(words, head, rolesOf('definite-head')) ? COUNTRY : TELLING)) telling = true;
  }
  return telling ? at : head;
}

/** What follows a name and belongs to it: adjectives, further areas of work, what the institution is for. */
function extended(words: Words, head: number, base: number, drafts: readonly Draft[], owners: Int32Array): number {
  const end = words.sentenceEnds[head]!;
  let last = base;
  let national = playsBare(words, base - 1, COUNTRY);
  while (last < end) {
    const key = words.keys[last]!;
    const follower = drafts[owners[last]!];
    const free = follower === undefined || follower.type === 'ORG' || follower.type === 'MISC';
    if (free && (!national || words.keys[last - 1]!.startsWith('لل')) && playsBare(words, last, ADJECTIVE) && hasDefinite(words, head, last) && agreesWithin(words, head, last)) {
      national = playsBare(words, last, COUNTRY);
      last++;
    } else if (follower?.first === last && follower.type === 'ORG' && key.startsWith('لل')) last = follower.last;
    else if (free && key.startsWith('لل') && (plays(words, last, FIELD) || (plays(words, head, DEFINITE_HEAD) && !plays(words, last, AUDIENCE)))) last++;
    else if (free && key.startsWith('وال') && plays(words, last, FIELD) && /^(?:ال|لل)/u.test(words.keys[last - 1]!)) last++;
    else if (key.startsWith('وال') && last + 1 < end && owners[last] === -1 && playsBare(words, last + 1, COUNTRY) && !national && agreesWithin(words, head, last + 1)) last++;
    else if (key.startsWith('ل') && plays(words, last, INNER) && last + 1 < end && isDefinite(words, last + 1)) last += 2;
    else if (key.startsWith('و') && plays(words, last, INNER) && words.keys[last - 1]!.startsWith('لل') && last + 1 < end && isDefinite(words, last + 1)) last += 2;
    else if (purposeEnd(words, last, end) > last) last = purposeEnd(words, last, end);
    else if (key.startsWith('ب') && follower?.first === last && follower.type === 'ORG' && follower.cut === 1 && isCommittee(words, head)) last = follower.last;
    else break;
  }
  return last;
}

/** Where what an organization is for ends: من أجل and one or two definite nouns (من أجل التغيير والرقي); the start when there is none. */
function purposeEnd(words: Words, at: number, end: number): number {
  if (words.keys[at] !== 'من' || words.keys[at + 1] !== 'اجل' || at + 2 >= end || !isDefinite(words, at + 2)) return at;
  return at + 3 < end && words.keys[at + 3]!.startsWith('وال') ? at + 4 : at + 3;
}

/** Committees are named with what they belong to: لجنة الإسكان بمجلس الشعب. */
function isCommittee({ keys, roles }: Words, at: number): boolean {
  return keys[at]!.slice(roles[at]?.cut ?? 0) === 'لجنه';
}

/** Whether the adjective at `last` may qualify the head or the word before it. */
function agreesWithin(words: Words, head: number, last: number): boolean {
  return agree(words.keys[head]!, words.keys[last]!) || agree(words.keys[last - 1]!, words.keys[last]!);
}

/** Whether an adjective may qualify a noun: in the singular both or neither end in teh marbuta; plurals of things take the feminine. */
function agree(noun: string, adjective: string): boolean {
  return noun.endsWith('ه') === adjective.endsWith('ه') || (adjective.endsWith('ه') && (noun.endsWith('ات') || noun === 'كتائب' || noun === 'قوات'));
}

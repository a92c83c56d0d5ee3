import { agrees } from './agreement.ts';
import { sureOf } from './confidence.ts';
import { dayEnd } from './dates.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { extended, startsCause } from './organization-tails.ts';
import { withoutProclitics } from './proclitics.ts';
import { isDefinite, plays, playsBare, rolesOf, type Words } from './words.ts';

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
const PLACE = rolesOf('place', 'place-outside');
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
    if (own !== undefined && (own.first < at || (own.type === 'LOC' && own.last > at + 1 && isDefinite(words, at)))) continue;
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
  const next = head + 1;
  if (plays(words, head, INDEFINITE_HEAD) && dayEnd(words, next) > next) return dayEnd(words, next);
  if (own?.type === 'ORG' && own.last > next) return own.last;
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
  const place = drafts[owners[next + 1]!];
  if (playsBare(words, next, PLACE) && place?.type === 'LOC' && place.first === next + 1 && place.cut === 0) return place.last;
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
  let telling = startsCause(words, at);
  for (; at < end && playsBare(words, at, ADJECTIVE) && agrees(words.keys[head]!, words.keys[at]!); at++) {
    if (playsBare(words, at, COUNTRY) && plays(words, head, ORDINARY)) continue;
    if (playsBare(words, at, plays(words, head, NATIONAL) && !plays(words, head, rolesOf('definite-head')) ? COUNTRY : TELLING)) telling = true;
  }
  return telling ? at : head;
}

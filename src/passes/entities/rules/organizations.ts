import { sureOf } from '../confidence.ts';
import type { Drafts } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { cutAt, isDefinite, plays, playsBare, type Words } from '../words.ts';
import { agrees } from './agreement.ts';
import { dayEnd } from './dates.ts';
import { extended, startsCause } from './organization-tails.ts';
import { namesakeEnd } from './namesakes.ts';
import { isOrdinary, isUnion } from './ordinary.ts';
import { NOTHING, type WordRule } from './rule.ts';

const STRONG = rolesOf('organization');
const WEAK = rolesOf('organization-weak');
const INDEFINITE_HEAD = STRONG | WEAK;
const DEFINITE_HEAD = rolesOf('definite-head');
const NATIONAL = rolesOf('national');
const ANY_HEAD = INDEFINITE_HEAD | DEFINITE_HEAD | NATIONAL;
const OF_FIELD = rolesOf('organization-of-field');
const COUNTRY = rolesOf('nationality', 'regional');
const TELLING = rolesOf('adjective', 'nationality', 'regional');
const ADJECTIVE = TELLING | rolesOf('wide');
const FIELD = rolesOf('field');
const INNER = rolesOf('inner');
const COUNCIL = rolesOf('council');
const PLACE = rolesOf('place', 'place-outside');
const ORDINARY = rolesOf('not-organization');
/** Of جبهة حرض the place is the name. */
const OUTSIDE = rolesOf('place-outside');
const NO_COMPLEMENT = rolesOf('stop', 'title');

/**
 * Organizations by head noun and complement: وزارة الخارجية الأميركية, جامعة بغداد, المركز الوطني للإحصاء, الجيش السوداني. What the tagger found is taken
 * for granted and completed to the left and right.
 */
export const organizations: WordRule = {
  on: ANY_HEAD,
  at: (words, drafts, at) => {
    const own = drafts.at[at];
    if (own !== undefined && (own.first < at || (own.type === 'LOC' && own.last > at + 1 && isDefinite(words, at)))) return NOTHING;
    const base = plays(words, at, INDEFINITE_HEAD) ? complementEnd(words, at, drafts) : adjectivesEnd(words, at, drafts);
    if (base === at) return NOTHING;
    const last = extended(words, at, base, drafts);
    if (own?.type === 'ORG' && own.last === last) return NOTHING;
    return [{ first: at, last, cut: cutAt(words, at), type: 'ORG', confidence: sureOf(own === undefined ? 'organization' : 'organization-extended') }];
  },
};

/** Where the first complement of an indefinite head ends, or the head itself when no name follows. */
function complementEnd(words: Words, head: number, drafts: Drafts): number {
  const end = words.sentenceEnds[head]!;
  const own = drafts.at[head];
  const next = head + 1;
  if (dayEnd(words, next) > next) return dayEnd(words, next);
  const namesake = namesakeEnd(words, head, drafts);
  if (namesake > head) return namesake;
  if (own?.type === 'ORG' && own.last > next) return own.last;
  if (next >= end) return head;
  const follower = drafts.at[next];
  if (follower !== undefined && follower.first === next && follower.cut === 0) {
    const isFront = follower.type === 'LOC' && plays(words, head, OUTSIDE);
    const isOther = isFront || isUnion(words, head) || follower.type === 'PER' || follower.type === 'MISC' || (plays(words, head, WEAK) && playsBare(words, next, INDEFINITE_HEAD));
    return isOther ? head : follower.last;
  }
  if (isOrdinary(words, head) && !playsBare(words, next + 1, COUNTRY)) return head;
  if (plays(words, head, WEAK) && playsBare(words, next, COUNCIL)) return next + 1;
  if (playsBare(words, next, INNER) && next + 1 < end) {
    const after = drafts.at[next + 1];
    if (after?.type === 'LOC' && after.first === next + 1 && after.cut === 0) return after.last;
    if (isDefinite(words, next + 1) && plays(words, head, STRONG)) return next + 2;
  }
  const place = drafts.at[next + 1];
  if (playsBare(words, next, PLACE) && place?.type === 'LOC' && place.first === next + 1 && place.cut === 0) return place.last;
  if (plays(words, head, OF_FIELD) && playsBare(words, next, FIELD)) return next + 1;
  if (plays(words, head, STRONG) && isDefinite(words, next) && !playsBare(words, next, NO_COMPLEMENT | COUNTRY)) return next + 1;
  return head;
}

/** Where the adjectives that make a definite head a name end, or the head itself. */
function adjectivesEnd(words: Words, head: number, drafts: Drafts): number {
  const own = drafts.at[head];
  if (own?.type === 'ORG' && own.last > head + 1) return own.last;
  if (isOrdinary(words, head)) return head;
  const end = words.sentenceEnds[head]!;
  let at = head + 1;
  let telling = startsCause(words, at);
  for (; at < end && playsBare(words, at, ADJECTIVE) && agrees(words.keys[head]!, words.keys[at]!); at++) {
    if (playsBare(words, at, COUNTRY) && plays(words, head, ORDINARY)) continue;
    if (playsBare(words, at, plays(words, head, NATIONAL) && !plays(words, head, DEFINITE_HEAD) ? COUNTRY : TELLING)) telling = true;
  }
  return telling ? at : head;
}

import { hasWordUnit } from '../../../arabic/unit-classes.ts';
import { rolesOf } from '../forms.ts';
import { isIndefiniteNationality } from '../rules/agreement.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { isBesideKnown } from '../rules/known-names.ts';
import { isOrdinary, isUnion } from '../rules/ordinary.ts';
import { hasDefinite, isDefinite, isKnownWord, plays, playsBare, type Words } from '../words.ts';
import type { Edges } from './range.ts';

const STOP = rolesOf('stop');
const OFFICE = rolesOf('office');
const COUNTRY = rolesOf('nationality');
const COUNTRY_OR_REGION = rolesOf('nationality', 'regional');
const ADJECTIVE = COUNTRY_OR_REGION | rolesOf('adjective', 'wide');
const NATIONAL = rolesOf('national');
const SOURCE_HEAD = rolesOf('organization-outside');
const NO_COMPLEMENT = rolesOf('not-organization');
const ORGANIZATION_HEAD = rolesOf('organization', 'organization-weak', 'definite-head', 'national');

/** وزير الخارجية الروسي is an office, though الخارجية الروسية is a ministry. */
const MINISTER = /^[وفبلك]?(?:ال)?وزير[هاي]?$|^[وفبلك]?وزراء$/u;

/** شركة, صحيفة and the like stay outside, and so do nationalities of companies and clubs. */
export const organizationEdges: Edges = (words, first, last) => {
  if (playsBare(words, first, OFFICE) && !plays(words, first, ORGANIZATION_HEAD)) return [first, first];
  if (plays(words, first, NATIONAL) && MINISTER.test(words.keys[first - 1] ?? '')) return [first, first];
  let head = first - 1;
  while (last - first > 1 && plays(words, first, SOURCE_HEAD) && !plays(words, first, ORGANIZATION_HEAD)) {
    head = first;
    first++;
    while (last - first > 1 && !hasWordUnit(words.keys[first]!)) first++;
  }
  if (last - first > 2 && isUnion(words, first)) first++;
  while (last - first > 1 && (playsBare(words, last - 1, STOP) || isScore(words, last - 1))) last--;
  const ofSource = plays(words, head, SOURCE_HEAD) && playsBare(words, last - 1, COUNTRY) && !isDefinite(words, first);
  if (last - first > 1 && ofSource && words.keys[head]!.endsWith('ه') === words.keys[last - 1]!.endsWith('ه')) last--;
  if (last - first > 1 && last - first < 4 && isIndefiniteNationality(words, first + 1)) return [first, first];
  const foreign = plays(words, first, ORGANIZATION_HEAD) ? COUNTRY_OR_REGION : ADJECTIVE;
  while (last - first > 1 && playsBare(words, last - 1, foreign) && (!hasDefinite(words, first, last - 1) || (playsBare(words, last - 1, COUNTRY) && isClub(words, first, last - 1)))) last--;
  if (isOfHead(words, first, last)) return [first, first];
  if (isBesideKnown(words, first, last - 1)) last--;
  if (last - first === 2 && plays(words, first, NO_COMPLEMENT) && playsBare(words, last - 1, COUNTRY)) return [first, first];
  const isNone = last - first > 1 && last - first < 4 && isOrdinary(words, first) && !playsBare(words, last - 1, COUNTRY);
  return isNone ? [first, first] : [first, last];
};

/** Whether a nationality belongs to who heads a body, which is none by itself: رئيس الحكومة الإسباني. */
function isOfHead(words: Words, first: number, last: number): boolean {
  const [noun, adjective] = [words.keys[first]!, words.keys[last - 1]!];
  return last - first === 2 && noun.endsWith('ه') && adjective.endsWith('ي') && isDefinite(words, first) && playsBare(words, last - 1, COUNTRY) && plays(words, first - 1, OFFICE);
}

/** Whether what stands before a nationality is a club, which is called without it: نادي الهلال, and in a text about sport a listed club (الهلال) or one unlisted word (المحرق). */
function isClub(words: Words, first: number, last: number): boolean {
  if (words.keys[first]!.endsWith('نادي')) return last - first > 1 || !isDefinite(words, first);
  return last - first === 1 && words.sport === 'about' && (words.roles[first] === 0 || isKnownWord(words, withoutProclitics(words, first, procliticsAt(words, first))));
}

/** Whether the figure that ends a name is what a club scored: اتحاد الجزائر 1 - 0. */
function isScore({ keys }: Words, at: number): boolean {
  return /^\d{1,2}$/u.test(keys[at]!) && /^[-–—:]$/u.test(keys[at + 1] ?? '') && /^\d{1,2}$/u.test(keys[at + 2] ?? '');
}

import { sureOf } from '../confidence.ts';
import { rolesOf } from '../forms.ts';
import { isFirstName } from '../words.ts';
import { continuesName, isLastName, isNextName } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

const TITLE = rolesOf('title');
const SPEECH = rolesOf('speech');
const LONGEST_NAME = 4;
/** What nothing but a name follows, be it one word that no list knows: السيدة عيشة. */
const COURTESIES: ReadonlySet<string> = new Set(['السيد', 'السيده', 'الانسه', 'الشاب', 'الشابه', 'الطفل', 'الطفله', 'الفتاه', 'المرحوم', 'المرحومه', 'المدعو', 'المدعوه', 'الحاج', 'الحاجه']);

/** Persons after a title, a kinsman or a verb of telling, by their first name: السيدة إخلاص آدم. */
export const titledNames: WordRule = {
  on: ({ key, roles }) => (roles & SPEECH) !== 0 || ((roles & TITLE) !== 0 && /ال|(?:ه|ها)$/u.test(key)),
  at: (words, drafts, at) => {
    const first = at + 1;
    const end = words.sentenceEnds[at]!;
    const isCourtesy = COURTESIES.has(words.keys[at]!);
    if (first >= end || drafts.at[first] !== undefined || !(isFirstName(words, first) || (isCourtesy && isNextName(words, first)))) return NOTHING;
    const goesOn = (next: number): boolean => {
      const own = drafts.at[next];
      return own === undefined ? continuesName(words, next) || (isCourtesy && isLastName(words, first, next)) : own.type === 'PER';
    };
    let last = first + 1;
    while (last < end && last - first < LONGEST_NAME && goesOn(last)) last++;
    if (last - first < 2 && !isCourtesy) return NOTHING;
    return [{ first, last: Math.max(last, drafts.at[last - 1]?.last ?? last), cut: 0, type: 'PER', confidence: sureOf('titled') }];
  },
};

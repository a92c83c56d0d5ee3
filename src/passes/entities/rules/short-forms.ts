import { sureOf } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { follow, isDefinite, plays, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';

const SHORT_FORM = rolesOf('short-form');

/** الجامعة is the League of Arab States (جامعة الدول العربية) where a text names it, and else one university or another. */
const LEAGUE = 'الجامعه';
const OF_ARAB_STATES: readonly string[] = ['الدول', 'العربيه'];
/** بالوكالة says that somebody acts for another. */
const BY_PROXY = 'بالوكاله';

/** Definite nouns by which a text calls an organization it names in full: الصندوق after الصندوق اليوناني للخصخصة, المرصد after مرصد الزلازل. */
export const shortForms: TextRule = (words, drafts) => {
  const heads = new Set(drafts.list.filter((draft) => isFullName(words, draft)).map(({ first, cut }) => definite(withoutProclitics(words, first, cut))));
  const found: Draft[] = [];
  if (heads.size === 0) return found;
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayBeShort(words, at) || drafts.at[at] !== undefined || isDefinite(words, at + 1) || isPointedAt(words, at)) continue;
    const cut = procliticsAt(words, at);
    if (heads.has(withoutProclitics(words, at, cut))) found.push({ first: at, last: at + 1, cut, type: 'ORG', confidence: sureOf('short-form') });
  }
  return found;
};

/** Whether an organization's name is longer than its head; of universities only the League's counts. */
function isFullName(words: Words, { type, first, last, cut }: Draft): boolean {
  if (type !== 'ORG' || last - first === 1) return false;
  return definite(withoutProclitics(words, first, cut)) !== LEAGUE || follow(words, first + 1, OF_ARAB_STATES);
}

function mayBeShort(words: Words, at: number): boolean {
  const key = words.keys[at]!;
  return (plays(words, at, SHORT_FORM) && key !== BY_PROXY) || key.endsWith(LEAGUE.slice(1));
}

function definite(word: string): string {
  return word.startsWith('ال') ? word : `ال${word}`;
}

/** Whether a noun points to what was just spoken of, whatever it is: إنشاء هذا الصندوق. */
function isPointedAt({ keys, known }: Words, at: number): boolean {
  return known.names.contextWords.demonstrative.has(keys[at - 1] ?? '');
}

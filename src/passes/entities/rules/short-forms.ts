import { sureOf } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { procliticsAt, withoutProclitics } from '../proclitics.ts';
import { follow, isDefinite, plays, type Words } from '../words.ts';
import { addEnding, endingSieve, mayEndAlike, type EndingSieve } from './endings.ts';
import { NOTHING, type TextRule } from './rule.ts';

const SHORT_FORM = rolesOf('short-form');

/** The League of Arab States (جامعة الدول العربية), which a text calls الجامعة; another الجامعة is one university or another. */
const LEAGUE = 'الجامعه';
const OF_ARAB_STATES: readonly string[] = ['الدول', 'العربيه'];
/** بالوكالة says that somebody acts for another. */
const BY_PROXY = 'بالوكاله';

/**
 * Definite nouns by which a text calls an organization it names in full by the same definite noun: الصندوق after الصندوق اليوناني للخصخصة. Those of an indefinite
 * noun are told by what they are: of 110 الوكالة after وكالة and more, annotators took 5 for a name.
 */
export const shortForms: TextRule = (words, drafts) => {
  const sieve = endingSieve(words);
  const heads = headsOf(words, drafts.list, sieve);
  if (heads.size === 0) return NOTHING;
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayEndAlike(sieve, words, at) || !mayBeShort(words, at) || drafts.at[at] !== undefined || isDefinite(words, at + 1) || isPointedAt(words, at)) continue;
    const cut = procliticsAt(words, at);
    if (heads.has(withoutProclitics(words, at, cut))) found.push({ first: at, last: at + 1, cut, type: 'ORG', confidence: sureOf('short-form') });
  }
  return found;
};

/** What the organizations with a name longer than its head may be called for short; the sieve lets it through. */
function headsOf(words: Words, list: readonly Draft[], sieve: EndingSieve): ReadonlySet<string> {
  const heads = new Set<string>();
  for (let index = 0; index < list.length; index++) {
    const head = shortFormOf(words, list[index]!);
    if (head === undefined) continue;
    heads.add(head);
    addEnding(sieve, words, list[index]!.first, 0);
  }
  return heads;
}

/** What an organization with a name longer than its head may be called for short. */
function shortFormOf(words: Words, { type, first, last, cut }: Draft): string | undefined {
  if (type !== 'ORG' || last - first === 1) return undefined;
  const head = withoutProclitics(words, first, cut);
  if (head.startsWith('ال')) return head === LEAGUE ? undefined : head;
  return head === LEAGUE.slice(2) && follow(words, first + 1, OF_ARAB_STATES) ? LEAGUE : undefined;
}

function mayBeShort(words: Words, at: number): boolean {
  const key = words.keys[at]!;
  return (plays(words, at, SHORT_FORM) && key !== BY_PROXY) || key.endsWith(LEAGUE.slice(1));
}

/** Whether a noun points to what was just spoken of, whatever it is: إنشاء هذا الصندوق. */
function isPointedAt({ keys, known }: Words, at: number): boolean {
  return known.names.contextWords.demonstrative.has(keys[at - 1] ?? '');
}

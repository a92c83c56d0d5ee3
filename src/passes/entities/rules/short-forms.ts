import { sureOf } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { withoutProclitics } from '../proclitics.ts';
import { cutAt, plays, playsBare, type Words } from '../words.ts';
import type { TextRule } from './rule.ts';

const SHORT_FORM = rolesOf('short-form');
const ADJECTIVE = rolesOf('adjective', 'nationality', 'regional', 'wide');

/** Definite nouns by which a text calls an organization it names in full: الصندوق after الصندوق اليوناني للخصخصة. */
export const shortForms: TextRule = (words, drafts) => {
  const heads = new Set(drafts.list.filter(({ type, first, last }) => type === 'ORG' && last - first > 1).map(({ first, cut }) => withoutProclitics(words, first, cut)));
  const found: Draft[] = [];
  if (heads.size === 0) return found;
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, SHORT_FORM) || drafts.at[at] !== undefined || playsBare(words, at + 1, ADJECTIVE) || isPointedAt(words, at)) continue;
    const cut = cutAt(words, at);
    if (heads.has(withoutProclitics(words, at, cut))) found.push({ first: at, last: at + 1, cut, type: 'ORG', confidence: sureOf('short-form') });
  }
  return found;
};

/** Whether a noun points to what was just spoken of, whatever it is: إنشاء هذا الصندوق. */
function isPointedAt({ keys, known }: Words, at: number): boolean {
  return known.names.contextWords.demonstrative.has(keys[at - 1] ?? '');
}

import { settledConfidence, sureOf } from '../confidence.ts';
import type { Draft } from '../drafts.ts';
import { isFirstName } from '../words.ts';
import { continuesName } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';
import { CLAUSES } from './telling.ts';

/**
 * Persons known by what they say: a first name and a family name right before إن or its kin (وقال أستاذ التاريخ بجامعة دمشق إياد الحمصي إن).
 * An institution read on over them ends before them.
 */
export const tellingNames: WordRule = {
  on: CLAUSES,
  at: (words, drafts, clause) => {
    const first = clause - 2;
    if (first < 0 || !isFirstName(words, first) || clause >= words.sentenceEnds[first]! || !continuesName(words, first + 1)) return NOTHING;
    const owner = drafts.at[first];
    const person: Draft = { first, last: clause, cut: 0, type: 'PER', confidence: sureOf('titled') };
    if (owner !== drafts.at[first + 1]) return NOTHING;
    if (owner === undefined) return [person];
    const isReadOn = owner.type === 'ORG' && owner.last === clause && first - owner.first > 1;
    return isReadOn ? [{ ...owner, last: first, confidence: settledConfidence(owner.confidence) }, person] : NOTHING;
  },
};

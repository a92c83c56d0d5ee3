import { LISTED, rulesAt } from '../../../resources/numbers/grammar/rule-lists.ts';
import type { RuleMention } from '../../../resources/numbers/grammar/rules.ts';
import { bitOf, mentionEnd, type Capture, type Match, type Row } from './match.ts';

/** A mention that a rule allows at an atom, before it is said what its elements took. */
export interface Candidate {
  readonly rule: RuleMention;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Candidate[] = [];

/** Every mention the grammar allows at an atom, the longest first, of equal ones the earlier rule first. */
export function candidatesAt(row: Row, at: number): readonly Candidate[] {
  const { memory: { rest }, lexicons: { rules, starts } } = row;
  const list = rulesAt(row.starts[at]!, row.starts[at + 1] ?? starts.nothing, rules);
  if (list.length === 0) return NONE;
  const candidates: Candidate[] = [];
  const low = rest[2 * at + 4]!;
  const high = rest[2 * at + 5]!;
  for (let place = 0; place < list.length; place += LISTED) {
    if ((list[place + 1]! & low) === 0 && (list[place + 2]! & high) === 0) continue;
    const rule = rules.mentions[list[place]!]!;
    const end = mentionEnd(row, rule, at, null);
    if (end > at && row.from < end) insert(candidates, { rule, at, from: row.from, to: row.to < 0 ? end : row.to });
  }
  return candidates;
}

/** Puts a candidate after those that are as long. */
function insert(candidates: Candidate[], candidate: Candidate): void {
  let place = candidates.length;
  candidates.push(candidate);
  for (; place > 0; place--) {
    const before = candidates[place - 1]!;
    if (before.to > candidate.to || (before.to === candidate.to && before.from <= candidate.from)) break;
    candidates[place] = before;
  }
  candidates[place] = candidate;
}

/** A candidate with what its elements took: found out only for those that are read. */
export function matchOf(row: Row, { rule, at, from, to }: Candidate): Match {
  const captures: Capture[] = [];
  mentionEnd(row, rule, at, captures);
  let taken = 0;
  for (let place = 0; place < captures.length; place++) taken |= bitOf(captures[place]!.name);
  return { symbol: rule.symbol, from, to, captures, taken };
}

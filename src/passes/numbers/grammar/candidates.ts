import type { Amount, Candidate, Capture, Match } from '../../../resources/numbers/grammar/matches.ts';
import { LISTED, rulesAt } from '../../../resources/numbers/grammar/rule-lists.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import { bitOf, matchingOf, mentionEnd, type Matching } from './match.ts';
import type { Row } from './rows.ts';

const NONE: readonly Candidate[] = [];

/** Every mention the grammar allows at an atom, the longest first, of equal ones the earlier rule first. */
export function candidatesAt(row: Row, at: number, lexicons: NumberLexicons): readonly Candidate[] {
  return (row.known[at] ??= foundAt(matchingIn(row, lexicons), at));
}

function matchingIn(row: Row, lexicons: NumberLexicons): Matching {
  return (row.matching ??= matchingOf(row.atoms, lexicons));
}

function foundAt(row: Matching, at: number): readonly Candidate[] {
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
    if (end > at && row.from < end) insert(candidates, { rule, at, from: row.from, to: row.to < 0 ? end : row.to, match: undefined });
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
export function matchOf(row: Row, candidate: Candidate, lexicons: NumberLexicons): Match {
  return (candidate.match ??= matched(matchingIn(row, lexicons), candidate));
}

function matched(row: Matching, { rule, at, from, to }: Candidate): Match {
  const captures: Capture[] = [];
  mentionEnd(row, rule, at, captures);
  const amounts: Amount[] = [];
  let taken = 0;
  for (let place = 0; place < captures.length; place++) {
    const { name, value } = captures[place]!;
    taken |= bitOf(name);
    if (typeof value === 'object' && value !== null) amounts.push(value);
  }
  return { from, to, captures, taken, amounts, date: undefined, length: undefined, money: undefined, reading: undefined };
}

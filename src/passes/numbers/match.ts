import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import type { NameSet, RuleAlternative, RuleElement, RuleSymbol } from '../../resources/number-rules.ts';
import { mayMatch, rulesAt, type Starts, type StartsTable } from '../../resources/number-starts.ts';
import type { Amount } from './amounts.ts';
import { NO_WORD, type Atom } from './atoms.ts';
import { terminalAt } from './terminals.ts';

/** What an element of a pattern took: its name, its atoms, and the value a terminal gives. */
export interface Capture {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly value: CaptureValue;
}

export type CaptureValue = number | string | Amount | null;

/** A mention that a pattern allows: atoms `from` to `to`, and what its elements took, in order. */
export interface Match {
  readonly symbol: string;
  readonly from: number;
  readonly to: number;
  readonly captures: readonly Capture[];
}

/** A row of neighboring atoms with what its terminals may consult. */
export interface Row {
  readonly atoms: readonly Atom[];
  readonly lexicons: NumberLexicons;
  /** What each atom may be in the grammar, and what all may be. */
  readonly starts: readonly Starts[];
  readonly all: NameSet;
  /** Amounts that were read, by their first atom. */
  readonly amounts: (Amount | undefined)[];
  /** Ends of the symbols that were read, by their number: at twice the first atom, one more where they stand first. */
  readonly symbols: (number | undefined)[][];
}

/** A mention that a rule allows at an atom, before it is said what its elements took. */
export interface Candidate {
  readonly rule: RuleAlternative;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Every mention the grammar allows at an atom, the longest first, of equal ones the earlier rule first. */
export function candidatesAt(row: Row, at: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const edges = { from: at, to: -1 };
  for (const rule of rulesAt(row.starts[at]!, row.starts[at + 1] ?? row.lexicons.starts.nothing, row.lexicons.rules)) {
    if (!mayMatch(rule, row.all)) continue;
    edges.from = at;
    edges.to = -1;
    const end = sequence(row, rule, 0, at, true, edges, null);
    if (end > at && edges.from < end) insert(candidates, { rule, at, from: edges.from, to: edges.to < 0 ? end : edges.to });
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
  sequence(row, rule, 0, at, true, { from: at, to: -1 }, captures);
  return { symbol: rule.symbol, from, to, captures };
}

/** What an atom may begin. */
export function startsOf({ word, figure, key }: Atom, { plainFigure, figure: markedFigure, marks, nothing, ofWord }: StartsTable): Starts {
  if (figure !== null) return figure.plain ? plainFigure : markedFigure;
  return word === NO_WORD ? (marks.get(key) ?? nothing) : ofWord(word);
}

interface Edges {
  from: number;
  /** Where the mention ends, where context follows; -1 else. */
  to: number;
}

/**
 * End of the elements of an alternative from element `step` on, or -1. Optional elements are taken where the rest allows it. What they
 * take is added to `captures`, where it is asked for.
 */
function sequence(row: Row, alternative: RuleAlternative, step: number, at: number, first: boolean, edges: Edges, captures: Capture[] | null): number {
  const element = alternative.elements[step];
  if (element === undefined) return at;
  const mark = captures === null ? 0 : captures.length;
  const end = elementAt(row, element, at, first, captures);
  if (end > at) {
    const { from, to } = edges;
    if (element.context && first) edges.from = end;
    else if (element.context) edges.to = to < 0 ? at : to;
    const rest = sequence(row, alternative, element.repeated ? step : step + 1, end, first && element.context, edges, captures);
    if (rest >= 0) return rest;
    edges.from = from;
    edges.to = to;
    while (captures !== null && captures.length > mark) captures.pop();
  }
  return element.optional ? sequence(row, alternative, step + 1, at, first, edges, captures) : -1;
}

/** End of the longest of the names an element may be, or -1. */
function elementAt(row: Row, element: RuleElement, at: number, first: boolean, captures: Capture[] | null): number {
  const starts = row.starts[at];
  if (starts === undefined || ((starts.set.low & element.begins.low) === 0 && (starts.set.high & element.begins.high) === 0)) return -1;
  if (element.names.length === 1) return nameAt(row, element, 0, at, first, captures);
  let longest = -1;
  let best = -1;
  for (let choice = 0; choice < element.names.length; choice++) {
    const end = nameAt(row, element, choice, at, first, null);
    if (end <= longest) continue;
    longest = end;
    best = choice;
  }
  if (captures !== null && best >= 0) nameAt(row, element, best, at, first, captures);
  return longest;
}

function nameAt(row: Row, element: RuleElement, choice: number, at: number, first: boolean, captures: Capture[] | null): number {
  const name = element.names[choice]!;
  const symbol = element.symbols[choice];
  if (!leadAllows(element.lead, row.atoms[at]!, first) && (symbol === undefined || element.lead !== '')) return -1;
  if (symbol !== undefined) return symbolAt(row, name, symbol, at, first || element.lead !== '', captures);
  const found = terminalAt(row, name, at);
  if (found === undefined) return -1;
  if (captures !== null) captures.push({ name, at, end: found.end, value: found.value });
  return found.end;
}

function leadAllows(lead: RuleElement['lead'], atom: Atom, first: boolean): boolean {
  if (lead === '&') return atom.lead === 'و';
  if (first || atom.lead === '') return true;
  return lead === '+' ? atom.lead === 'ب' || atom.lead === 'ل' : atom.figure !== null && atom.lead === 'ال';
}

/** End of the longest of a symbol's alternatives, or -1; found out once, as many rules ask for the same. */
function symbolAt(row: Row, name: string, { index, alternatives }: RuleSymbol, at: number, first: boolean, captures: Capture[] | null): number {
  const known = (row.symbols[index] ??= []);
  const end = (known[2 * at + (first ? 1 : 0)] ??= longestOf(row, alternatives, at, first));
  if (captures === null || end < 0) return end;
  const longest = alternatives.find((alternative) => endOf(row, alternative, at, first, null) === end)!;
  endOf(row, longest, at, first, captures);
  captures.push({ name, at, end, value: null });
  return end;
}

function longestOf(row: Row, alternatives: readonly RuleAlternative[], at: number, first: boolean): number {
  let longest = at;
  for (const alternative of alternatives) longest = Math.max(longest, endOf(row, alternative, at, first, null));
  return longest === at ? -1 : longest;
}

function endOf(row: Row, alternative: RuleAlternative, at: number, first: boolean, captures: Capture[] | null): number {
  return sequence(row, alternative, 0, at, first, { from: at, to: -1 }, captures);
}

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
  /** Symbols that were read, by their number: at twice the first atom, one more where they stand first. */
  readonly symbols: (Taken | undefined)[][];
}

/** What a symbol took: the atom after it, and its captures; nothing where it does not stand. */
interface Taken {
  readonly end: number;
  readonly captures: readonly Capture[];
}

const NOT_TAKEN: Taken = { end: -1, captures: [] };

/** Every mention the grammar allows at an atom, the longest first, of equal ones the earlier rule first. */
export function matchesAt(row: Row, at: number): readonly Match[] {
  const matches: Match[] = [];
  const captures: Capture[] = [];
  const edges = { from: at, to: -1 };
  for (const alternative of rulesAt(row.starts[at]!, row.starts[at + 1] ?? row.lexicons.starts.nothing, row.lexicons.rules)) {
    if (!mayMatch(alternative, row.all)) continue;
    edges.from = at;
    edges.to = -1;
    const end = sequence(row, alternative, 0, at, true, captures, edges);
    if (end > at && edges.from < end) matches.push({ symbol: alternative.symbol, from: edges.from, to: edges.to < 0 ? end : edges.to, captures: captures.slice() });
    while (captures.length > 0) captures.pop();
  }
  return matches.length > 1 ? matches.sort((a, b) => b.to - a.to || a.from - b.from) : matches;
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

/** End of the elements of an alternative from element `step` on, or -1. Optional elements are taken where the rest allows it. */
function sequence(row: Row, alternative: RuleAlternative, step: number, at: number, first: boolean, captures: Capture[], edges: Edges): number {
  const element = alternative.elements[step];
  if (element === undefined) return at;
  const end = elementAt(row, element, at, first, captures);
  if (end > at) {
    const mark = captures.length;
    const { from, to } = edges;
    if (element.context && first) edges.from = end;
    else if (element.context) edges.to = to < 0 ? at : to;
    const rest = sequence(row, alternative, element.repeated ? step : step + 1, end, first && element.context, captures, edges);
    if (rest >= 0) return rest;
    edges.from = from;
    edges.to = to;
    cutBack(captures, mark, at);
  }
  return element.optional ? sequence(row, alternative, step + 1, at, first, captures, edges) : -1;
}

/** Takes off what was captured from an atom on. */
function cutBack(captures: Capture[], length: number, at: number): void {
  let keep = length;
  while (keep > 0 && captures[keep - 1]!.at >= at) keep--;
  while (captures.length > keep) captures.pop();
}

function elementAt(row: Row, element: RuleElement, at: number, first: boolean, captures: Capture[]): number {
  const starts = row.starts[at];
  if (starts === undefined || ((starts.set.low & element.begins.low) === 0 && (starts.set.high & element.begins.high) === 0)) return -1;
  const atom = row.atoms[at]!;
  const leads = leadAllows(element.lead, atom, first);
  const start = first || element.lead !== '';
  let longest = -1;
  let best: readonly Capture[] = [];
  for (let choice = 0; choice < element.names.length; choice++) {
    const name = element.names[choice]!;
    const inner = element.symbols[choice];
    if (!leads && (inner === undefined || element.lead !== '')) continue;
    const mark = captures.length;
    const end = inner === undefined ? terminal(row, name, at, captures) : symbolAt(row, name, inner, at, start, captures);
    if (element.names.length === 1) return end;
    if (end > longest) {
      longest = end;
      best = captures.slice(mark);
    }
    while (captures.length > mark) captures.pop();
  }
  captures.push(...best);
  return longest;
}

function leadAllows(lead: RuleElement['lead'], atom: Atom, first: boolean): boolean {
  if (lead === '&') return atom.lead === 'و';
  if (first || atom.lead === '') return true;
  return lead === '+' ? atom.lead === 'ب' || atom.lead === 'ل' : atom.figure !== null && atom.lead === 'ال';
}

function terminal(row: Row, name: string, at: number, captures: Capture[]): number {
  const found = terminalAt(row, name, at);
  if (found === undefined) return -1;
  captures.push({ name, at, end: found.end, value: found.value });
  return found.end;
}

/** A symbol at an atom, read once: many rules ask for the same. */
function symbolAt(row: Row, name: string, { index, alternatives }: RuleSymbol, at: number, first: boolean, captures: Capture[]): number {
  const known = (row.symbols[index] ??= []);
  const taken = (known[2 * at + (first ? 1 : 0)] ??= longestOf(row, name, alternatives, at, first));
  for (const capture of taken.captures) captures.push(capture);
  return taken.end;
}

/** The longest of a symbol's alternatives. */
function longestOf(row: Row, name: string, alternatives: readonly RuleAlternative[], at: number, first: boolean): Taken {
  let longest = at;
  let best: Capture[] = [];
  for (const alternative of alternatives) {
    const captures: Capture[] = [];
    const end = sequence(row, alternative, 0, at, first, captures, { from: at, to: -1 });
    if (end <= longest) continue;
    longest = end;
    best = captures;
  }
  if (longest === at) return NOT_TAKEN;
  best.push({ name, at, end: longest, value: null });
  return { end: longest, captures: best };
}

import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import type { NameSet, RuleAlternative, RuleElement } from '../../resources/number-rules.ts';
import type { MarkStarts, Starts } from '../../resources/number-starts.ts';
import type { Amount } from './amounts.ts';
import type { Atom } from './atoms.ts';
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
  /** All that the atoms may be in the grammar. */
  readonly names: NameSet;
  /** Amounts that were read, by their first atom. */
  readonly amounts: (Amount | undefined)[];
}

/** Every mention the grammar allows at an atom, the longest first, of equal ones the earlier rule first. */
export function matchesAt(row: Row, at: number): readonly Match[] {
  const matches: Match[] = [];
  for (const alternative of startsOf(row.atoms[at]!, row.lexicons.starts).rules) {
    if (!mayMatch(alternative, row.names)) continue;
    const captures: Capture[] = [];
    const edges = { from: at, to: -1 };
    const end = sequence(row, alternative, 0, at, true, captures, edges);
    if (end > at && edges.from < end) matches.push({ symbol: alternative.symbol, from: edges.from, to: edges.to < 0 ? end : edges.to, captures });
  }
  return matches.sort((a, b) => b.to - a.to || a.from - b.from);
}

const NOTHING: Starts = { names: { low: 0, high: 0 }, rules: [] };

/** What an atom may begin. */
export function startsOf({ word, figure, key }: Atom, { figure: figureStarts, marks }: MarkStarts): Starts {
  return figure !== null ? figureStarts : (word.starts ?? marks.get(key) ?? NOTHING);
}

/** Whether each element that may not be missing has an atom in the row that it may begin with. */
function mayMatch({ needs }: RuleAlternative, { low, high }: NameSet): boolean {
  for (const need of needs) if ((need.low & low) === 0 && (need.high & high) === 0) return false;
  return true;
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
  const mark = captures.length;
  const end = elementAt(row, element, at, first, captures);
  if (end > at) {
    const { from, to } = edges;
    if (element.context && first) edges.from = end;
    else if (element.context) edges.to = to < 0 ? at : to;
    const rest = sequence(row, alternative, element.repeated ? step : step + 1, end, first && element.context, captures, edges);
    if (rest >= 0) return rest;
    edges.from = from;
    edges.to = to;
  }
  captures.length = mark;
  return element.optional ? sequence(row, alternative, step + 1, at, first, captures, edges) : -1;
}

function elementAt(row: Row, element: RuleElement, at: number, first: boolean, captures: Capture[]): number {
  const atom = row.atoms[at];
  if (atom === undefined) return -1;
  let longest = -1;
  let taken: readonly Capture[] = [];
  for (const name of element.names) {
    const inner = element.lead === '' && row.lexicons.rules.symbols.has(name);
    if (!inner && !leadAllows(element.lead, atom, first)) continue;
    const mark = captures.length;
    const end = nameAt(row, name, at, first || element.lead !== '', captures);
    if (end > longest) {
      longest = end;
      taken = captures.slice(mark);
    }
    captures.length = mark;
  }
  captures.push(...taken);
  return longest;
}

function leadAllows(lead: RuleElement['lead'], atom: Atom, first: boolean): boolean {
  if (lead === '&') return atom.lead === 'و';
  if (first || atom.lead === '') return true;
  return lead === '+' ? atom.lead === 'ب' || atom.lead === 'ل' : atom.figure !== null && atom.lead === 'ال';
}

function nameAt(row: Row, name: string, at: number, first: boolean, captures: Capture[]): number {
  const alternatives = row.lexicons.rules.symbols.get(name);
  if (alternatives !== undefined) {
    let longest = -1;
    let taken: readonly Capture[] = [];
    for (const alternative of alternatives) {
      const inner: Capture[] = [];
      const end = sequence(row, alternative, 0, at, first, inner, { from: at, to: -1 });
      if (end <= longest) continue;
      longest = end;
      taken = inner;
    }
    captures.push(...taken, ...(longest > at ? [{ name, at, end: longest, value: null }] : []));
    return longest;
  }
  const found = terminalAt(row, name, at);
  if (found === undefined) return -1;
  captures.push({ name, at, end: found.end, value: found.value });
  return found.end;
}

import { CONTEXT, COUNT_SHIFT, END, HEAD, JOINED, OPTIONAL, PREFIXED, REPEATED, type RuleProgram } from '../../../resources/numbers/grammar/program.ts';
import type { RowMemory } from '../../../resources/numbers/grammar/row-memory.ts';
import type { RuleMention } from '../../../resources/numbers/grammar/rules.ts';
import { ASKED, NEVER, type Starts } from '../../../resources/numbers/grammar/starts.ts';
import type { NumberLexicons } from '../../../resources/numbers/lexicons.ts';
import type { Amount } from '../amounts/amount.ts';
import type { Atom } from '../atoms/atoms.ts';
import { TERMINALS } from './terminals.ts';

/** What an element of a pattern took: its name, its atoms, and the value a terminal gives. */
export interface Capture {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly value: CaptureValue;
}

/** What an element may take: a number, the text of a time or a day, an amount, or nothing to count. */
export type CaptureValue = number | string | Amount | null;

/** A mention that a pattern allows: atoms `from` to `to`, and what its elements took, in order. */
export interface Match {
  readonly symbol: string;
  readonly from: number;
  readonly to: number;
  readonly captures: readonly Capture[];
  /** A bit for the name of each of them. Names may share one: it tells soon that none has a name. */
  readonly taken: number;
}

/** The bit of a name. */
export function bitOf(name: string): number {
  return 1 << ((name.charCodeAt(0) + 5 * name.charCodeAt(name.length - 1) + 3 * name.length) & 31);
}

/** A row of neighboring atoms with what its terminals may consult. */
export interface Row {
  readonly atoms: readonly Atom[];
  readonly lexicons: NumberLexicons;
  readonly program: RuleProgram;
  /** What each atom may be in the grammar. */
  readonly starts: readonly Starts[];
  /** Amounts that were read, by their first atom; null where none begins. */
  readonly amounts: (Amount | null | undefined)[];
  readonly memory: RowMemory;
  /** Where the mention that is being read begins, and ends where context follows; -1 else. */
  from: number;
  to: number;
}

/** End of the mention of a rule at an atom, or -1; sets where it begins and ends in the row, and adds what its elements take. */
export function mentionEnd(row: Row, rule: RuleMention, at: number, captures: Capture[] | null): number {
  row.from = at;
  row.to = -1;
  return sequence(row, rule.place, at, true, captures);
}

/**
 * End of the elements of a pattern from a place in the program on, or -1. Optional elements are taken where the rest allows it. What they
 * take is added to `captures`, where it is asked for. The program is read as numbers since this is where the time of the pass goes.
 */
function sequence(row: Row, place: number, at: number, first: boolean, captures: Capture[] | null): number {
  const { code } = row.program;
  for (;;) {
    const traits = code[place]!;
    if (traits === END) return at;
    const next = place + HEAD + (traits >>> COUNT_SHIFT);
    const isOptional = (traits & OPTIONAL) !== 0;
    const mark = captures === null ? 0 : captures.length;
    const end = mayBegin(row, place, at) ? elementAt(row, place, at, first, captures) : -1;
    if (end > at) {
      const { from, to } = row;
      const isContext = (traits & CONTEXT) !== 0;
      if (isContext && first) row.from = end;
      else if (isContext && to < 0) row.to = at;
      if (!isOptional) {
        place = next;
        at = end;
        first &&= isContext;
        continue;
      }
      const rest = sequence(row, (traits & REPEATED) === 0 ? next : place, end, first && isContext, captures);
      if (rest >= 0) return rest;
      row.from = from;
      row.to = to;
      while (captures !== null && captures.length > mark) captures.pop();
    } else if (!isOptional) return -1;
    place = next;
  }
}

/** Whether the element at a place may begin with an atom. */
function mayBegin({ program: { code }, starts }: Row, place: number, at: number): boolean {
  return at < starts.length && ((starts[at]!.low & code[place + 1]!) !== 0 || (starts[at]!.high & code[place + 2]!) !== 0);
}

/** End of the longest of the choices of an element, or -1. */
function elementAt(row: Row, place: number, at: number, first: boolean, captures: Capture[] | null): number {
  const { code } = row.program;
  const traits = code[place]!;
  const count = traits >>> COUNT_SHIFT;
  if (count === 1) return choiceAt(row, traits, code[place + HEAD]!, at, first, captures);
  let longest = -1;
  let best = 0;
  for (let choice = place + HEAD; choice < place + HEAD + count; choice++) {
    const end = choiceAt(row, traits, code[choice]!, at, first, null);
    if (end <= longest) continue;
    longest = end;
    best = code[choice]!;
  }
  if (captures !== null && longest >= 0) choiceAt(row, traits, best, at, first, captures);
  return longest;
}

function choiceAt(row: Row, traits: number, choice: number, at: number, first: boolean, captures: Capture[] | null): number {
  const atom = row.atoms[at]!;
  const isFree = (traits & (JOINED | PREFIXED)) === 0;
  if (!leadAllows(traits, atom, first) && (choice >= 0 || !isFree)) return -1;
  if (choice < 0) return symbolAt(row, -1 - choice, at, first || !isFree, captures);
  const may = row.starts[at]!.may[choice];
  if (may === NEVER) return -1;
  if (may !== ASKED && captures === null) return at + 1;
  const found = choice < TERMINALS.length ? TERMINALS[choice]!(row, at) : undefined;
  if (found === undefined && choice < TERMINALS.length) return -1;
  const end = found === undefined ? at + 1 : found.end;
  if (captures !== null) captures.push({ name: row.program.names[choice]!, at, end, value: found === undefined ? null : found.value });
  return end;
}

function leadAllows(traits: number, { lead, figure }: Atom, first: boolean): boolean {
  if ((traits & JOINED) !== 0) return lead === 'و';
  if (first || lead === '') return true;
  return (traits & PREFIXED) !== 0 ? lead === 'ب' || lead === 'ل' : figure !== null && lead === 'ال';
}

/** End of the longest of a symbol's alternatives, or -1; found out once, as many rules ask for the same. */
function symbolAt(row: Row, symbol: number, at: number, first: boolean, captures: Capture[] | null): number {
  const { symbols } = row.program;
  const { name, places } = symbols[symbol]!;
  const { ends, rows, current } = row.memory;
  const cell = (2 * at + (first ? 1 : 0)) * symbols.length + symbol;
  if (rows[cell] !== current) {
    ends[cell] = longestOf(row, places, at, first);
    rows[cell] = current;
  }
  const end = (ends[cell]! >> ALTERNATIVE_BITS) - 2;
  if (captures === null || end < 0) return end;
  sequence(row, places[ends[cell]! & ALTERNATIVE]!, at, first, captures);
  captures.push({ name, at, end, value: null });
  return end;
}

/** Bits for the alternative of a symbol, below its end. */
const ALTERNATIVE_BITS = 5;
const ALTERNATIVE = (1 << ALTERNATIVE_BITS) - 1;

/** Two more than the end of the longest of some alternatives (1 where none matches), and below it which of them it is. */
function longestOf(row: Row, places: readonly number[], at: number, first: boolean): number {
  let longest = -1;
  let best = 0;
  for (let alternative = 0; alternative < places.length; alternative++) {
    const place = places[alternative]!;
    if ((row.program.code[place]! & OPTIONAL) === 0 && !mayBegin(row, place, at)) continue;
    const end = sequence(row, place, at, first, null);
    if (end <= at || end <= longest) continue;
    longest = end;
    best = alternative;
  }
  return ((longest + 2) << ALTERNATIVE_BITS) | best;
}

import type { RuleAlternative, RuleElement } from './rules.ts';
import { TERMINAL_NAMES } from './terminals.ts';

/**
 * The patterns of the grammar as numbers, so that a matcher reads all of them from one small stretch of memory. An element is its traits, the
 * two halves of the set of names it may begin with, and its choices; after the last element of a pattern comes `END`.
 */
export interface RuleProgram {
  readonly code: Int32Array;
  /** The names of terminals, then of roles and marks: a choice of 0 or more is a place among them. */
  readonly names: readonly string[];
  /** The symbols of the table: a choice of -1 or less is a place among them, counted from -1 down. */
  readonly symbols: readonly RuleSymbol[];
}

/** A symbol that patterns name in lower case, with its alternatives. */
export interface RuleSymbol {
  readonly name: string;
  /** Where in the code each alternative begins. */
  readonly places: readonly number[];
}

/** Stands where a pattern ends. */
export const END = 0;
/** The traits of an element, and above them how many choices it has. */
export const OPTIONAL = 1;
export const REPEATED = 2;
/** It must stand there, but lies outside the mention. */
export const CONTEXT = 4;
/** It is joined by و. */
export const JOINED = 8;
/** It may carry ب or ل. */
export const PREFIXED = 16;
export const COUNT_SHIFT = 5;
/** Cells of an element before its choices. */
export const HEAD = 3;

/** Writes patterns, those of symbols first, as numbers; `placeOf` says where each of them begins. */
export function programOf(patterns: readonly RuleAlternative[], symbolNames: readonly string[]): { readonly program: RuleProgram; readonly placeOf: (pattern: RuleAlternative) => number } {
  const code: number[] = [];
  const names = new Map<string, number>(TERMINAL_NAMES.map((name, number) => [name, number]));
  const places = new Map<RuleAlternative, number>();
  const numberOf = (name: string): number => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  for (const pattern of patterns) {
    places.set(pattern, code.length);
    for (const element of pattern.elements) {
      const choices = element.names.map((name, choice) => (element.symbols[choice] === undefined ? numberOf(name) : -1 - symbolNames.indexOf(name)));
      code.push(traitsOf(element), element.begins.low, element.begins.high, ...choices);
    }
    code.push(END);
  }
  const placeOf = (pattern: RuleAlternative): number => places.get(pattern)!;
  const symbols = symbolNames.map((name) => ({ name, places: patterns.filter(({ symbol }) => symbol === name).map(placeOf) }));
  return { program: { code: Int32Array.from(code), names: [...names.keys()], symbols }, placeOf };
}

function traitsOf({ names, optional, repeated, context, lead }: RuleElement): number {
  return (optional ? OPTIONAL : 0) | (repeated ? REPEATED : 0) | (context ? CONTEXT : 0) | (lead === '&' ? JOINED : lead === '+' ? PREFIXED : 0) | (names.length << COUNT_SHIFT);
}

import type { NameSet, NumberRules, RuleMention } from './rules.ts';
import type { Starts } from './starts.ts';

/** A rule whose mention may begin with an atom: its place among the mentions, whether the atom may be all of it, and what else may come after the atom. */
export interface Beginning {
  readonly rule: RuleMention;
  readonly place: number;
  readonly whole: boolean;
  readonly seconds: ReadonlySet<string>;
}

/** Rules that may match where two atoms stand, in the order of the table. Of each rule its place among the mentions, and the two halves of a set of names: one of them must stand after the two. */
export type RuleList = readonly number[];
/** Cells of a rule in a list. */
export const LISTED = 3;

/** The rules whose mention may begin with an atom that another one follows, or none (`nothing`). */
export function rulesAt(first: Starts, second: Starts, rules: NumberRules): RuleList {
  return (first.rules[second.index] ??= listOf(first, second, rules));
}

function listOf(first: Starts, second: Starts, rules: NumberRules): RuleList {
  first.begins ??= beginningsOf(first, rules);
  const list: number[] = [];
  for (const beginning of first.begins) {
    if (!beginning.whole && !second.names.some((name) => beginning.seconds.has(name))) continue;
    const { low, high } = needBeyond(beginning.rule, first, second);
    list.push(beginning.place, low, high);
  }
  return list;
}

function beginningsOf({ names, begun }: Starts, { mentions }: NumberRules): readonly Beginning[] {
  return mentions.flatMap((rule, place) => {
    const opened = names.filter((name) => rule.openings.has(name));
    const whole = opened.some((name) => rule.openings.get(name)!.whole && !begun.has(name));
    return opened.length === 0 ? [] : { rule, place, whole, seconds: new Set(opened.flatMap((name) => [...rule.openings.get(name)!.seconds])) };
  });
}

/** What every set of names meets that `NOTHING_MORE` is part of. */
const ANY: NameSet = { low: -1, high: -1 };
/** A bit of no name, in the set of the atoms after any two. */
export const NOTHING_MORE = 1 << 30;

/** The smallest of the sets of names that a rule needs, of those that the two atoms do not meet where they stand. */
function needBeyond({ needs }: RuleMention, first: Starts, second: Starts): NameSet {
  let smallest = ANY;
  for (const need of needs) {
    const isMet = (need.before === 0 && meets(need, first)) || (need.before <= 1 && meets(need, second));
    if (!isMet && sizeOf(need) < sizeOf(smallest)) smallest = need;
  }
  return smallest;
}

function meets(a: NameSet, b: NameSet): boolean {
  return (a.low & b.low) !== 0 || (a.high & b.high) !== 0;
}

function sizeOf({ low, high }: NameSet): number {
  let size = 0;
  for (let bits = low; bits !== 0; bits &= bits - 1) size++;
  for (let bits = high; bits !== 0; bits &= bits - 1) size++;
  return size;
}

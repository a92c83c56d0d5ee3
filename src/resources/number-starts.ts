import type { Draft, NumberWord } from './number-readings.ts';
import type { NameSet, NumberRules, RuleAlternative } from './number-rules.ts';

/** What an atom may be in the grammar: the names of terminals, roles and marks, and their set. */
export interface Starts {
  readonly names: readonly string[];
  readonly set: NameSet;
  /** Rules whose mention may begin with such an atom, by what stands after it: a memory that `rulesAt` fills. */
  readonly rules: Map<Starts | undefined, readonly RuleAlternative[]>;
}

/** Terminals that may begin with a figure or a numeral. */
const AMOUNT_TERMINALS = [
  'AMOUNT', 'FIGURES', 'DAY', 'YEAR', 'YEARWORDS', 'FIGURE', 'CLOCK', 'DOTCLOCK', 'ZERO', 'HOUR', 'NUMDATE', 'DAYMONTH', 'RATIO', 'PHONE', 'LAPTIME',
  'FRACTION', 'FRACTIONS', 'ORDINAL', 'ONE', 'MONTHNUMBER',
];
/** Marks that may begin an amount. */
const AMOUNT_MARKS = ['-', '+', '.', '(', '"'];

/** The terminals that each part of a word may begin. */
const WORD_TERMINALS: Readonly<Partial<Record<keyof NumberWord, readonly string[]>>> = {
  numeral: AMOUNT_TERMINALS, fraction: AMOUNT_TERMINALS, ordinal: ['ORDINAL', 'DAY', 'HOUR'], month: ['MONTH', 'MONTHTWIN'], weekday: ['WEEKDAY'], day: ['DAYWORD', 'PERIOD'],
  relative: ['RELATIVE'], decade: ['DECADE'], part: ['PART'], unit: ['UNIT', 'UNITPAIR', 'UNITONE', 'PERIOD', 'MONTHPERIOD', 'DAYNOUN', 'YEARNOUN'],
  currency: ['CURRENCY', 'CURRENCYPAIR', 'SYMBOL'],
};

/** What figures, and each mark of the grammar, may begin. */
export interface MarkStarts {
  readonly figure: Starts;
  readonly marks: ReadonlyMap<string, Starts>;
}

/** Whether a row of atoms that may be these names has one for each element of a rule that may not be missing. */
export function mayMatch({ needs }: RuleAlternative, { low, high }: NameSet): boolean {
  for (const need of needs) if ((need.low & low) === 0 && (need.high & high) === 0) return false;
  return true;
}

/** The rules, in the order of the table, whose mention may begin with an atom that another one follows, or none. */
export function rulesAt(first: Starts, second: Starts | undefined, { mentions }: NumberRules): readonly RuleAlternative[] {
  let rules = first.rules.get(second);
  if (rules === undefined) first.rules.set(second, (rules = mentions.filter((rule) => mayBegin(rule, first, second))));
  return rules;
}

function mayBegin({ openings }: RuleAlternative, first: Starts, second: Starts | undefined): boolean {
  return first.names.some((name) => {
    const opening = openings.get(name);
    return opening !== undefined && (opening.whole || second?.names.some((next) => opening.seconds.has(next)) === true);
  });
}

function startsOf(names: readonly string[], { setOf }: NumberRules): Starts {
  return { names, set: setOf(names), rules: new Map() };
}

export function markStarts(rules: NumberRules): MarkStarts {
  const marks = new Set([...AMOUNT_MARKS, '/', ')', '[', ']', ',', ':', '*']);
  const namesOf = (mark: string): readonly string[] => (AMOUNT_MARKS.includes(mark) ? [mark, ...AMOUNT_TERMINALS] : [mark]);
  return { figure: startsOf(AMOUNT_TERMINALS, rules), marks: new Map([...marks].map((mark) => [mark, startsOf(namesOf(mark), rules)])) };
}

/** Gives every word what it may begin. Words that contribute the same parts share one value. */
export function addStarts(words: Iterable<Draft>, rules: NumberRules): void {
  const known = new Map<string, Starts>();
  for (const word of words) {
    const names = [...word.roles];
    for (const part in WORD_TERMINALS) if (word[part as keyof NumberWord] !== undefined) names.push(...WORD_TERMINALS[part as keyof NumberWord]!);
    if (word.roles.includes('negative')) names.push('AMOUNT');
    if (word.roles.includes('season-noun')) names.push('YEARNOUN');
    const key = names.join(' ');
    const starts = known.get(key) ?? startsOf(names, rules);
    known.set(key, starts);
    word.starts = starts;
    word.weak = !STRONG_PARTS.some((part) => word[part] !== undefined) && !word.roles.includes('twice') && !word.roles.includes('none');
  }
}

/** Parts that may make a mention by themselves or with a neighbor. */
const STRONG_PARTS: readonly (keyof NumberWord)[] = ['numeral', 'fraction', 'ordinal', 'month', 'weekday', 'unit', 'currency', 'day', 'decade', 'relative', 'part'];

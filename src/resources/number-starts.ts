import type { NumberWord } from './number-readings.ts';
import type { NameSet, NumberRules, RuleMention } from './number-rules.ts';

/** What an atom may be in the grammar: the names of terminals, roles and marks, and their set. */
export interface Starts extends NameSet {
  readonly names: readonly string[];
  /** Those of the names that it may only begin, with other atoms after it. */
  readonly begun: ReadonlySet<string>;
  /** Number of this kind of atom. */
  readonly index: number;
  /** Rules whose mention may begin with such an atom, and among them by the kind of the atom after it: a memory that `rulesAt` fills. */
  begins: readonly RuleMention[] | undefined;
  readonly rules: (RuleList | undefined)[];
}

/** Rules that may match where two atoms stand, in the order of the table. Of each rule its place among the mentions, and the two halves of a set of names: one of them must stand in the row. */
export type RuleList = Int32Array;
/** Cells of a rule in a list. */
export const LISTED = 3;

/** Terminals that an amount in words or figures may stand for. */
const AMOUNT_TERMINALS = ['AMOUNT', 'DAY', 'YEAR', 'HOUR', 'MONTHNUMBER'];
/** Marks that may begin an amount. */
const AMOUNT_MARKS = ['-', '+', '.', '(', '"'];
/** Terminals of figures with marks, which plain figures may begin. */
const MARKED_TERMINALS = ['NUMDATE', 'DAYMONTH', 'RATIO'];
/** Terminals that figures may be: with other marks than those of a number, and plain ones. */
const FIGURE_TERMINALS = ['AMOUNT', 'FIGURES', 'FIGURE', 'CLOCK', 'DOTCLOCK', 'LAPTIME', ...MARKED_TERMINALS];
const PLAIN_FIGURE_TERMINALS = [...AMOUNT_TERMINALS, 'FIGURES', 'FIGURE', 'PHONE', 'DIALED', ...MARKED_TERMINALS];

/** What figures, each mark of the grammar, and words may begin. Atoms that may begin the same share one value. */
export interface StartsTable {
  readonly plainFigure: Starts;
  readonly figure: Starts;
  readonly marks: ReadonlyMap<string, Starts>;
  /** Of an atom that no rule names. */
  readonly nothing: Starts;
  /** What a word may begin, found out when it is first met. */
  readonly ofWord: (word: NumberWord) => Starts;
}

/** The rules whose mention may begin with an atom that another one follows, or none (`nothing`). */
export function rulesAt(first: Starts, second: Starts, rules: NumberRules): RuleList {
  return (first.rules[second.index] ??= listOf(first, second, rules));
}

function listOf(first: Starts, second: Starts, { mentions }: NumberRules): RuleList {
  first.begins ??= mentions.filter(({ openings }) => first.names.some((name) => openings.has(name)));
  return Int32Array.from(first.begins.filter((rule) => mayBegin(rule, first, second)).flatMap((rule) => {
    const { low, high } = needBeyond(rule, first, second);
    return [mentions.indexOf(rule), low, high];
  }));
}

function mayBegin({ openings }: RuleMention, first: Starts, second: Starts): boolean {
  return first.names.some((name) => {
    const opening = openings.get(name);
    return opening !== undefined && ((opening.whole && !first.begun.has(name)) || second.names.some((next) => opening.seconds.has(next)));
  });
}

const ANY: NameSet = { low: -1, high: -1 };

/** The smallest of the sets of names that a rule needs, of those that the two atoms do not meet. */
function needBeyond({ needs }: RuleMention, first: Starts, second: Starts): NameSet {
  const open = needs.filter((need) => !meets(need, first) && !meets(need, second));
  return open.reduce((smallest, need) => (sizeOf(need) < sizeOf(smallest) ? need : smallest), ANY);
}

function meets(a: NameSet, b: NameSet): boolean {
  return (a.low & b.low) !== 0 || (a.high & b.high) !== 0;
}

function sizeOf({ low, high }: NameSet): number {
  let size = 0;
  for (const half of [low, high]) for (let bits = half; bits !== 0; bits &= bits - 1) size++;
  return size;
}

export function startsTable({ setOf }: NumberRules): StartsTable {
  const known = new Map<string, Starts>();
  const startsOf = (names: readonly string[], begun: readonly string[] = []): Starts => {
    const key = [...names, '', ...begun].join(' ');
    const starts = known.get(key) ?? { ...setOf(names), names, begun: new Set(begun), index: known.size, begins: undefined, rules: [] };
    known.set(key, starts);
    return starts;
  };
  const marks = new Map(['/', ')', '[', ']', ',', ':', '*'].map((mark) => [mark, startsOf([mark])] as const));
  for (const mark of AMOUNT_MARKS) marks.set(mark, startsOf([mark, ...AMOUNT_TERMINALS, 'FIGURES', 'YEARWORDS', 'PHONE', 'DIALED']));
  const ofWords = new Map<NumberWord, Starts>();
  const ofWord = (word: NumberWord): Starts => {
    let starts = ofWords.get(word);
    if (starts === undefined) ofWords.set(word, (starts = startsOf(namesOf(word))));
    return starts;
  };
  return { plainFigure: startsOf(PLAIN_FIGURE_TERMINALS, MARKED_TERMINALS), figure: startsOf(FIGURE_TERMINALS), marks, nothing: startsOf([]), ofWord };
}

/** The terminals that a word may begin, by what it contributes, and its roles. */
function namesOf({ numeral, fraction, ordinal, month, weekday, day, relative, decade, part, unit, currency, roles }: NumberWord): readonly string[] {
  const names = [...roles];
  if (numeral !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS', 'ZERO', 'ONE', 'ORDINAL', 'COUNT');
  if (fraction !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS', 'FRACTION', 'FRACTIONS');
  if (ordinal !== undefined) names.push('ORDINAL', 'DAY', 'HOUR');
  if (month !== undefined) names.push('MONTH', 'MONTHTWIN');
  if (weekday !== undefined) names.push('WEEKDAY');
  if (day !== undefined) names.push('DAYWORD', 'PERIOD');
  if (relative !== undefined) names.push('RELATIVE');
  if (decade !== undefined) names.push('DECADE');
  if (part !== undefined) names.push('PART');
  if (unit !== undefined) names.push('UNIT', unit.kind);
  if (unit?.count === '1') names.push('UNITONE', 'PERIOD', 'MONTHPERIOD', 'DAYNOUN', 'YEARNOUN');
  if (unit?.count === 'many') names.push('UNITS');
  if (unit?.count === '2') names.push('UNITPAIR');
  if (currency !== undefined) names.push(currency.count === 'symbol' ? 'SYMBOL' : 'CURRENCY');
  if (currency?.count === '2') names.push('CURRENCYPAIR');
  if (roles.includes('negative')) names.push('AMOUNT', 'FIGURES');
  if (roles.includes('season-noun')) names.push('YEARNOUN');
  return names;
}

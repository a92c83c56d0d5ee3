import type { NumberWord } from './readings.ts';
import type { NameSet, NumberRules, RuleMention } from './rules.ts';

/** What an atom may be in the grammar: the names of terminals, roles and marks, and their set. */
export interface Starts extends NameSet {
  readonly names: readonly string[];
  /** 1 for the number of each of the names in the program: for roles and marks it is so, terminals say more where it stands. */
  readonly may: Uint8Array;
  /** Those of the names that it may only begin, with other atoms after it. */
  readonly begun: ReadonlySet<string>;
  /** Number of this kind of atom. */
  readonly index: number;
  /** Rules whose mention may begin with such an atom, and among them by the kind of the atom after it: a memory that `rulesAt` fills. */
  begins: readonly Beginning[] | undefined;
  readonly rules: (RuleList | undefined)[];
}

/** A rule whose mention may begin with an atom: its place among the mentions, whether the atom may be all of it, and what else may come after the atom. */
interface Beginning {
  readonly rule: RuleMention;
  readonly place: number;
  readonly whole: boolean;
  readonly seconds: ReadonlySet<string>;
}

/** Rules that may match where two atoms stand, in the order of the table. Of each rule its place among the mentions, and the two halves of a set of names: one of them must stand in the row. */
export type RuleList = readonly number[];
/** Cells of a rule in a list. */
export const LISTED = 3;

/** Terminals that an amount in words or figures may stand for. */
const AMOUNT_TERMINALS = ['AMOUNT', 'DAY', 'YEAR', 'HOUR', 'MONTHNUMBER'];
/** Marks that may begin an amount. */
const AMOUNT_MARKS = ['-', '+', '.', '(', '"'];
/** Terminals of figures with marks, which plain figures may begin. */
const MARKED_TERMINALS = ['NUMDATE', 'DAYMONTH', 'RATIO'];
/** Terminals that figures may be: with other marks than those of a number, and plain ones. */
const FIGURE_TERMINALS = ['AMOUNT', 'COUNT', 'FIGURES', 'FIGURE', 'CLOCK', 'DOTCLOCK', 'LAPTIME', ...MARKED_TERMINALS];
const PLAIN_FIGURE_TERMINALS = ['AMOUNT', 'COUNT', 'YEAR', 'FIGURES', 'FIGURE', 'PHONE', ...MARKED_TERMINALS];
const DAY_TERMINALS = ['DAY', 'HOUR', 'MONTHNUMBER'];

/** What figures, each mark of the grammar, and words may begin. Atoms that may begin the same share one value. */
export interface StartsTable {
  /** Of figures of nothing but digits, by these. */
  readonly ofDigits: (digits: string) => Starts;
  /** Of figures with marks in them. */
  readonly figure: Starts;
  readonly marks: ReadonlyMap<string, Starts>;
  /** Of an atom that no rule names. */
  readonly nothing: Starts;
  /** What a word may begin with the article or without it, found out when it is first met. */
  readonly ofWord: (word: NumberWord, article: boolean) => Starts;
}

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

const ANY: NameSet = { low: -1, high: -1 };

/** The smallest of the sets of names that a rule needs, of those that the two atoms do not meet. */
function needBeyond({ needs }: RuleMention, first: Starts, second: Starts): NameSet {
  let smallest = ANY;
  for (const need of needs) if (!meets(need, first) && !meets(need, second) && sizeOf(need) < sizeOf(smallest)) smallest = need;
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

/** What figures, marks and words may begin; what a word may is worked out when it is first asked for. */
export function startsTable({ setOf, program }: NumberRules): StartsTable {
  const known = new Map<string, Starts>();
  const startsOf = (names: readonly string[], begun: readonly string[] = []): Starts => {
    const key = [...names, '', ...begun].join(' ');
    const starts = known.get(key) ?? { ...setOf(names), names, may: Uint8Array.from(program.names, (name) => (names.includes(name) ? 1 : 0)), begun: new Set(begun), index: known.size, begins: undefined, rules: [] };
    known.set(key, starts);
    return starts;
  };
  const marks = new Map(['/', ')', '[', ']', ',', ':', '*'].map((mark) => [mark, startsOf([mark])] as const));
  for (const mark of AMOUNT_MARKS) marks.set(mark, startsOf([mark, ...AMOUNT_TERMINALS, 'FIGURES', 'YEARWORDS', 'PHONE', 'DIALED']));
  const ofBareWords = new Map<NumberWord, Starts>();
  const ofDefiniteWords = new Map<NumberWord, Starts>();
  const ofWord = (word: NumberWord, article: boolean): Starts => {
    const known = article ? ofDefiniteWords : ofBareWords;
    let starts = known.get(word);
    if (starts === undefined) known.set(word, (starts = startsOf([...namesOf(word), ...(article ? definiteNamesOf(word) : [])])));
    return starts;
  };
  return { ofDigits: figuresTable(startsOf), figure: startsOf(FIGURE_TERMINALS), marks, nothing: startsOf([]), ofWord };
}

/** Four digits may be a year by themselves, fewer only before the name of an era; days and hours have one or two; numbers that are dialed begin with a zero and are long, or with two. */
function figuresTable(startsOf: (names: readonly string[], begun: readonly string[]) => Starts): StartsTable['ofDigits'] {
  const year = startsOf(PLAIN_FIGURE_TERMINALS, MARKED_TERMINALS);
  const day = startsOf([...PLAIN_FIGURE_TERMINALS, ...DAY_TERMINALS], [...MARKED_TERMINALS, 'YEAR']);
  const dialed = startsOf([...PLAIN_FIGURE_TERMINALS, ...DAY_TERMINALS, 'DIALED'], MARKED_TERMINALS);
  const other = startsOf(PLAIN_FIGURE_TERMINALS, [...MARKED_TERMINALS, 'YEAR']);
  return (digits) => {
    if (digits.startsWith('0') && (digits.length > 8 || digits.startsWith('00'))) return dialed;
    return digits.length <= 2 ? day : digits.length === 4 ? year : other;
  };
}

/** Terminals that are one noun of time. */
const NOUNS: Readonly<Record<string, readonly string[]>> = { day: ['DAYNOUN'], year: ['YEARNOUN'] };

/** The terminals that a word may begin only with the article. */
function definiteNamesOf({ numeral, unit }: NumberWord): readonly string[] {
  const names: string[] = [];
  if (numeral !== undefined) names.push('ORDINAL', 'COUNT');
  if (unit?.count === 'many') names.push('UNITS');
  if (unit?.count === '1') names.push('PERIOD', 'MONTHPERIOD');
  return names;
}

/** The terminals that a word may begin without the article as with it, by what it contributes, and its roles. */
function namesOf({ numeral, fraction, ordinal, month, weekday, day, relative, decade, part, unit, currency, roles }: NumberWord): readonly string[] {
  const names = [...roles];
  if (numeral !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS');
  if (numeral?.role === 'zero') names.push('ZERO');
  if (numeral?.role === 'digit' && numeral.value === 1) names.push('ONE');
  if (fraction !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS', 'FRACTION', 'FRACTIONS');
  if (ordinal !== undefined) names.push('ORDINAL', 'DAY', 'HOUR');
  if (month !== undefined) names.push('MONTH', 'MONTHTWIN');
  if (weekday !== undefined) names.push('WEEKDAY');
  if (day !== undefined) names.push('DAYWORD');
  if (day === 0) names.push('PERIOD');
  if (relative !== undefined) names.push('RELATIVE');
  if (decade !== undefined) names.push('DECADE');
  if (part !== undefined) names.push('PART');
  if (unit !== undefined) names.push('UNIT', unit.kind);
  if (unit?.count === '1') names.push('UNITONE', ...(NOUNS[unit.unit] ?? []));
  if (unit?.count === '2') names.push('UNITPAIR');
  if (currency !== undefined) names.push(currency.count === 'symbol' ? 'SYMBOL' : 'CURRENCY');
  if (currency?.count === '2') names.push('CURRENCYPAIR');
  if (roles.includes('negative')) names.push('AMOUNT', 'FIGURES');
  if (roles.includes('season-noun')) names.push('YEARNOUN');
  return names;
}

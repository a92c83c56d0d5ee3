import type { NumberWord } from '../readings.ts';
import { figureStarts, type FigureText } from './figure-starts.ts';
import type { Beginning, RuleList } from './rule-lists.ts';
import type { NameSet, NumberRules } from './rules.ts';
import { TERMINAL_NAMES, type TerminalName } from './terminals.ts';

/** What an atom may be in the grammar: the names of terminals, roles and marks, and their set. */
export interface Starts extends NameSet {
  readonly names: readonly string[];
  /** `NEVER`, `ASKED` or `ALWAYS` for the number of each name of the program. */
  readonly may: Uint8Array;
  /** Those of the names that it may only begin, with other atoms after it. */
  readonly begun: ReadonlySet<string>;
  /** Number of this kind of atom. */
  readonly index: number;
  /** Rules whose mention may begin with such an atom, and among them by the kind of the atom after it: a memory that `rulesAt` fills. */
  begins: readonly Beginning[] | undefined;
  readonly rules: (RuleList | undefined)[];
}

/** Terminals that an amount in words or figures may stand for. */
const AMOUNT_TERMINALS = ['AMOUNT', 'DAY', 'YEAR', 'HOUR', 'MONTHNUMBER'];
/** Marks that may begin an amount, and what they may begin. */
const AMOUNT_MARKS = ['-', '+', '.', '(', '"'];
const MARKED_AMOUNTS = [...AMOUNT_TERMINALS, 'FIGURES', 'YEARWORDS', 'PHONE', 'DIALED'];
/** Terminals of one atom that each atom is which may be it, wherever it stands. */
const SURE: ReadonlySet<string> = new Set<TerminalName>([
  'ZERO', 'ONE', 'FRACTION', 'FRACTIONS', 'MONTH', 'WEEKDAY', 'DAYWORD', 'RELATIVE', 'DECADE', 'PART', 'DAYNOUN', 'YEARNOUN', 'MONTHPERIOD', 'PERIOD', 'UNITONE', 'UNITS', 'UNITPAIR', 'SYMBOL',
]);
/** What an atom is of a name: nothing of it, what stands around it decides, or it by itself. */
export const NEVER = 0;
export const ASKED = 1;
const ALWAYS = 2;

/** What figures, each mark of the grammar, and words may begin. Atoms that may begin the same share one value. */
export interface StartsTable {
  readonly ofFigure: (figure: FigureText) => Starts;
  readonly marks: ReadonlyMap<string, Starts>;
  /** Of an atom that no rule names. */
  readonly nothing: Starts;
  /** What a word may begin with the article or without it, found out when it is first met. */
  readonly ofWord: (word: NumberWord, article: boolean) => Starts;
}

/** What figures, marks and words may begin; what a word may is worked out when it is first asked for. */
export function startsTable({ setOf, program }: NumberRules): StartsTable {
  const known = new Map<string, Starts>();
  /** Written out, as objects made with a spread are of as many shapes as there are of them. */
  const startsOfNames = (names: readonly string[], begun: readonly string[], index: number): Starts => {
    const { low, high } = setOf(names);
    const may = Uint8Array.from(program.names, (name, number) => (!names.includes(name) ? NEVER : number >= TERMINAL_NAMES.length || SURE.has(name) ? ALWAYS : ASKED));
    return { low, high, names, may, begun: new Set(begun), index, begins: undefined, rules: [] };
  };
  const startsOf = (names: readonly string[], begun: readonly string[] = []): Starts => {
    const key = [...names, '', ...begun].join(' ');
    const starts = known.get(key) ?? startsOfNames(names, begun, known.size);
    known.set(key, starts);
    return starts;
  };
  const marks = new Map(['/', ')', '[', ']', ',', ':', '*'].map((mark) => [mark, startsOf([mark])] as const));
  for (const mark of AMOUNT_MARKS) marks.set(mark, startsOf([mark, ...MARKED_AMOUNTS], MARKED_AMOUNTS));
  const ofWords: (Starts | undefined)[] = [];
  const startsOfWord = (word: NumberWord, article: boolean): Starts =>
    startsOf([...namesOf(word), ...(article ? definiteNamesOf(word) : indefiniteNamesOf(word))], isYear(word) ? [] : YEARS);
  const ofWord = (word: NumberWord, article: boolean): Starts => (word.number === 0 ? startsOfWord(word, article) : (ofWords[2 * word.number + (article ? 1 : 0)] ??= startsOfWord(word, article)));
  return { ofFigure: figureStarts(startsOf), marks, nothing: startsOf([]), ofWord };
}

/** Terminals that are one noun of time. */
const NOUNS: Readonly<Record<string, readonly string[]>> = { day: ['DAYNOUN'], year: ['YEARNOUN'] };

/** The terminals that a word may begin only with the article. */
function definiteNamesOf({ numeral, unit }: NumberWord): readonly string[] {
  const names: string[] = [];
  if (numeral !== undefined) names.push('ORDINAL', 'COUNT');
  if (unit?.count === 'many') names.push('UNITS');
  if (unit?.count === '1' && unit.kind === 'duration') names.push('PERIOD');
  if (unit?.count === '1' && unit.unit === 'month') names.push('MONTHPERIOD');
  return names;
}

/** And those that it may begin only without. */
function indefiniteNamesOf({ unit }: NumberWord): readonly string[] {
  return unit?.count === '1' ? ['UNITONE'] : [];
}

const YEARS = ['YEAR', 'YEARWORDS'];

/** Whether one numeral may be a year by itself (`ألفين`). */
function isYear({ numeral }: NumberWord): boolean {
  return numeral !== undefined && numeral.value >= 1000 && numeral.value < 3000;
}

/** The terminals that a word may begin without the article as with it, by what it contributes, and its roles. */
function namesOf({ numeral, fraction, ordinal, month, weekday, day, relative, decade, part, unit, currency, roles }: NumberWord): readonly string[] {
  const names = [...roles];
  if (numeral !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS');
  if (numeral?.role === 'zero') names.push('ZERO');
  if (numeral?.role === 'digit' && numeral.value === 1) names.push('ONE');
  if (fraction !== undefined) names.push(...AMOUNT_TERMINALS, 'YEARWORDS');
  if (fraction?.plural === false) names.push('FRACTION');
  if (fraction !== undefined && numeral === undefined) names.push('FRACTIONS');
  if (ordinal !== undefined) names.push('ORDINAL', 'DAY', 'HOUR');
  if (month !== undefined) names.push('MONTH', 'MONTHTWIN');
  if (weekday !== undefined) names.push('WEEKDAY');
  if (day !== undefined) names.push('DAYWORD');
  if (day === 0) names.push('PERIOD');
  if (relative !== undefined) names.push('RELATIVE');
  if (decade !== undefined) names.push('DECADE');
  if (part !== undefined) names.push('PART');
  if (unit !== undefined) names.push('UNIT', unit.kind);
  if (unit?.count === '1') names.push(...(NOUNS[unit.unit] ?? []));
  if (unit?.count === '2') names.push('UNITPAIR');
  if (currency !== undefined) names.push(currency.count === 'symbol' ? 'SYMBOL' : 'CURRENCY');
  if (currency?.count === '2') names.push('CURRENCYPAIR');
  if (roles.includes('negative')) names.push('AMOUNT', 'FIGURES');
  if (roles.includes('season-noun')) names.push('YEARNOUN');
  return names;
}

import { NewsxError } from '../errors.ts';
import { columnOf, type Lexicon } from './lexicon.ts';
import type { Draft, NumberWord } from './number-readings.ts';

/** What one element of a pattern asks for, and how it may be attached. */
export interface RuleElement {
  /** A symbol of the table, a terminal (upper case), a role of a connecting word, or a mark in quotes. */
  readonly names: readonly string[];
  readonly optional: boolean;
  readonly repeated: boolean;
  /** `&`: joined by و. `+`: may carry ب or ل. */
  readonly lead: '' | '&' | '+';
  /** `<` and `>`: must stand there, but lies outside the mention. */
  readonly context: boolean;
}

export interface RuleAlternative {
  readonly symbol: string;
  readonly elements: readonly RuleElement[];
  /** Terminals, roles and marks that may stand first. */
  readonly firsts: ReadonlySet<string>;
}

/** The grammar of quantities: the alternatives of each symbol, and those of whole mentions in the order of the table. */
export interface NumberRules {
  readonly symbols: ReadonlyMap<string, readonly RuleAlternative[]>;
  readonly mentions: readonly RuleAlternative[];
  /** The mentions that may begin with a figure, and those that may begin with each mark. */
  readonly figureStarts: readonly RuleAlternative[];
  readonly markStarts: ReadonlyMap<string, readonly RuleAlternative[]>;
}

const MENTIONS: ReadonlySet<string> = new Set([
  'none', 'date', 'time', 'range', 'score', 'phone', 'age', 'percent', 'money', 'duration', 'measure', 'fraction', 'ordinal', 'cardinal',
]);

/** Reads `number-rules.tsv`: a symbol and a pattern a row. A symbol may have several rows, and is used after it is defined. */
export function parseNumberRules(lexicon: Lexicon): NumberRules {
  const symbols = new Map<string, RuleAlternative[]>();
  const mentions: RuleAlternative[] = [];
  const symbolAt = columnOf(lexicon, 'symbol');
  const patternAt = columnOf(lexicon, 'pattern');
  for (const row of lexicon.rows) {
    const symbol = row.cells[symbolAt]!;
    const elements = row.cells[patternAt]!.split(' ').map(parseElement);
    if (elements.every(({ optional, context }) => optional || context)) {
      throw new NewsxError('data', `${lexicon.name}:${row.line}: expected an element that is not optional`, 'lexicon');
    }
    const alternative = { symbol, elements, firsts: firstsOf(elements, symbols) };
    if (MENTIONS.has(symbol)) mentions.push(alternative);
    else symbols.set(symbol, [...(symbols.get(symbol) ?? []), alternative]);
  }
  const beginning = (names: readonly string[]): readonly RuleAlternative[] => mentions.filter(({ firsts }) => names.some((name) => firsts.has(name)));
  const marks = new Set(mentions.flatMap(({ firsts }) => [...firsts].filter((name) => !/\p{L}/u.test(name))));
  const markStarts = new Map([...marks, ...AMOUNT_MARKS].map((mark) => [mark, beginning(AMOUNT_MARKS.includes(mark) ? [mark, ...AMOUNT_TERMINALS] : [mark])] as const));
  return { symbols, mentions, figureStarts: beginning(AMOUNT_TERMINALS), markStarts };
}

/** Terminals that may begin with a figure or a numeral. */
const AMOUNT_TERMINALS = [
  'AMOUNT', 'FIGURES', 'DAY', 'YEAR', 'YEARWORDS', 'FIGURE', 'CLOCK', 'DOTCLOCK', 'ZERO', 'HOUR', 'NUMDATE', 'DAYMONTH', 'RATIO', 'PHONE', 'LAPTIME', 'FRACTION', 'ORDINAL', 'ONE', 'MONTHNUMBER',
];
/** Marks that may begin an amount. */
const AMOUNT_MARKS = ['-', '+', '.', '(', '"'];

/** The terminals that each part of a word may begin. */
const WORD_TERMINALS: Readonly<Partial<Record<keyof NumberWord, readonly string[]>>> = {
  numeral: AMOUNT_TERMINALS, fraction: AMOUNT_TERMINALS, ordinal: ['ORDINAL', 'DAY', 'HOUR'], month: ['MONTH'], weekday: ['WEEKDAY'], day: ['DAYWORD', 'PERIOD'],
  relative: ['RELATIVE'], decade: ['DECADE'], part: ['PART'], unit: ['UNIT', 'UNITPAIR', 'UNITONE', 'PERIOD', 'MONTHPERIOD', 'DAYNOUN', 'YEARNOUN'],
  currency: ['CURRENCY', 'CURRENCYPAIR', 'SYMBOL', 'FIGURES'],
};

/** Gives every word the mentions that may begin with it. Words that contribute the same parts share one list. */
export function addStarts(words: Iterable<Draft>, { mentions }: NumberRules): void {
  const lists = new Map<string, readonly RuleAlternative[]>();
  for (const word of words) {
    const names = [...word.roles];
    for (const part in WORD_TERMINALS) if (word[part as keyof NumberWord] !== undefined) names.push(...WORD_TERMINALS[part as keyof NumberWord]!);
    if (word.roles.includes('negative')) names.push('AMOUNT');
    if (word.roles.includes('season-noun')) names.push('YEARNOUN');
    const key = names.join(' ');
    const list = lists.get(key) ?? mentions.filter(({ firsts }) => names.some((name) => firsts.has(name)));
    lists.set(key, list);
    word.starts = list;
  }
}

const ELEMENT = /^([<>]?)([&+]?)(.+?)([?*]?)$/u;

function parseElement(text: string): RuleElement {
  const [, context = '', lead = '', names = '', count = ''] = ELEMENT.exec(text) ?? [];
  return {
    names: names.split('|').map((name) => name.replaceAll('"', '')),
    optional: count !== '',
    repeated: count === '*',
    lead: lead as RuleElement['lead'],
    context: context !== '',
  };
}

function firstsOf(elements: readonly RuleElement[], symbols: ReadonlyMap<string, readonly RuleAlternative[]>): ReadonlySet<string> {
  const firsts = new Set<string>();
  for (const { names, optional } of elements) {
    for (const name of names) {
      const alternatives = symbols.get(name);
      if (alternatives === undefined) firsts.add(name);
      else for (const alternative of alternatives) for (const first of alternative.firsts) firsts.add(first);
    }
    if (!optional) break;
  }
  return firsts;
}

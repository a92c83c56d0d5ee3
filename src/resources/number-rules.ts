import { NewsxError } from '../errors.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

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
  return { symbols, mentions };
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

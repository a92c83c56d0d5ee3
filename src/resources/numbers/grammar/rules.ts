import { NewsxError } from '../../../errors.ts';
import { columnOf, type Lexicon } from '../../lexicon.ts';
import { openingsOf, type Openings } from './openings.ts';
import { programOf, type RuleProgram } from './program.ts';

/** What one element of a pattern asks for, and how it may be attached. */
export interface RuleElement {
  /** Symbols of the table, terminals (upper case), roles of connecting words, or marks. */
  readonly names: readonly string[];
  readonly optional: boolean;
  readonly repeated: boolean;
  /** `&`: joined by و. `+`: may carry ب or ل. */
  readonly lead: '' | '&' | '+';
  /** `<` and `>`: must stand there, but lies outside the mention. */
  readonly context: boolean;
  /** What it may begin with, as names and as a set. */
  readonly firsts: readonly string[];
  readonly begins: NameSet;
  /** For each name the alternatives of the symbol it is, undefined for the others. */
  readonly symbols: readonly (readonly RuleAlternative[] | undefined)[];
}

/** A row of the table. */
export interface RuleAlternative {
  readonly symbol: string;
  readonly elements: readonly RuleElement[];
  readonly openings: Openings;
  /** Names of which one must stand in it: of those it can be told by, the ones that fewest texts hold. */
  readonly rare: readonly string[];
  /** What must stand in it. */
  readonly needs: readonly Need[];
}

/** A set of names of which one must stand in a mention, and at least how many atoms of the mention before it. */
export interface Need extends NameSet {
  readonly before: number;
}

/** A set of terminals, roles and marks as bits. Two names may share a bit: a set may claim a name it does not hold, never the other way. */
export interface NameSet {
  readonly low: number;
  readonly high: number;
}

/** A pattern of a whole mention: its symbol, where its elements begin in the program, and what tells soon that it cannot match. */
export interface RuleMention extends Pick<RuleAlternative, 'symbol' | 'openings' | 'needs'> {
  readonly place: number;
}

/** The grammar of quantities as plain data: the mentions in the order of the table, all patterns as numbers, and the bit of each name. */
export interface RuleTables {
  readonly mentions: readonly RuleMention[];
  readonly program: RuleProgram;
  readonly bits: ReadonlyMap<string, number>;
}

/** The grammar of quantities. */
export interface NumberRules extends Omit<RuleTables, 'bits'> {
  /** The set of some names, for comparing with what rules need. */
  readonly setOf: (names: readonly string[]) => NameSet;
}

const MENTIONS: ReadonlySet<string> = new Set([
  'none', 'date', 'time', 'range', 'score', 'phone', 'age', 'percent', 'money', 'duration', 'measure', 'fraction', 'ordinal', 'cardinal',
]);
/** Mentions of which the unit says the kind. */
const UNIT_KINDS: ReadonlySet<string> = new Set(['duration', 'measure']);
const BITS = 60;

/** Reads `number-rules.tsv`: a symbol and a pattern a row. A symbol may have several rows, and is used after it is defined. */
export function parseNumberRules(lexicon: Lexicon): RuleTables {
  const symbols = new Map<string, RuleAlternative[]>();
  const mentions: RuleAlternative[] = [];
  const bits = new Map<string, number>();
  const setOf = nameSets(bits);
  const symbolAt = columnOf(lexicon, 'symbol');
  const patternAt = columnOf(lexicon, 'pattern');
  for (const row of lexicon.rows) {
    const symbol = row.cells[symbolAt]!;
    const elements = row.cells[patternAt]!.split(' ').map((text) => parseElement(text, symbols, setOf));
    if (elements.every(({ optional, context }) => optional || context)) {
      throw new NewsxError('data', `${lexicon.name}:${row.line}: expected an element that is not optional`, 'lexicon');
    }
    if (!MENTIONS.has(symbol) && elements.some(({ context }) => context)) {
      throw new NewsxError('data', `${lexicon.name}:${row.line}: expected < and > in the patterns of mentions only`, 'lexicon');
    }
    const required = elements.filter(({ optional }) => !optional).map(rareOf);
    const needs = required.map((names, before) => ({ ...setOf(names), before }));
    if (UNIT_KINDS.has(symbol)) needs.push({ ...setOf([symbol]), before: 0 });
    const alternative = { symbol, elements, openings: openingsOf(elements), rare: rarest(required), needs };
    if (MENTIONS.has(symbol)) mentions.push(alternative);
    else if (symbols.has(symbol)) symbols.get(symbol)!.push(alternative);
    else symbols.set(symbol, [alternative]);
  }
  const { program, placeOf } = programOf([...[...symbols.values()].flat(), ...mentions], [...symbols.keys()]);
  return { mentions: mentions.map((mention) => ({ symbol: mention.symbol, openings: mention.openings, needs: mention.needs, place: placeOf(mention) })), program, bits };
}

/** The grammar with the sets of names that it compares. */
export function openNumberRules({ mentions, program, bits }: RuleTables): NumberRules {
  return { mentions, program, setOf: nameSets(new Map(bits)) };
}

/** Names of which one must stand where an element is taken. */
function rareOf({ names, symbols }: RuleElement): readonly string[] {
  return names.flatMap((name, at) => symbols[at]?.flatMap(({ rare }) => rare) ?? [name]);
}

/** Names of figures and numerals, which most rows hold. */
const COMMON: ReadonlySet<string> = new Set(['AMOUNT', 'FIGURES', 'FIGURE', 'DAY', 'YEAR', 'HOUR', 'ONE', 'COUNT', 'ORDINAL', 'FRACTION']);

function rarest(required: readonly (readonly string[])[]): readonly string[] {
  return required.find((names) => !names.some((name) => COMMON.has(name))) ?? required[0]!;
}

/** Gives each name without a bit one, in the order they are asked for. */
function nameSets(bits: Map<string, number>): NumberRules['setOf'] {
  return (names) => {
    let low = 0;
    let high = 0;
    for (const name of names) {
      const bit = bits.get(name) ?? bits.size % BITS;
      bits.set(name, bit);
      if (bit < 30) low |= 1 << bit;
      else high |= 1 << (bit - 30);
    }
    return { low, high };
  };
}

const ELEMENT = /^([<>]?)([&+]?)(.+?)([?*]?)$/u;

function parseElement(text: string, known: ReadonlyMap<string, readonly RuleAlternative[]>, setOf: NumberRules['setOf']): RuleElement {
  const [, context = '', lead = '', choice = '', count = ''] = ELEMENT.exec(text) ?? [];
  const names = choice.split('|');
  const symbols = names.map((name) => known.get(name));
  const firsts = names.flatMap((name, at) => symbols[at]?.flatMap(({ openings }) => [...openings.keys()]) ?? [name]);
  return { names, firsts, begins: setOf(firsts), symbols, optional: count !== '', repeated: count === '*', lead: lead as RuleElement['lead'], context: context !== '' };
}

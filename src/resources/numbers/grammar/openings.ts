import type { RuleElement } from './rules.ts';

/** The terminals, roles and marks that may stand first in a pattern, each with what may come after it. */
export type Openings = ReadonlyMap<string, Opening>;

/** How a pattern may go on after its first atom. */
export interface Opening {
  /** Whether one atom may be the whole of the pattern. */
  readonly whole: boolean;
  /** Terminals, roles and marks that the second atom may be, where there is one. */
  readonly seconds: ReadonlySet<string>;
}

const AMOUNT_PARTS = ['AMOUNT', 'except', 'point', '.', '('];
const ORDINAL_PARTS = ['AMOUNT', 'after'];
const FIGURE_PARTS = ['FIGURE', '/', '-', '.'];
/** The terminals that may take more than one atom, with what the second may be. */
const LONG_TERMINALS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['AMOUNT', 'COUNT', 'FIGURES', 'YEAR', 'YEARWORDS'].map((name) => [name, new Set(AMOUNT_PARTS)] as const),
  ...['DAY', 'HOUR', 'MONTHNUMBER', 'ORDINAL'].map((name) => [name, new Set([...AMOUNT_PARTS, ...ORDINAL_PARTS])] as const),
  ...['NUMDATE', 'DAYMONTH', 'RATIO'].map((name) => [name, new Set(FIGURE_PARTS)] as const),
  ...['CURRENCY', 'CURRENCYPAIR'].map((name) => [name, new Set(['nationality'])] as const),
  ...['PHONE', 'DIALED'].map((name) => [name, new Set(['FIGURE', '+', '-', '(', ')', '.'])] as const),
]);
const NOTHING: ReadonlySet<string> = new Set();

type Draft = Map<string, { whole: boolean; readonly seconds: Set<string> }>;

/** The openings of a pattern. */
export function openingsOf(elements: readonly RuleElement[]): Openings {
  const found: Draft = new Map();
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    const rest = elements.slice(element.repeated ? at : at + 1);
    element.names.forEach((name, choice) => {
      const inner = element.symbols[choice]?.map(({ openings }) => openings) ?? [new Map([[name, { whole: true, seconds: LONG_TERMINALS.get(name) ?? NOTHING }]])];
      for (const openings of inner) addOpenings(found, openings, rest);
    });
    if (!element.optional) break;
  }
  return found;
}

/** Adds the openings of an element that `rest` follows. */
function addOpenings(found: Draft, openings: Openings, rest: readonly RuleElement[]): void {
  const needed = rest.findIndex(({ optional }) => !optional);
  const following = (needed < 0 ? rest : rest.slice(0, needed + 1)).flatMap(({ firsts }) => firsts);
  for (const [first, { whole, seconds }] of openings) {
    const known = found.get(first) ?? { whole: false, seconds: new Set() };
    found.set(first, known);
    for (const second of seconds) known.seconds.add(second);
    if (!whole) continue;
    for (const second of following) known.seconds.add(second);
    known.whole ||= needed < 0;
  }
}

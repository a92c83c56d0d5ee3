import { MARKS, OTHER_MARKS, eachUnit } from '../letters.ts';
import type { Operation } from './operations.ts';

/**
 * What a set of operations makes of each UTF-16 unit, looked up once however many operations it goes through: the unit that takes its
 * place, or, where one unit for one is not all there is to it, one of the answers below, which stand in the range of surrogates.
 */
export interface UnitTable {
  /** `unit ^ changes[unit]` takes the place of `unit`: 0 for the most part, so that a table is made in no time. */
  readonly changes: Uint16Array;
  /** For `EXPAND`: the two or more units that take the place. */
  readonly expansions: ReadonlyMap<number, string>;
  /** The letter that a unit stands for before hamza joins it, where that is another: of several, the last. */
  readonly letters: ReadonlyMap<number, number>;
  /** What becomes of a letter (16 bits up) with a combining hamza or madda: a composed letter, or `DROP` where the operations do not tell them apart. */
  readonly hamza: ReadonlyMap<number, number>;
  /** The unit written for a composed letter. */
  readonly composed: ReadonlyMap<number, number>;
}

/** Nothing takes the place of the unit. */
export const DROP = 0xd800;
/** A combining mark that is kept. */
export const KEPT_MARK = 0xd801;
/** A combining hamza or madda: see `hamza`, else it is kept. */
export const HAMZA_MARK = 0xd802;
/** The same, else it is dropped. */
export const DROPPED_HAMZA_MARK = 0xd803;
/** Two or more units take the place: see `expansions`. */
export const EXPAND = 0xd804;
/** Half of a character, which stays. */
export const HALF = 0xd805;

/** Canonical compositions: letter, mark, composed letter. */
const COMPOSITIONS = [
  ['ا', 0x0653, 'آ'], ['ا', 0x0654, 'أ'], ['ا', 0x0655, 'إ'], ['و', 0x0654, 'ؤ'], ['ي', 0x0654, 'ئ'],
] as const;
const HAMZA_MARKS: ReadonlySet<number> = new Set(COMPOSITIONS.map(([, mark]) => mark));

/** Composes operations, in their order, into one table. Those of stage `form` are not for units. */
export function unitTable(operations: readonly Operation[]): UnitTable {
  const toLetters = composed(operations, 'letters');
  const toUnits = composed(operations, 'units');
  const changes = new Uint16Array(0x10000);
  const expansions = new Map<number, string>();
  const letters = new Map<number, number>();
  const put = (unit: number, written: string): void => {
    if (written.length > 1) expansions.set(unit, written);
    changes[unit] = unit ^ (written === '' ? DROP : written.length > 1 ? EXPAND : written.charCodeAt(0));
  };
  for (let unit = 0xd800; unit < 0xe000; unit++) changes[unit] = unit ^ HALF;
  for (const [unit, written] of toUnits) put(unit, written);
  for (const [unit, spelled] of toLetters) {
    put(unit, spell(spelled, toUnits));
    if (spelled !== '') letters.set(unit, spelled.charCodeAt(spelled.length - 1));
  }
  eachUnit([...MARKS, ...OTHER_MARKS], (unit) => {
    const dropped = changes[unit] === (unit ^ DROP);
    if (HAMZA_MARKS.has(unit)) changes[unit] = unit ^ (dropped ? DROPPED_HAMZA_MARK : HAMZA_MARK);
    else if (!dropped) changes[unit] = unit ^ KEPT_MARK;
  });
  return { changes, expansions, letters, ...hamzaRules(operations.some(({ stage }) => stage === 'hamza'), toUnits) };
}

/** The operations of one stage, one after another, on every unit that any of them changes: from the last, whose results nothing changes further. */
function composed(operations: readonly Operation[], stage: 'letters' | 'units'): ReadonlyMap<number, string> {
  const whole = new Map<number, string>();
  for (const operation of operations.toReversed()) {
    if (operation.stage !== stage) continue;
    const changed = [...operation.units()].map(([unit, to]) => [unit, spell(to, whole)] as const);
    for (const [unit, to] of changed) whole.set(unit, to);
  }
  return whole;
}

function spell(text: string, map: ReadonlyMap<number, string>): string {
  if (text.length === 1) return map.get(text.charCodeAt(0)) ?? text;
  let spelled = '';
  for (let i = 0; i < text.length; i++) spelled += map.get(text.charCodeAt(i)) ?? text.charAt(i);
  return spelled;
}

/**
 * Where the operations write a letter and its composed form alike, the mark goes, however many there are, on either; elsewhere it joins
 * the letter if marks are to be joined.
 */
function hamzaRules(joins: boolean, toUnits: ReadonlyMap<number, string>): Pick<UnitTable, 'hamza' | 'composed'> {
  const written = (letter: string): string => toUnits.get(letter.charCodeAt(0)) ?? letter;
  const hamza = new Map<number, number>();
  const composedUnits = new Map<number, number>();
  for (const [letter, mark, whole] of COMPOSITIONS) {
    const alike = written(letter) === written(whole);
    if (alike) for (const [bare, , variant] of COMPOSITIONS) if (bare === letter) hamza.set(hamzaKey(variant.charCodeAt(0), mark), DROP);
    if (alike || joins) hamza.set(hamzaKey(letter.charCodeAt(0), mark), alike ? DROP : whole.charCodeAt(0));
    composedUnits.set(whole.charCodeAt(0), written(whole).charCodeAt(0));
  }
  return { hamza, composed: composedUnits };
}

/** Key of a letter and a combining mark in `UnitTable.hamza`. */
export function hamzaKey(letter: number, mark: number): number {
  return letter * 0x10000 + mark;
}

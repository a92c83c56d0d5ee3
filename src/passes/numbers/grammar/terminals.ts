import { TERMINAL_NAMES, type TerminalName } from '../../../resources/numbers/grammar/terminals.ts';
import type { MonthWord } from '../../../resources/numbers/readings.ts';
import type { Amount } from '../amounts/amount.ts';
import { amountAt } from '../amounts/amounts.ts';
import { ordinalAt } from '../amounts/ordinals.ts';
import type { Atom } from '../atoms/atoms.ts';
import { joinedFigures, phoneAt, spacedDate } from './joined-figures.ts';
import { readClock, readNumericDate } from './marked-figures.ts';
import type { CaptureValue, Row } from './match.ts';

/** A terminal of the grammar where it stands: the atom after it and its value. */
export interface Found {
  readonly end: number;
  readonly value: CaptureValue;
}

type Terminal = (row: Row, at: number) => Found | undefined;

const one = (at: number, value: CaptureValue = null): Found => ({ end: at + 1, value });

/** The amount at an atom, read once. */
function amount(row: Row, at: number): Amount | undefined {
  const known = row.amounts[at];
  if (known !== undefined) return known ?? undefined;
  const found = amountAt(row.atoms, at);
  row.amounts[at] = found ?? null;
  return found;
}

const amountIn = (row: Row, at: number, least: number, most: number): Found | undefined => {
  const found = amount(row, at);
  if (found?.value === undefined || found.value === null || !Number.isInteger(found.value)) return undefined;
  return found.value >= least && found.value <= most ? { end: found.end, value: found.value } : undefined;
};

/** Counting words for the months of a year, the days of a month and the hours of a day: figures of one or two digits, words, ordinals. */
const smallNumber = (most: number): Terminal => (row, at) => {
  const { figure } = row.atoms[at]!;
  if (figure !== null) return figure.plain && figure.text.length <= 2 && Number(figure.text) >= 1 && Number(figure.text) <= most ? one(at, Number(figure.text)) : undefined;
  const ordinal = ordinalAt(row.atoms, at);
  if (ordinal !== undefined && ordinal.value <= most) return { end: ordinal.end, value: ordinal.value };
  return amountIn(row, at, 1, most);
};

const READERS: Readonly<Record<TerminalName, Terminal>> = {
  AMOUNT: (row, at) => {
    const found = amount(row, at);
    return found === undefined ? undefined : { end: found.end, value: found };
  },
  FIGURES: (row, at) => {
    const found = row.atoms[at]!.word.numeral === undefined && row.atoms[at]!.word.fraction === undefined ? amount(row, at) : undefined;
    return found === undefined ? undefined : { end: found.end, value: found };
  },
  ZERO: ({ atoms }, at) => (atoms[at]!.word.numeral?.role === 'zero' ? one(at, 0) : undefined),
  FIGURE: ({ atoms }, at) => (atoms[at]!.figure?.value == null ? undefined : one(at, atoms[at]!.figure!.value)),
  ORDINAL: ({ atoms }, at) => ordinalAt(atoms, at),
  ONE: ({ atoms }, at) => (atoms[at]!.word.numeral?.role === 'digit' && atoms[at]!.word.numeral!.value === 1 ? one(at, 1) : undefined),
  FRACTION: ({ atoms }, at) => {
    const { fraction } = atoms[at]!.word;
    return fraction === undefined || fraction.plural ? undefined : one(at, fraction.value);
  },
  FRACTIONS: ({ atoms }, at) => {
    const { article, word: { fraction, numeral } } = atoms[at]!;
    const isQuarter = article && atoms[at + 1]?.word.ordinal !== undefined;
    return fraction === undefined || numeral !== undefined || isQuarter ? undefined : one(at, fraction.value);
  },
  DAY: smallNumber(31),
  HOUR: smallNumber(24),
  MONTHNUMBER: (row, at) => (row.atoms[at]!.word.numeral?.value === 1 || row.atoms[at]!.word.ordinal !== undefined ? undefined : smallNumber(12)(row, at)),
  YEAR: (row, at) => {
    const { figure, glued } = row.atoms[at]!;
    if (figure === null) return amountIn(row, at, 1000, 2999);
    if (!figure.plain || (glued && row.atoms[at - 1]?.figure != null)) return undefined;
    const value = Number(figure.text);
    const next = row.atoms[at + 1]?.word.roles;
    const few = next?.includes('before-era') === true || next?.includes('hijri') === true || next?.includes('common-era') === true;
    return figure.text.length === 4 ? (value >= 1000 && value <= 2999 ? one(at, value) : undefined) : few && figure.text.length <= 4 && value > 31 ? one(at, value) : undefined;
  },
  YEARWORDS: (row, at) => (row.atoms[at]!.figure === null ? amountIn(row, at, 1000, 2999) : undefined),
  MONTH: ({ atoms }, at) => (atoms[at]!.word.month === undefined ? undefined : one(at, atoms[at]!.word.month!.month)),
  MONTHTWIN: ({ atoms }, at) => (isTwin(atoms[at]!.word.month, (atoms[at - 1]?.word.month ?? atoms[at - 2]?.word.month)) ? one(at) : undefined),
  WEEKDAY: ({ atoms }, at) => {
    const { word, article } = atoms[at]!;
    return word.weekday === undefined ? undefined : one(at, word.weekday.day + (word.weekday.bare || article ? 0 : 10));
  },
  DAYWORD: ({ atoms }, at) => (atoms[at]!.word.day === undefined ? undefined : one(at, atoms[at]!.word.day!)),
  RELATIVE: ({ atoms }, at) => (atoms[at]!.word.relative === undefined ? undefined : one(at, atoms[at]!.word.relative!)),
  DECADE: ({ atoms }, at) => (atoms[at]!.word.decade === undefined ? undefined : one(at, atoms[at]!.word.decade!)),
  PART: ({ atoms }, at) => (atoms[at]!.word.part === undefined ? undefined : one(at, atoms[at]!.word.part!)),
  DAYNOUN: ({ atoms }, at) => (isNoun(atoms[at]!.word.unit, 'day') ? one(at) : undefined),
  YEARNOUN: ({ atoms }, at) => (isNoun(atoms[at]!.word.unit, 'year') || atoms[at]!.word.roles.includes('season-noun') ? one(at) : undefined),
  MONTHPERIOD: ({ atoms }, at) => (atoms[at]!.article && isNoun(atoms[at]!.word.unit, 'month') ? one(at, 'month') : undefined),
  PERIOD: ({ atoms }, at) => {
    const { word, article } = atoms[at]!;
    if (word.day === 0) return one(at, 'day');
    return article && word.unit?.kind === 'duration' && word.unit.count === '1' ? one(at, word.unit.unit) : undefined;
  },
  UNIT: (row, at) => {
    const { word, article } = row.atoms[at]!;
    const before = row.atoms[at - 1];
    if (word.unit === undefined || (word.unit.count === 'short' && before?.figure == null && (word.unit.unit.length < 5 || row.atoms[at]!.key.length < 2 || before?.word.numeral === undefined))) return undefined;
    if (word.unit.count === 'short' && isProclitic(row.atoms[at]!)) return undefined;
    if (article && word.unit.count === '1' && before?.word.fraction === undefined && (before?.figure != null || before?.word.numeral !== undefined)) return undefined;
    if (article && (word.unit.count === 'short' || word.roles.includes('hijri'))) return undefined;
    return one(at, word.unit.unit);
  },
  UNITONE: ({ atoms }, at) => (atoms[at]!.word.unit?.count === '1' && !atoms[at]!.article ? one(at, atoms[at]!.word.unit!.unit) : undefined),
  UNITS: ({ atoms }, at) => (atoms[at]!.word.unit?.count === 'many' && atoms[at]!.article ? one(at, atoms[at]!.word.unit!.unit) : undefined),
  COUNT: (row, at) => {
    const { article, figure, word } = row.atoms[at]!;
    const found = article && (figure !== null || word.numeral !== undefined) ? amount(row, at) : undefined;
    return found === undefined ? undefined : { end: found.end, value: found };
  },
  UNITPAIR: ({ atoms }, at) => (atoms[at]!.word.unit?.count === '2' ? one(at, atoms[at]!.word.unit!.unit) : undefined),
  CURRENCY: ({ atoms }, at) => {
    const { currency } = atoms[at]!.word;
    if (currency === undefined || currency.count === 'symbol') return undefined;
    return { end: atoms[at + 1]?.word.roles.includes('nationality') === true ? at + 2 : at + 1, value: null };
  },
  CURRENCYPAIR: ({ atoms }, at) => {
    if (atoms[at]!.word.currency?.count !== '2') return undefined;
    return { end: atoms[at + 1]?.word.roles.includes('nationality') === true ? at + 2 : at + 1, value: null };
  },
  SYMBOL: ({ atoms }, at) => (atoms[at]!.word.currency?.count === 'symbol' ? one(at) : undefined),
  CLOCK: ({ atoms }, at) => {
    const figure = atoms[at]!.figure;
    const clock = figure === null || figure.plain ? null : readClock(figure);
    return clock === null ? undefined : one(at, clock);
  },
  DOTCLOCK: ({ atoms }, at) => {
    const { figure } = atoms[at]!;
    const clock = figure === null || figure.plain ? null : readClock({ text: figure.text.replace(/[.,]/u, ':') });
    return clock === null ? undefined : one(at, clock);
  },
  NUMDATE: (row, at) => joinedFigures(row, at, 3, readNumericDate) ?? spacedDate(row, at),
  DAYMONTH: (row, at) => joinedFigures(row, at, 2, ({ text }) => {
    const [, day = '', month = ''] = /^([0-9]{1,2})[/-]([0-9]{1,2})$/u.exec(text) ?? [];
    if (day === '') return null;
    const [d, m] = Number(month) > 12 ? [Number(month), Number(day)] : [Number(day), Number(month)];
    return d >= 1 && d <= 31 && m >= 1 && m <= 12 ? `--${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
  }),
  RATIO: (row, at) => joinedFigures(row, at, 2, ({ text }) => (/^[0-9]+\/[0-9]+$/u.test(text) ? text : null)),
  LAPTIME: ({ atoms }, at) => (/^[0-9]+r[0-9]+r[0-9]+$/u.test(atoms[at]!.figure?.text ?? '') ? one(at, atoms[at]!.figure!.text) : undefined),
  PHONE: phoneAt,
  DIALED: (row, at) => {
    const { figure } = row.atoms[at]!;
    return figure === null || figure.text.startsWith('0') ? phoneAt(row, at) : undefined;
  },
};

/** Readers of the terminals, by their number. */
export const TERMINALS: readonly Terminal[] = TERMINAL_NAMES.map((name) => READERS[name]);

/** `لـ`: a letter with a tatweel is a preposition of what follows it, no abbreviation. */
function isProclitic({ start, end, first, last, key }: Atom): boolean {
  return first === last && key.length === 1 && end - start > 1;
}

/** Whether a month has the name of another one in another tradition. */
function isTwin(month: MonthWord | undefined, other: MonthWord | undefined): boolean {
  return month !== undefined && month.month === other?.month;
}

function isNoun(unit: { readonly unit: string; readonly count: string } | undefined, name: string): boolean {
  return unit?.unit === name && unit.count === '1';
}

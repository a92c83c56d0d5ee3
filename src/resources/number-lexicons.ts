import { fold } from '../arabic/fold.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

export type NumeralRole =
  | 'zero' | 'digit' | 'ten' | 'teen' | 'tens' | 'hundred' | 'hundreds' | 'scale' | 'scales' | 'dual' | 'scale-or-dual' | 'many' | 'few' | 'count';

/** How a unit or currency noun counts by itself: one, two (dual), only after a number, an abbreviation after a figure, or a sign beside one. */
export type NounCount = '1' | '2' | 'many' | 'short' | 'symbol';

export interface UnitWord {
  readonly unit: string;
  readonly kind: 'duration' | 'measure';
  readonly count: NounCount;
}

export interface CurrencyWord {
  readonly noun: string;
  /** ISO 4217, or `''` where several countries share the noun. */
  readonly code: string;
  /** How many make one main unit (100 for cents). */
  readonly parts: number;
  readonly count: NounCount;
}

export interface MonthWord {
  readonly calendar: 'gregory' | 'islamic';
  readonly month: number;
  /** Whether the name alone is a month. */
  readonly bare: boolean;
}

/** Everything one form may contribute to a quantity or a date; a form may play several parts. */
export interface NumberWord {
  readonly numeral?: { readonly role: NumeralRole; readonly value: number };
  readonly fraction?: { readonly value: number; readonly plural: boolean };
  readonly ordinal?: number;
  readonly month?: MonthWord;
  readonly weekday?: { readonly day: number; readonly bare: boolean };
  readonly unit?: UnitWord;
  readonly currency?: CurrencyWord;
  /** ISO 3166-1 alpha-2 of a nationality adjective. */
  readonly country?: string;
  /** Days from today. */
  readonly day?: number;
  /** Past -1, present 0, future 1. */
  readonly relative?: number;
  readonly decade?: number;
  readonly part?: string;
  /** Connecting words by what they do (`of`, `between`, `percent`, …). */
  readonly roles: readonly string[];
}

/** A phrase of several tokens: the keys after the first, and what it contributes. */
export interface NumberPhrase {
  readonly rest: readonly string[];
  readonly word: NumberWord;
}

export interface NumberLexicons {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Longest phrase first, by the key of the first token. */
  readonly phrases: ReadonlyMap<string, readonly NumberPhrase[]>;
  /** ISO 4217 by `noun country`. */
  readonly nationalCurrencies: ReadonlyMap<string, string>;
  /** Day number (days since 1970-01-01) of the first day of each Hijri month, by `year * 12 + month - 1`; Umm al-Qura. */
  readonly hijriMonths: ReadonlyMap<number, number>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<NumberWord>;

const PHRASE_PARTS = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Reads the lexicons of the numbers pass into one table by folded key. `read` gives a lexicon by name. */
export function parseNumberLexicons(read: (name: string) => Lexicon): NumberLexicons {
  const drafts = new Map<string, Draft>();
  const draftOf = (form: string): Draft => {
    const key = fold(form);
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const draft: Draft = { roles: [] };
    drafts.set(key, draft);
    return draft;
  };
  const each = (name: string, columns: readonly string[], visit: (...cells: string[]) => void): void => {
    const lexicon = read(name);
    const indexes = columns.map((column) => columnOf(lexicon, column));
    for (const row of lexicon.rows) visit(...indexes.map((index) => row.cells[index]!));
  };

  each('number-words', ['form', 'role', 'value'], (form, role, value) => {
    const draft = draftOf(form!);
    const [upper = '', lower = '1'] = value!.split('/');
    const amount = Number(upper) / Number(lower);
    if (role === 'ordinal') draft.ordinal ??= amount;
    else if (role === 'fraction' || role === 'fractions') draft.fraction ??= { value: amount, plural: role === 'fractions' };
    else if (role === 'point' || role === 'negative' || role === 'approx') draft.roles = [...draft.roles, role];
    else draft.numeral ??= { role: role as NumeralRole, value: amount };
  });
  each('months', ['form', 'calendar', 'month', 'bare'], (form, calendar, month, bare) => {
    draftOf(form!).month ??= { calendar: calendar as MonthWord['calendar'], month: Number(month), bare: bare === 'yes' };
  });
  each('weekdays', ['form', 'day', 'bare'], (form, day, bare) => {
    draftOf(form!).weekday ??= { day: Number(day), bare: bare === 'yes' };
  });
  each('units', ['form', 'unit', 'kind', 'count'], (form, unit, kind, count) => {
    draftOf(form!).unit ??= { unit: unit!, kind: kind as UnitWord['kind'], count: count as NounCount };
  });
  each('currencies', ['form', 'noun', 'code', 'parts', 'count'], (form, noun, code, parts, count) => {
    draftOf(form!).currency ??= { noun: noun!, code: code!, parts: Number(parts), count: count as NounCount };
  });
  each('nationality-adjectives', ['form', 'country'], (form, country) => {
    draftOf(form!).country ??= country!;
  });
  each('time-words', ['form', 'role', 'value'], (form, role, value) => {
    const draft = draftOf(form!);
    if (role === 'day') draft.day ??= Number(value);
    else if (role === 'relative') draft.relative ??= Number(value);
    else if (role === 'decade') draft.decade ??= Number(value);
    else if (role === 'part') draft.part ??= value!;
    else draft.roles = [...draft.roles, role === 'this' ? 'this' : value!];
  });

  const nationalCurrencies = new Map<string, string>();
  each('national-currencies', ['noun', 'country', 'code'], (noun, country, code) => {
    nationalCurrencies.set(`${noun} ${country}`, code!);
  });
  const hijriMonths = new Map<number, number>();
  each('hijri-years', ['year', 'start', 'lengths'], (year, start, lengths) => {
    let day = Date.parse(`${start}T00:00:00Z`) / 86_400_000;
    lengths!.split(' ').forEach((length, month) => {
      hijriMonths.set(Number(year) * 12 + month, day);
      day += Number(length);
    });
  });
  return { ...split(drafts), nationalCurrencies, hijriMonths };
}

function split(drafts: ReadonlyMap<string, NumberWord>): Pick<NumberLexicons, 'words' | 'phrases'> {
  const words = new Map<string, NumberWord>();
  const phrases = new Map<string, NumberPhrase[]>();
  for (const [key, word] of drafts) {
    const parts = key.match(PHRASE_PARTS) ?? [];
    if (!key.includes(' ')) words.set(key, word);
    if (parts.length < 2) continue;
    const known = phrases.get(parts[0]!) ?? [];
    known.push({ rest: parts.slice(1), word });
    phrases.set(parts[0]!, known);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return { words, phrases };
}

import type { Starts } from './number-starts.ts';

/** How a numeral takes part in a number: `ثلاثة` digit, `عشر` ten, `ألف` scale, `آلاف` scales, `ألفان` dual, `ألفا` scale-or-dual, `عشرات` many, `بضعة` few, `عدة` count. */
export type NumeralRole =
  | 'zero' | 'digit' | 'ten' | 'teen' | 'tens' | 'hundred' | 'hundreds' | 'scale' | 'scales' | 'dual' | 'scale-or-dual' | 'many' | 'few' | 'count';

const NUMERAL_ROLES: ReadonlySet<string> = new Set<NumeralRole>([
  'zero', 'digit', 'ten', 'teen', 'tens', 'hundred', 'hundreds', 'scale', 'scales', 'dual', 'scale-or-dual', 'many', 'few', 'count',
]);

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
  /** Days from today. */
  readonly day?: number;
  /** Past -1, present 0, future 1; -2 and 2 one further. */
  readonly relative?: number;
  readonly decade?: number;
  readonly part?: string;
  /** Connecting words by what they do (`of`, `between`, `percent`, …). */
  readonly roles: readonly string[];
  readonly starts?: Starts;
  /** Whether it is read only beside stronger words (`في`, `من`, `هذا`). */
  readonly weak?: boolean;
}

export type Draft = { -readonly [K in keyof NumberWord]: NumberWord[K] };

/** Adds one reading of a lexicon row (`digit=3`, `fraction=1/3`, `relative=-1`, `of`) to what a form contributes; the first of a kind stays. */
export function addReading(draft: Draft, reading: string): void {
  const at = reading.indexOf('=');
  const name = at < 0 ? reading : reading.slice(0, at);
  const text = at < 0 ? '' : reading.slice(at + 1);
  const [upper = '', lower = '1'] = text.split('/');
  const value = Number(upper) / Number(lower);
  if (NUMERAL_ROLES.has(name)) draft.numeral ??= { role: name as NumeralRole, value };
  else if (name === 'fraction' || name === 'fractions') draft.fraction ??= { value, plural: name === 'fractions' };
  else if (name === 'ordinal' || name === 'day' || name === 'relative' || name === 'decade') draft[name] ??= value;
  else if (name === 'part') draft.part ??= text;
  else draft.roles = [...draft.roles, name];
}

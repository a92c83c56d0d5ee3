/** How a numeral takes part in a number: `ثلاثة` digit, `عشر` ten, `ألف` scale, `آلاف` scales, `ألفان` dual, `ألفا` scale-or-dual, `عشرات` many, `بضعة` few, `عدة` count. */
export type NumeralRole =
  | 'zero' | 'digit' | 'ten' | 'teen' | 'tens' | 'hundred' | 'hundreds' | 'scale' | 'scales' | 'dual' | 'scale-or-dual' | 'many' | 'few' | 'count';

const NUMERAL_ROLES: ReadonlySet<string> = new Set<NumeralRole>([
  'zero', 'digit', 'ten', 'teen', 'tens', 'hundred', 'hundreds', 'scale', 'scales', 'dual', 'scale-or-dual', 'many', 'few', 'count',
]);

/** How a unit or currency noun counts by itself: one, two (dual), only after a number, an abbreviation after a figure, or a sign beside one. */
export type NounCount = '1' | '2' | 'many' | 'short' | 'symbol';

/** A noun or abbreviation of a unit, whose name is an English singular. */
export interface UnitWord {
  readonly unit: string;
  readonly kind: 'duration' | 'measure';
  readonly count: NounCount;
}

/** A noun, abbreviation or sign of a currency. */
export interface CurrencyWord {
  readonly noun: string;
  /** ISO 4217, or `''` where several countries share the noun. */
  readonly code: string;
  /** How many make one main unit (100 for cents). */
  readonly parts: number;
  readonly count: NounCount;
}

/** A name of a month, 1 to 12 in its calendar. */
export interface MonthWord {
  readonly calendar: 'gregory' | 'islamic';
  readonly month: number;
  /** Whether the name alone is a month. */
  readonly bare: boolean;
}

/** Everything one form may contribute to a quantity or a date; a form may play several parts. */
export interface NumberWord {
  /** Its place among the words of the lexicons, from 1; 0 for none of them. */
  readonly number: number;
  readonly numeral: { readonly role: NumeralRole; readonly value: number } | undefined;
  readonly fraction: { readonly value: number; readonly plural: boolean } | undefined;
  readonly ordinal: number | undefined;
  readonly month: MonthWord | undefined;
  readonly weekday: { readonly day: number; readonly bare: boolean } | undefined;
  readonly unit: UnitWord | undefined;
  readonly currency: CurrencyWord | undefined;
  /** Days from today. */
  readonly day: number | undefined;
  /** Past -1, present 0, future 1; -2 and 2 one further. */
  readonly relative: number | undefined;
  readonly decade: number | undefined;
  readonly part: string | undefined;
  /** Connecting words by what they do (`of`, `between`, `percent`, …). */
  readonly roles: readonly string[];
  /** Whether it is read only beside stronger words (`في`, `من`, `هذا`). */
  readonly weak: boolean;
  /** Whether it is a noun of time or measure, not in the dual, and nothing else. */
  readonly unitOnly: boolean;
  /** Whether it is weak and only joins what comes after it (`في`, `من`). */
  readonly joins: boolean;
  /** Whether it is what no quantity is part of (`آل ثاني`). */
  readonly stops: boolean;
}

/** A word that is still being put together from the lexicons. */
export type Draft = { -readonly [K in keyof NumberWord]: NumberWord[K] };

/** A word that contributes nothing yet. All words are objects of one shape, which engines read several times as fast as objects of many. */
export function emptyWord(roles: readonly string[] = []): Draft {
  return {
    number: 0, numeral: undefined, fraction: undefined, ordinal: undefined, month: undefined, weekday: undefined, unit: undefined, currency: undefined,
    day: undefined, relative: undefined, decade: undefined, part: undefined, roles, weak: true, unitOnly: false, joins: false, stops: false,
  };
}

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

/** Whether a word is a noun of time or measure and nothing else; a dual counts itself. */
export function isUnitOnly({ numeral, fraction, ordinal, month, weekday, unit, currency, day, decade, relative, part, roles }: NumberWord): boolean {
  const other = numeral ?? fraction ?? ordinal ?? month ?? weekday ?? currency ?? day ?? decade ?? relative ?? part;
  return unit !== undefined && unit.count !== '2' && other === undefined && roles.length === 0;
}

/** Whether no part of a word may make a mention, by itself or with a neighbor. */
export function isWeak({ numeral, fraction, ordinal, month, weekday, unit, currency, day, decade, relative, part, roles }: NumberWord): boolean {
  const strong = numeral ?? fraction ?? ordinal ?? month ?? weekday ?? unit ?? currency ?? day ?? decade ?? relative ?? part;
  return strong === undefined && !roles.includes('twice') && !roles.includes('none');
}

const JOINING_ROLES: ReadonlySet<string> = new Set(['of', 'in', 'to', 'over', 'between', 'about', 'since', 'after', 'match', 'camp', 'general', 'regnal', 'name', 'person', 'died', 'every']);

/** Whether a word that makes no mention belongs to what comes after it. */
export function isJoining({ roles }: NumberWord): boolean {
  return roles.some((role) => JOINING_ROLES.has(role));
}

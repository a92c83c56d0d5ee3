import type { NumberMention } from '../../../document.ts';
import type { RuleMention } from './rules.ts';

/** A cardinal as it stands: figures, words, or both. */
export interface Amount {
  /** Index of the atom after it. */
  readonly end: number;
  /** Null where the text gives none (`عشرات الآلاف`). */
  readonly value: number | null;
  /** The scale word it ends in (1000 for `42 ألفا`), 1 without one. */
  readonly scale: number;
  /** One bare figure without a sign. */
  readonly bare: boolean;
  /** A fraction by itself (`ثلث`). */
  readonly fraction: boolean;
}

/** What an element may take: a number, the text of a time or a day, an amount, or nothing to count. */
export type CaptureValue = number | string | Amount | null;

/** What an element of a pattern took: its name, its atoms, and the value a terminal gives. */
export interface Capture {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly value: CaptureValue;
}

/** The parts of a date as far as the text gives them. */
export interface DateParts {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly hijri: boolean;
  readonly beforeEra: boolean;
  /** ISO weekday. */
  readonly weekday: number | null;
}

/** What a match says as a date, whatever stands around its row. */
export interface DateStatement {
  readonly parts: DateParts;
  /** ISO 8601 as far as the words tell. */
  readonly value: string | null;
  /** What of the text around it may speak against it, as bits. */
  readonly doubts: number;
  /** Whether it may mean a day or an interval beyond its value. */
  readonly isOpen: boolean;
}

/** An amount of a unit: a measure, or a stretch of time made of several parts, with its ISO 8601 duration. */
export interface Length {
  readonly kind: 'duration' | 'measure';
  readonly value: number | null;
  readonly unit: string;
  readonly iso: string | null;
}

/** How much of a currency a match states: null where the text gives no number. */
export interface MoneyStatement {
  readonly value: number | null;
}

/** A mention before its span is added. */
export interface Reading extends Pick<NumberMention, 'kind' | 'value' | 'unit'> {
  readonly vague: boolean;
  readonly iso: string | null;
  readonly calendar: 'islamic-umalqura' | null;
  readonly resolved: string | null;
}

/** A mention that a pattern allows: atoms `from` to `to`, and what its elements took, in order. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly captures: readonly Capture[];
  /** A bit for the name of each of them. Names may share one: it tells soon that none has a name. */
  readonly taken: number;
  /** The amounts among them. */
  readonly amounts: readonly Amount[];
  /** The date, the length and the sum of money it states, null for none; each from when it was first asked for. */
  date: DateStatement | null | undefined;
  length: Length | null | undefined;
  money: MoneyStatement | null | undefined;
  /** How it is read, null where it is denied; undefined as long as that may depend on the text around its row. */
  reading: Reading | null | undefined;
}

/** A mention that a rule allows at an atom, before it is said what its elements took. */
export interface Candidate {
  readonly rule: RuleMention;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** What its elements took, from when it was first read on. */
  match: Match | undefined;
}

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

/** An amount. All are made here, so that they are of one shape. */
export function amountOf(end: number, value: number | null, scale: number, bare = false, fraction = false): Amount {
  return { end, value, scale, bare, fraction };
}

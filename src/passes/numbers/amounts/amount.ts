import type { Amount } from '../../../resources/numbers/grammar/matches.ts';

/** An amount. All are made here, so that they are of one shape. */
export function amountOf(end: number, value: number | null, scale: number, bare = false, fraction = false): Amount {
  return { end, value, scale, bare, fraction };
}

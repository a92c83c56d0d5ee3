import { columnOf, type Lexicon } from '../lexicon.ts';

/** Pairs of a Hijri month, as `year * 12 + month - 1`, and the day number of its first day (days since 1970-01-01), of the table of years. */
export function readHijriMonths(lexicon: Lexicon): Int32Array {
  const [yearAt, startAt, lengthsAt] = ['year', 'start', 'lengths'].map((column) => columnOf(lexicon, column));
  const pairs: number[] = [];
  for (const { cells } of lexicon.rows) {
    const year = Number(cells[yearAt!]);
    let day = Date.parse(`${cells[startAt!]}T00:00:00Z`) / 86_400_000;
    cells[lengthsAt!]!.split(' ').forEach((length, month) => {
      pairs.push(year * 12 + month, day);
      day += Number(length);
    });
  }
  return Int32Array.from(pairs);
}

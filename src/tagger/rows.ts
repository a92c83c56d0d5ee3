/**
 * Adds the rows of weights that begin where `slots` say, `count` of them from `first` on, to the TAG_COUNT sums from `to` on. Written out for nine tags:
 * here tagging and training spend their time.
 */
export function addRows(
  weights: Int8Array | Int16Array, slots: Int32Array, first: number, count: number, sums: Int32Array, to: number,
): void {
  let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0;
  for (let k = first; k < first + count; k++) {
    const from = slots[k]!;
    a += weights[from]!;
    b += weights[from + 1]!;
    c += weights[from + 2]!;
    d += weights[from + 3]!;
    e += weights[from + 4]!;
    f += weights[from + 5]!;
    g += weights[from + 6]!;
    h += weights[from + 7]!;
    i += weights[from + 8]!;
  }
  sums[to]! += a;
  sums[to + 1]! += b;
  sums[to + 2]! += c;
  sums[to + 3]! += d;
  sums[to + 4]! += e;
  sums[to + 5]! += f;
  sums[to + 6]! += g;
  sums[to + 7]! += h;
  sums[to + 8]! += i;
}

/**
 * Adds the rows of weights that begin where `slots` say, `count` of them from `first` on, to the TAG_COUNT sums from `to` on. Written out for nine tags:
 * here training spends its time.
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

/**
 * Sums of TAG_COUNT weights in so many numbers: those of tags 0 and 2, of 1 and 3, of 4 and 6 and of 5 and 7 share one, the first in its lower half
 * and the second in its upper, and that of tag 8 has its own. Such sums add up like others as long as each fits in 16 bits, as those of 256 rows of
 * bytes do.
 */
export const PACKED = 5;

const SIGNS = 0x80808080 | 0;
const LANES = 0x00ff00ff;
/** What turns a weight into a number without a sign, in both halves. */
const BIAS = 0x00800080;

/**
 * The same for weights of a byte, read four at a time, and packed sums: two weights are added in the halves of one number, each without its sign, and
 * what that put on is taken off in the end.
 */
export function addByteRows(weights: DataView, slots: Int32Array, first: number, count: number, packed: Int32Array, to: number): void {
  let ac = packed[to]!, bd = packed[to + 1]!, eg = packed[to + 2]!, fh = packed[to + 3]!, i = packed[to + 4]!;
  for (let k = first; k < first + count; k++) {
    const from = slots[k]!;
    const early = weights.getInt32(from, true) ^ SIGNS;
    const late = weights.getInt32(from + 4, true) ^ SIGNS;
    ac = (ac + (early & LANES)) | 0;
    bd = (bd + ((early >>> 8) & LANES)) | 0;
    eg = (eg + (late & LANES)) | 0;
    fh = (fh + ((late >>> 8) & LANES)) | 0;
    i += weights.getInt8(from + 8);
  }
  const bias = Math.imul(count, BIAS);
  packed[to] = ac - bias;
  packed[to + 1] = bd - bias;
  packed[to + 2] = eg - bias;
  packed[to + 3] = fh - bias;
  packed[to + 4] = i;
}

/** Writes packed sums as TAG_COUNT values from `to` on. */
export function unpackRow(packed: Int32Array, from: number, values: Int32Array, to: number): void {
  const ac = packed[from]!, bd = packed[from + 1]!, eg = packed[from + 2]!, fh = packed[from + 3]!;
  const a = lowerHalf(ac), b = lowerHalf(bd), e = lowerHalf(eg), f = lowerHalf(fh);
  values[to] = a;
  values[to + 1] = b;
  values[to + 2] = (ac - a) >> 16;
  values[to + 3] = (bd - b) >> 16;
  values[to + 4] = e;
  values[to + 5] = f;
  values[to + 6] = (eg - e) >> 16;
  values[to + 7] = (fh - f) >> 16;
  values[to + 8] = packed[from + 4]!;
}

function lowerHalf(packed: number): number {
  return (packed << 16) >> 16;
}

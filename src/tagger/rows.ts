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

const SIGNS = 0x80808080 | 0;
const LANES = 0x00ff00ff;
const LANE = 0xffff;
/** What turns a weight into a number without a sign. */
const BIAS = 128;

/**
 * The same for weights of a byte, read four at a time: two of them are added in the halves of one number, each without its sign, and what that
 * put on is taken off in the end. No more than 256 rows, as then a half would be full.
 */
export function addByteRows(weights: DataView, slots: Int32Array, first: number, count: number, sums: Int32Array, to: number): void {
  let ac = 0, bd = 0, eg = 0, fh = 0, i = 0;
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
  const bias = count * BIAS;
  sums[to]! += (ac & LANE) - bias;
  sums[to + 1]! += (bd & LANE) - bias;
  sums[to + 2]! += (ac >>> 16) - bias;
  sums[to + 3]! += (bd >>> 16) - bias;
  sums[to + 4]! += (eg & LANE) - bias;
  sums[to + 5]! += (fh & LANE) - bias;
  sums[to + 6]! += (eg >>> 16) - bias;
  sums[to + 7]! += (fh >>> 16) - bias;
  sums[to + 8]! += i;
}

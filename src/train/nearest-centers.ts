import type { DenseMatrix } from './singular-vectors.ts';
import { randomFrom, shuffle } from './random.ts';

const BATCH = 4000;
const BATCHES = 60;

/**
 * Groups unit rows into `count` clusters by cosine: mini-batch k-means (Sculley 2010) on the first `learnFrom` rows,
 * then each row to its nearest center.
 */
export function clusterRows(rows: DenseMatrix, count: number, learnFrom: number, seed: number): Uint16Array {
  const { width, values } = rows;
  const random = randomFrom(seed);
  const sample = Array.from({ length: Math.min(learnFrom, rows.rows) }, (_, i) => i);
  shuffle(sample, random);
  const kinds = Math.min(count, sample.length);
  const centers = new Float32Array(kinds * width);
  for (let k = 0; k < kinds; k++) centers.set(values.subarray(sample[k]! * width, (sample[k]! + 1) * width), k * width);
  const seen = new Float64Array(kinds);
  for (let batch = 0; batch < BATCHES; batch++) {
    const chosen = Array.from({ length: BATCH }, () => sample[Math.floor(random() * sample.length)]!);
    const nearest = chosen.map((row) => nearestCenter(values, row * width, centers, kinds, width));
    for (const [i, row] of chosen.entries()) {
      const center = nearest[i]!;
      const rate = 1 / ++seen[center]!;
      for (let d = 0; d < width; d++) centers[center * width + d]! += rate * (values[row * width + d]! - centers[center * width + d]!);
    }
    for (let k = 0; k < kinds; k++) normalize(centers, k * width, width);
  }
  return Uint16Array.from({ length: rows.rows }, (_, row) => nearestCenter(values, row * width, centers, kinds, width));
}

function nearestCenter(values: Float32Array, from: number, centers: Float32Array, kinds: number, width: number): number {
  let best = 0;
  let bestSum = -Infinity;
  for (let k = 0; k < kinds; k++) {
    const to = k * width;
    let a = 0;
    let b = 0;
    for (let d = 0; d + 1 < width; d += 2) {
      a += values[from + d]! * centers[to + d]!;
      b += values[from + d + 1]! * centers[to + d + 1]!;
    }
    if (a + b > bestSum) [best, bestSum] = [k, a + b];
  }
  return best;
}

function normalize(values: Float32Array, from: number, width: number): void {
  let norm = 0;
  for (let d = 0; d < width; d++) norm += values[from + d]! ** 2;
  norm = Math.sqrt(norm) || 1;
  for (let d = 0; d < width; d++) values[from + d]! /= norm;
}

import type { SparseMatrix } from './cooccurrence.ts';
import { randomFrom } from './random.ts';

/** Dense rows of numbers, `width` a row. */
export interface DenseMatrix {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

const SPARE_DIMENSIONS = 20;
const POWER_ROUNDS = 3;

/**
 * The rows of a matrix in few dimensions: left singular vectors times the roots of singular values, each row of unit length. Randomized
 * (Halko, Martinsson and Tropp 2011) with a fixed seed.
 */
export function embedRows(matrix: SparseMatrix, dimensions: number, seed: number): DenseMatrix {
  const wide = Math.min(dimensions + SPARE_DIMENSIONS, matrix.width, matrix.rows);
  const random = randomFrom(seed);
  let right: Float32Array = new Float32Array(matrix.width * wide).map(() => random() - 0.5);
  let left = times(matrix, right, wide);
  for (let round = 0; round < POWER_ROUNDS; round++) {
    orthonormalize(left, matrix.rows, wide);
    right = transposeTimes(matrix, left, wide);
    if (round < POWER_ROUNDS - 1) left = times(matrix, right, wide);
  }
  const gram = gramOf(right, matrix.width, wide);
  const { values, vectors } = symmetricEigen(gram, wide);
  const kept = Math.min(dimensions, wide);
  const rows = new Float32Array(matrix.rows * kept);
  for (let row = 0; row < matrix.rows; row++) {
    let norm = 0;
    for (let k = 0; k < kept; k++) {
      let sum = 0;
      for (let j = 0; j < wide; j++) sum += left[row * wide + j]! * vectors[j * wide + k]!;
      sum *= Math.max(values[k]!, 0) ** 0.25;
      rows[row * kept + k] = sum;
      norm += sum * sum;
    }
    norm = Math.sqrt(norm) || 1;
    for (let k = 0; k < kept; k++) rows[row * kept + k]! /= norm;
  }
  return { rows: matrix.rows, width: kept, values: rows };
}

function times({ rows, starts, columns, values }: SparseMatrix, right: Float32Array, wide: number): Float32Array {
  const product = new Float32Array(rows * wide);
  for (let row = 0; row < rows; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const [from, value] = [columns[i]! * wide, values[i]!];
      for (let k = 0; k < wide; k++) product[row * wide + k]! += value * right[from + k]!;
    }
  }
  return product;
}

function transposeTimes({ rows, width, starts, columns, values }: SparseMatrix, left: Float32Array, wide: number): Float32Array {
  const product = new Float32Array(width * wide);
  for (let row = 0; row < rows; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const [to, value] = [columns[i]! * wide, values[i]!];
      for (let k = 0; k < wide; k++) product[to + k]! += value * left[row * wide + k]!;
    }
  }
  return product;
}

/** Gram-Schmidt on columns by way of the Cholesky factor of their products, twice for accuracy. */
function orthonormalize(matrix: Float32Array, rows: number, wide: number): void {
  for (let round = 0; round < 2; round++) {
    const lower = gramOf(matrix, rows, wide);
    for (let i = 0; i < wide; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = lower[i * wide + j]!;
        for (let k = 0; k < j; k++) sum -= lower[i * wide + k]! * lower[j * wide + k]!;
        lower[i * wide + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * wide + j]!;
      }
    }
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < wide; i++) {
        let sum = matrix[row * wide + i]!;
        for (let k = 0; k < i; k++) sum -= lower[i * wide + k]! * matrix[row * wide + k]!;
        matrix[row * wide + i] = sum / lower[i * wide + i]!;
      }
    }
  }
}

function gramOf(matrix: Float32Array, rows: number, wide: number): Float64Array {
  const gram = new Float64Array(wide * wide);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < wide; i++) {
      const value = matrix[row * wide + i]!;
      for (let j = 0; j <= i; j++) gram[i * wide + j]! += value * matrix[row * wide + j]!;
    }
  }
  for (let i = 0; i < wide; i++) for (let j = i + 1; j < wide; j++) gram[i * wide + j] = gram[j * wide + i]!;
  return gram;
}

/** Eigenvalues, greatest first, and eigenvectors as columns, by cyclic Jacobi rotations. */
function symmetricEigen(matrix: Float64Array, size: number): { values: number[]; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p * size + q]!) < 1e-12) continue;
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * a[p * size + q]!);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) rotate(a, k * size + p, k * size + q, c, s);
        for (let k = 0; k < size; k++) rotate(a, p * size + k, q * size + k, c, s);
        for (let k = 0; k < size; k++) rotate(v, k * size + p, k * size + q, c, s);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]!);
  const vectors = new Float64Array(size * size);
  for (const [to, from] of order.entries()) for (let k = 0; k < size; k++) vectors[k * size + to] = v[k * size + from]!;
  return { values: order.map((i) => a[i * size + i]!), vectors };
}

function rotate(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [values[i]!, values[j]!];
  values[i] = c * x - s * y;
  values[j] = s * x + c * y;
}

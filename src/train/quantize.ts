import type { Perceptron } from './perceptron.ts';

/** Weights as bytes, all on one scale so that the greatest is 127; transitions keep their fractions on the same scale. */
export function quantize({ weights, transitions }: Perceptron): { weights: Int8Array; transitions: Float32Array } {
  let greatest = 1e-9;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const scale = 127 / greatest;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight * scale)), transitions: transitions.map((weight) => weight * scale) };
}

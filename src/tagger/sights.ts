import type { Form } from './forms.ts';

/** At the words next door and further only these many clusters, the coarsest, count in pairs and for a profile. */
export const COARSE_CLUSTERS = 2;

/** Number of the form that stands before the first and after the last word of a sentence. */
export const EDGE = 0;
export const EDGE_KEY = '\u0000';

/** Stands for the clusters of a form that raw news taught none. */
export const UNKNOWN_CLUSTER = 0xffff;

/** What features of several words see of distinct forms, by the number of the form. */
export interface Sights {
  readonly numbers: Map<string, number>;
  /** SIGHT_WIDTH values a form, next to one another: what is asked of a form together comes from memory together. */
  readonly values: Int32Array;
}

/** Where the values of a form are, from `number * SIGHT_WIDTH` on; the clusters are COARSE_CLUSTERS values. */
export const SIGHT_WIDTH = 8;
export const WORD_HASH = 0;
export const STEM_HASH = 1;
export const PROCLITICS_HASH = 2;
export const ARTICLE = 3;
export const SHAPE = 4;
export const CLUSTERS = 5;

/** Room for `capacity` forms, none of them seen yet. */
export function createSights(capacity: number): Sights {
  return { numbers: new Map(), values: new Int32Array(capacity * SIGHT_WIDTH) };
}

/** Gives the next number to a form; the caller keeps within the capacity. */
export function addSight({ numbers, values }: Sights, key: string, form: Form, clusters: Uint16Array): number {
  const number = numbers.size;
  const to = number * SIGHT_WIDTH;
  numbers.set(key, number);
  values[to + WORD_HASH] = form.wordHash;
  values[to + STEM_HASH] = form.stemHash;
  values[to + PROCLITICS_HASH] = form.proclitics;
  values[to + ARTICLE] = form.article;
  values[to + SHAPE] = form.shape;
  for (let i = 0; i < COARSE_CLUSTERS; i++) values[to + CLUSTERS + i] = clusters.length === 0 ? UNKNOWN_CLUSTER : clusters[i]!;
  return number;
}

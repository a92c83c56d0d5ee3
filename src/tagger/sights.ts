import type { Form } from './forms.ts';

/** At the words next door and further only these many clusters, the coarsest, count in pairs and for a profile. */
export const COARSE_CLUSTERS = 2;

/** Number of the form that stands before the first and after the last word of a sentence. */
export const EDGE = 0;
export const EDGE_KEY = '\u0000';

const UNKNOWN_CLUSTER = 0xffff;

/** What features of several words see of distinct forms, in flat arrays by the number of the form. */
export interface Sights {
  readonly numbers: Map<string, number>;
  readonly wordHashes: Int32Array;
  readonly stemHashes: Int32Array;
  readonly procliticHashes: Int32Array;
  readonly articles: Uint8Array;
  readonly shapes: Uint8Array;
  /** COARSE_CLUSTERS a form. */
  readonly clusters: Uint16Array;
}

/** Room for `capacity` forms, none of them seen yet. */
export function createSights(capacity: number): Sights {
  return {
    numbers: new Map(),
    wordHashes: new Int32Array(capacity),
    stemHashes: new Int32Array(capacity),
    procliticHashes: new Int32Array(capacity),
    articles: new Uint8Array(capacity),
    shapes: new Uint8Array(capacity),
    clusters: new Uint16Array(capacity * COARSE_CLUSTERS),
  };
}

/** Gives the next number to a form; the caller keeps within the capacity. */
export function addSight(sights: Sights, key: string, form: Form, clusters: Uint16Array): number {
  const number = sights.numbers.size;
  sights.numbers.set(key, number);
  sights.wordHashes[number] = form.wordHash;
  sights.stemHashes[number] = form.stemHash;
  sights.procliticHashes[number] = form.proclitics;
  sights.articles[number] = form.article;
  sights.shapes[number] = form.shape;
  for (let i = 0; i < COARSE_CLUSTERS; i++) sights.clusters[number * COARSE_CLUSTERS + i] = clusters.length === 0 ? UNKNOWN_CLUSTER : clusters[i]!;
  return number;
}

/** Whether raw news taught a cluster for the form. */
export function isClustered(sights: Sights, number: number): boolean {
  return sights.clusters[number * COARSE_CLUSTERS] !== UNKNOWN_CLUSTER;
}

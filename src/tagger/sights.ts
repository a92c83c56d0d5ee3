import { SHAPES, type Form } from './forms.ts';

/** At the words next door and further only these many clusters, the coarsest, count in pairs and for a profile. */
export const COARSE_CLUSTERS = 2;

/** The form that stands before the first and after the last word of a sentence, and its number. */
export const EDGE = 0;
export const EDGE_KEY = '\u0000';

/** Stands for the clusters of a form that raw news taught none. */
const UNKNOWN_CLUSTER = 0xffff;

/**
 * What features of several words see of distinct forms: SIGHT_WIDTH values a form from `number * SIGHT_WIDTH` on, next to one another, as what is
 * asked of a form together comes from memory together. The clusters are COARSE_CLUSTERS values.
 */
export type Sights = Int32Array;

export const SIGHT_WIDTH = 8;
export const WORD_HASH = 0;
export const STEM_HASH = 1;
export const PROCLITICS_HASH = 2;
/** Shape and article in one, see `kindOf`. */
export const KIND = 3;
export const CLUSTERS = 4;

/** Kinds of forms. */
export const KINDS = 10;

/** The kind of a form: whether it has the article, and its shape. */
export function kindOf({ article, shape }: Form): number {
  return article * SHAPES + shape;
}

export function articleOf(kind: number): number {
  return kind < SHAPES ? 0 : 1;
}

export function shapeOf(kind: number): number {
  return kind % SHAPES;
}

/** Room for `capacity` forms, none of them seen yet. */
export function createSights(capacity: number): Sights {
  return new Int32Array(capacity * SIGHT_WIDTH);
}

/** Notes the form with this number. */
export function addSight(sights: Sights, number: number, form: Form, clusters: Uint16Array): void {
  const to = number * SIGHT_WIDTH;
  sights[to + WORD_HASH] = form.wordHash;
  sights[to + STEM_HASH] = form.stemHash;
  sights[to + PROCLITICS_HASH] = form.proclitics;
  sights[to + KIND] = kindOf(form);
  for (let i = 0; i < COARSE_CLUSTERS; i++) sights[to + CLUSTERS + i] = clusters.length === 0 ? UNKNOWN_CLUSTER : clusters[i]!;
}

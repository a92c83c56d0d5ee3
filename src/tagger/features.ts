import { analyzeForm, type Form } from './forms.ts';
import { hashFeature, hashText } from './hashing.ts';
import { clustersOf, levelsOf, type LexicalMemory } from './lexical-memory.ts';

/**
 * The features of a word in its sentence, as slots of the weight table. Features of one form alone ("unary") are listed once for
 * each distinct form, for each of the five positions it can take before, at and after the word that is tagged; features of
 * two forms ("pairs") are hashed as they come. Features come once for all guidelines and, where guidelines
 * are known to differ, once more for the profile at hand.
 */
export interface Sight {
  readonly form: Form;
  /** Clusters of the form, coarsest first; empty when unknown. */
  readonly clusters: Uint16Array;
}

export interface FormFeatures extends Sight {
  /** Slots for each position, of a word that stands that far from the one that is tagged. */
  readonly unary: readonly Int32Array[];
}

export const POSITIONS = 5;
const HERE = 2;

/** Stands before the first and after the last word of a sentence. */
export const EDGE_KEY = '\u0000';

/** Unary templates; a template takes one number for each position. */
const enum_ = (names: readonly string[]): Readonly<Record<string, number>> => Object.fromEntries(names.map((name, i) => [name, (i + 1) * 8]));
const T = enum_([
  'word', 'stem', 'proclitics', 'article', 'shape', 'prefix2', 'prefix3', 'prefix4', 'suffix1', 'suffix2', 'suffix3', 'suffix4', 'stemPrefix',
  'stemSuffix', 'articleSuffix', 'length', 'bias', 'cluster0', 'cluster1', 'cluster2', 'cluster3', 'cluster4', 'cluster5', 'level',
]);
const LEVEL_TEMPLATE = 1024;
const PAIR_TEMPLATE = 2048;
/** Features of a profile are those of all, under other numbers. */
const PROFILE_TEMPLATE = 4096;

/** At the words next door and further only the coarser views count for a profile. */
const COARSE_CLUSTERS = 2;

/** Slots of a table of 2 ** bits rows; `profile` is 0 for all guidelines, else one more than the profile's index. */
export type Slot = (template: number, a: number, b: number) => number;

export function slotsOf(bits: number): Slot {
  const mask = 2 ** bits - 1;
  return (template, a, b) => {
    const hash = hashFeature(template, a, b);
    return (hash ^ (hash >>> bits)) & mask;
  };
}

/** The features of a folded word by itself. */
export function formFeatures(key: string, memory: LexicalMemory, slot: Slot, profile: number): FormFeatures {
  const form = analyzeForm(key);
  const clusters = clustersOf(memory, form);
  const levels = levelsOf(memory, form);
  const unary: Int32Array[] = [];
  for (let position = 0; position < POSITIONS; position++) unary.push(Int32Array.from(unarySlots(form, clusters, levels, slot, position, profile)));
  return { form, clusters, unary };
}

function unarySlots(form: Form, clusters: Uint16Array, levels: readonly number[], slot: Slot, position: number, profile: number): number[] {
  const slots: number[] = [];
  const add = (template: number, value: number): void => { slots.push(slot(template + position, value, 0)); };
  const addOwn = (template: number, value: number): void => { slots.push(slot(PROFILE_TEMPLATE * (profile + 1) + template + position, value, 0)); };
  const both = (template: number, value: number): void => { add(template, value); addOwn(template, value); };
  const { word, stem, article, shape } = form;
  const distance = Math.abs(position - HERE);

  if (distance === 0) {
    both(T.word!, form.wordHash);
    both(T.stem!, form.stemHash);
    both(T.proclitics!, form.proclitics);
    both(T.article!, article);
    both(T.shape!, shape);
    both(T.bias!, 0);
    add(T.length!, Math.min(word.length, 8));
    for (let n = 2; n <= 4; n++) add(T[`prefix${n}`]!, hashText(word.slice(0, n)));
    for (let n = 1; n <= 4; n++) add(T[`suffix${n}`]!, hashText(word.slice(-n)));
    add(T.stemPrefix!, hashText(stem.slice(0, 3)));
    add(T.stemSuffix!, hashText(stem.slice(-2)));
    add(T.articleSuffix!, hashText(stem.slice(-3)) ^ article);
    for (const [i, level] of levels.entries()) both(LEVEL_TEMPLATE + i * 8, level);
  } else {
    add(T.word!, form.wordHash);
    add(T.stem!, form.stemHash);
    if (distance === 1) {
      add(T.shape!, shape);
      add(T.prefix3!, hashText(word.slice(0, 3)));
      add(T.suffix3!, hashText(word.slice(-3)));
    }
  }
  for (const [i, cluster] of clusters.entries()) {
    add(T[`cluster${i}`]!, cluster);
    if (distance === 0 ? i <= COARSE_CLUSTERS : distance === 1 && i < COARSE_CLUSTERS) addOwn(T[`cluster${i}`]!, cluster);
  }
  return slots;
}

/** How many slots `pairSlots` writes. */
export const PAIR_COUNT = 26;

/** Writes the slots of features of two or three forms, two words before to two words after the one that is tagged. */
export function pairSlots(a: Sight, b: Sight, here: Sight, d: Sight, e: Sight, slot: Slot, profile: number, slots: Int32Array): number {
  const own = PROFILE_TEMPLATE * (profile + 1);
  const [fb, f, fd] = [b.form, here.form, d.form];
  let n = 0;
  slots[n++] = slot(PAIR_TEMPLATE, fb.wordHash, f.wordHash);
  slots[n++] = slot(PAIR_TEMPLATE + 1, f.wordHash, fd.wordHash);
  slots[n++] = slot(PAIR_TEMPLATE + 2, fb.stemHash, f.stemHash);
  slots[n++] = slot(PAIR_TEMPLATE + 3, f.stemHash, fd.stemHash);
  slots[n++] = slot(PAIR_TEMPLATE + 4, fb.article, f.article);
  slots[n++] = slot(PAIR_TEMPLATE + 5, f.article, fd.article);
  slots[n++] = slot(PAIR_TEMPLATE + 6, fb.shape * 8 + fd.shape, f.article);
  slots[n++] = slot(PAIR_TEMPLATE + 7, a.form.wordHash, fb.wordHash);
  slots[n++] = slot(PAIR_TEMPLATE + 8, fd.wordHash, e.form.wordHash);
  slots[n++] = slot(PAIR_TEMPLATE + 9, fb.wordHash, fd.wordHash);
  slots[n++] = slot(PAIR_TEMPLATE + 10, fb.wordHash, f.proclitics);
  slots[n++] = slot(own + PAIR_TEMPLATE, fb.wordHash, f.wordHash);
  slots[n++] = slot(own + PAIR_TEMPLATE + 1, f.wordHash, fd.wordHash);
  slots[n++] = slot(own + PAIR_TEMPLATE + 2, fb.stemHash, f.stemHash);
  slots[n++] = slot(own + PAIR_TEMPLATE + 4, fb.article, f.article);
  slots[n++] = slot(own + PAIR_TEMPLATE + 5, f.article, fd.article);
  slots[n++] = slot(own + PAIR_TEMPLATE + 6, fb.shape * 8 + fd.shape, f.article);
  if (here.clusters.length === 0) return n;
  for (let i = 0; i < COARSE_CLUSTERS; i++) {
    const cluster = here.clusters[i]!;
    const before = b.clusters.length === 0 ? 0xffff : b.clusters[i]!;
    const after = d.clusters.length === 0 ? 0xffff : d.clusters[i]!;
    slots[n++] = slot(PAIR_TEMPLATE + 16 + i, before, cluster);
    slots[n++] = slot(PAIR_TEMPLATE + 20 + i, cluster, after);
    slots[n++] = slot(own + PAIR_TEMPLATE + 16 + i, before, cluster);
    slots[n++] = slot(own + PAIR_TEMPLATE + 20 + i, cluster, after);
  }
  return n;
}

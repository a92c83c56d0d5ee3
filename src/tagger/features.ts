import { analyzeForm, type Form } from './forms.ts';
import { hashFeature, hashText } from './hashing.ts';
import { clustersOf, levelsOf, type LexicalMemory } from './lexical-memory.ts';
import { COARSE_CLUSTERS } from './sights.ts';

/**
 * The features of a word in its sentence, as slots of the weight table. Features of one form alone ("unary") are listed once for
 * each distinct form, for each of the five positions it can take before, at and after the word that is tagged; those of
 * two forms are in `pair-features.ts`. Features come once for all guidelines and, where guidelines
 * are known to differ, once more for the profile at hand.
 */
export interface FormFeatures {
  readonly form: Form;
  /** Clusters of the form, coarsest first; empty when unknown. */
  readonly clusters: Uint16Array;
  /** Slots for each position, of a word that stands that far from the one that is tagged. */
  readonly unary: readonly (readonly number[])[];
}

export const POSITIONS = 5;
const HERE = 2;

/** Numbers of the unary templates; a template takes one number for each position. */
const WORD = 8;
const STEM = 16;
const PROCLITICS = 24;
const ARTICLE = 32;
const SHAPE = 40;
const PREFIX = 48;
const SUFFIX = 72;
const STEM_PREFIX = 104;
const STEM_SUFFIX = 112;
const ARTICLE_SUFFIX = 120;
const LENGTH = 128;
const BIAS = 136;
const CLUSTER = 144;
const LEVEL = 1024;
export const PAIR = 2048;
/** Features of a profile are those of all, under other numbers. */
export const PROFILE = 4096;

const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 4;
const GREATEST_LENGTH = 8;
/** Clusters of the word itself that also count for a profile. */
const PROFILE_CLUSTERS = 3;

/** The slot of a feature in a table of 2 ** bits rows. */
export function slotOf(bits: number, template: number, a: number, b: number): number {
  const hash = hashFeature(template, a, b);
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

/** The features of a folded word by itself; `profile` is its index. */
export function formFeatures(key: string, memory: LexicalMemory, bits: number, profile: number): FormFeatures {
  const form = analyzeForm(key);
  const clusters = clustersOf(memory, form);
  const levels = levelsOf(memory, form);
  const unary: (readonly number[])[] = [];
  for (let position = 0; position < POSITIONS; position++) {
    const list: SlotList = { bits, position, own: PROFILE * (profile + 1), slots: [] };
    if (position === HERE) addOwnFeatures(list, form, levels);
    else addNeighborFeatures(list, form);
    addClusters(list, clusters);
    unary.push(list.slots);
  }
  return { form, clusters, unary };
}

/** The slots of one form at one position, as they are gathered. */
interface SlotList {
  readonly bits: number;
  readonly position: number;
  /** What the templates of the profile have in front. */
  readonly own: number;
  readonly slots: number[];
}

function add({ bits, position, slots }: SlotList, template: number, value: number): void {
  slots.push(slotOf(bits, template + position, value, 0));
}

function addBoth(list: SlotList, template: number, value: number): void {
  add(list, template, value);
  add(list, list.own + template, value);
}

function addOwnFeatures(list: SlotList, form: Form, levels: readonly number[]): void {
  const { word, stem, article } = form;
  addBoth(list, WORD, form.wordHash);
  addBoth(list, STEM, form.stemHash);
  addBoth(list, PROCLITICS, form.proclitics);
  addBoth(list, ARTICLE, article);
  addBoth(list, SHAPE, form.shape);
  addBoth(list, BIAS, 0);
  add(list, LENGTH, Math.min(word.length, GREATEST_LENGTH));
  for (let n = 2; n <= LONGEST_PREFIX; n++) add(list, PREFIX + (n - 2) * 8, hashText(word.slice(0, n)));
  for (let n = 1; n <= LONGEST_SUFFIX; n++) add(list, SUFFIX + (n - 1) * 8, hashText(word.slice(-n)));
  add(list, STEM_PREFIX, hashText(stem.slice(0, 3)));
  add(list, STEM_SUFFIX, hashText(stem.slice(-2)));
  add(list, ARTICLE_SUFFIX, hashText(stem.slice(-3)) ^ article);
  for (let i = 0; i < levels.length; i++) addBoth(list, LEVEL + i * 8, levels[i]!);
}

function addNeighborFeatures(list: SlotList, form: Form): void {
  add(list, WORD, form.wordHash);
  add(list, STEM, form.stemHash);
  if (Math.abs(list.position - HERE) > 1) return;
  add(list, SHAPE, form.shape);
  add(list, PREFIX + 8, hashText(form.word.slice(0, 3)));
  add(list, SUFFIX + 16, hashText(form.word.slice(-3)));
}

function addClusters(list: SlotList, clusters: Uint16Array): void {
  const distance = Math.abs(list.position - HERE);
  const ownClusters = distance === 0 ? PROFILE_CLUSTERS : distance === 1 ? COARSE_CLUSTERS : 0;
  for (let i = 0; i < clusters.length; i++) {
    if (i < ownClusters) addBoth(list, CLUSTER + i * 8, clusters[i]!);
    else add(list, CLUSTER + i * 8, clusters[i]!);
  }
}

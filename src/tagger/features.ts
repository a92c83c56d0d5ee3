import { analyzeForm, type Form } from './forms.ts';
import { groupOf } from './groups.ts';
import { hashText } from './hashing.ts';
import { clustersOf, levelsOf, type LexicalMemory } from './lexical-memory.ts';
import { COARSE_CLUSTERS } from './sights.ts';
import { TAG_COUNT } from './tags.ts';

/**
 * The features of a word in its sentence, as slots of the weight table. Features of one form alone ("unary") are listed once for
 * each distinct form, for each of the five positions it can take before, at and after the word that is tagged; those of
 * two forms are in `pair-features.ts`. Features come once for all guidelines and, where those of a profile are known to differ from newsx's own,
 * once more for that profile.
 */
export interface FormFeatures {
  readonly form: Form;
  /** Clusters of the form, coarsest first; empty when unknown. */
  readonly clusters: Uint16Array;
}

/** Room for the slots of one form, position after position: those of a word that stands that far from the one that is tagged. */
export interface FormSlots {
  readonly slots: Int32Array;
  /** Where the slots of each position end. */
  readonly ends: Int32Array;
}

export const POSITIONS = 5;
const HERE = 2;

/** No form has more features than this. */
const MOST_FORM_SLOTS = 192;

export function createFormSlots(): FormSlots {
  return { slots: new Int32Array(MOST_FORM_SLOTS), ends: new Int32Array(POSITIONS) };
}

/** Numbers of the unary templates; those of affixes take one for each length, those of clusters and levels one for each kind. */
const WORD = 1;
const STEM = 2;
const PROCLITICS = 3;
const ARTICLE = 4;
const SHAPE = 5;
const STEM_PREFIX = 6;
const STEM_SUFFIX = 7;
const ARTICLE_SUFFIX = 8;
const LENGTH = 9;
const BIAS = 10;
const PREFIX = 16;
const SUFFIX = 24;
const CLUSTER = 32;
const LEVEL = 64;
/** Features of a profile are those of all, under other numbers. */
export const PROFILE = 4096;

const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 4;
const GREATEST_LENGTH = 8;
/** Letters of the prefix and suffix that count of the words next door. */
const NEIGHBOR_AFFIX = 3;
/** Clusters of the word itself that also count for a profile. */
const PROFILE_CLUSTERS = 3;

/** Writes the slots of a folded word by itself into `room`; `profile` is its index. */
export function listFormSlots(key: string, memory: LexicalMemory, bits: number, profile: number, room: FormSlots): FormFeatures {
  const form = analyzeForm(key);
  const clusters = clustersOf(memory, form);
  const list: SlotList = { bits, position: 0, own: PROFILE * profile, slots: room.slots, count: 0 };
  for (; list.position < POSITIONS; list.position++) {
    if (list.position === HERE) addOwnFeatures(list, form, levelsOf(memory, form));
    else addNeighborFeatures(list, form);
    addClusters(list, clusters);
    room.ends[list.position] = list.count;
  }
  return { form, clusters };
}

/** The slots of one form, as they are listed. */
interface SlotList {
  readonly bits: number;
  /** What is added to the templates of the profile, 0 for one without its own. */
  readonly own: number;
  readonly slots: Int32Array;
  position: number;
  count: number;
}

/** Adds the row for the position from the group of all positions: a word is read there five times in turn. */
function add(list: SlotList, template: number, value: number): void {
  list.slots[list.count++] = groupOf(list.bits, template, value, 0, POSITIONS) + list.position * TAG_COUNT;
}

function addBoth(list: SlotList, template: number, value: number): void {
  add(list, template, value);
  if (list.own > 0) add(list, list.own + template, value);
}

/** Adds a feature that only the word itself has. */
function addSingle(list: SlotList, template: number, value: number): void {
  list.slots[list.count++] = groupOf(list.bits, template, value, 0, 1);
}

function addOwnFeatures(list: SlotList, form: Form, levels: readonly number[]): void {
  const { word, stem, article } = form;
  addBoth(list, WORD, form.wordHash);
  addBoth(list, STEM, form.stemHash);
  addBoth(list, PROCLITICS, form.proclitics);
  addBoth(list, ARTICLE, article);
  addBoth(list, SHAPE, form.shape);
  addBoth(list, BIAS, 0);
  addSingle(list, LENGTH, Math.min(word.length, GREATEST_LENGTH));
  for (let n = 2; n <= LONGEST_PREFIX; n++) add(list, PREFIX + n, prefixHash(word, n));
  for (let n = 1; n <= LONGEST_SUFFIX; n++) add(list, SUFFIX + n, suffixHash(word, n));
  addSingle(list, STEM_PREFIX, prefixHash(stem, 3));
  addSingle(list, STEM_SUFFIX, suffixHash(stem, 2));
  addSingle(list, ARTICLE_SUFFIX, suffixHash(stem, 3) ^ article);
  for (let i = 0; i < levels.length; i++) addBoth(list, LEVEL + i, levels[i]!);
}

function addNeighborFeatures(list: SlotList, form: Form): void {
  add(list, WORD, form.wordHash);
  add(list, STEM, form.stemHash);
  if (Math.abs(list.position - HERE) > 1) return;
  add(list, SHAPE, form.shape);
  add(list, PREFIX + NEIGHBOR_AFFIX, prefixHash(form.word, NEIGHBOR_AFFIX));
  add(list, SUFFIX + NEIGHBOR_AFFIX, suffixHash(form.word, NEIGHBOR_AFFIX));
}

function addClusters(list: SlotList, clusters: Uint16Array): void {
  const distance = Math.abs(list.position - HERE);
  const ownClusters = distance === 0 ? PROFILE_CLUSTERS : distance === 1 ? COARSE_CLUSTERS : 0;
  for (let i = 0; i < clusters.length; i++) {
    if (i < ownClusters) addBoth(list, CLUSTER + i, clusters[i]!);
    else add(list, CLUSTER + i, clusters[i]!);
  }
}

function prefixHash(text: string, letters: number): number {
  return hashText(text, 0, Math.min(letters, text.length));
}

function suffixHash(text: string, letters: number): number {
  return hashText(text, Math.max(0, text.length - letters));
}

import { analyzeForm, type Form } from './forms.ts';
import { groupOf } from './groups.ts';
import { hashText } from './hashing.ts';
import { clustersOf, listLevels, type LexicalMemory } from './lexical-memory.ts';
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

/** Room for the slots of one form: those of a word that stands at a position from the one that is tagged begin at its number times `MOST_SLOTS`. */
export interface FormSlots {
  readonly slots: Int32Array;
  /** How many slots each position has. */
  readonly counts: Int32Array;
  /** The statistics of the form's stem. */
  readonly levels: Uint8Array;
}

export const POSITIONS = 5;
const HERE = 2;

/** No form has more features than this at one position. */
export const MOST_SLOTS = 96;

export function createFormSlots(): FormSlots {
  return { slots: new Int32Array(POSITIONS * MOST_SLOTS), counts: new Int32Array(POSITIONS), levels: new Uint8Array(MOST_SLOTS) };
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
/** Clusters of the word itself that also count for a profile; of the words next door the coarse ones do. */
const PROFILE_CLUSTERS = 3;

/** How far from the word that is tagged a feature counts, in words on both sides. */
const ITSELF = 0;
const NEXT_DOOR = 1;
const ALL = 2;

/** Writes the slots of a folded word by itself into `room`; `profile` is its index. */
export function listFormSlots(key: string, memory: LexicalMemory, bits: number, profile: number, room: FormSlots): FormFeatures {
  const form = analyzeForm(key);
  const clusters = clustersOf(memory, form);
  room.counts.fill(0);
  const list: SlotList = { bits, own: PROFILE * profile, slots: room.slots, counts: room.counts, levels: room.levels };
  addSpelling(list, form);
  const levels = listLevels(memory, form, room.levels);
  for (let i = 0; i < levels; i++) addBoth(list, LEVEL + i, room.levels[i]!, ITSELF, ITSELF);
  for (let i = 0; i < clusters.length; i++) addBoth(list, CLUSTER + i, clusters[i]!, ALL, i < COARSE_CLUSTERS ? NEXT_DOOR : i < PROFILE_CLUSTERS ? ITSELF : -1);
  return { form, clusters };
}

/** The slots of one form, as they are listed. */
interface SlotList extends FormSlots {
  readonly bits: number;
  /** What is added to the templates of the profile, 0 for one without its own. */
  readonly own: number;
}

/** Adds a feature at the positions within `reach`: a word is read at five positions in turn, whose rows lie side by side in one group. */
function add({ bits, slots, counts }: SlotList, template: number, value: number, reach: number): void {
  const group = groupOf(bits, template, value, 0, POSITIONS);
  for (let position = HERE - reach; position <= HERE + reach; position++) slots[position * MOST_SLOTS + counts[position]!++] = group + position * TAG_COUNT;
}

/** Adds a feature for all guidelines, and within `ownReach` (-1 for nowhere) once more for the profile. */
function addBoth(list: SlotList, template: number, value: number, reach: number, ownReach: number): void {
  add(list, template, value, reach);
  if (list.own > 0 && ownReach >= 0) add(list, list.own + template, value, ownReach);
}

/** Adds a feature that only the word itself has. */
function addSingle({ bits, slots, counts }: SlotList, template: number, value: number): void {
  slots[HERE * MOST_SLOTS + counts[HERE]!++] = groupOf(bits, template, value, 0, 1);
}

function addSpelling(list: SlotList, { word, stem, article, shape, wordHash, stemHash, proclitics }: Form): void {
  addBoth(list, WORD, wordHash, ALL, ITSELF);
  addBoth(list, STEM, stemHash, ALL, ITSELF);
  addBoth(list, SHAPE, shape, NEXT_DOOR, ITSELF);
  addBoth(list, PROCLITICS, proclitics, ITSELF, ITSELF);
  addBoth(list, ARTICLE, article, ITSELF, ITSELF);
  addBoth(list, BIAS, 0, ITSELF, ITSELF);
  addSingle(list, LENGTH, Math.min(word.length, GREATEST_LENGTH));
  for (let n = 2; n <= LONGEST_PREFIX; n++) add(list, PREFIX + n, prefixHash(word, n), n === NEIGHBOR_AFFIX ? NEXT_DOOR : ITSELF);
  for (let n = 1; n <= LONGEST_SUFFIX; n++) add(list, SUFFIX + n, suffixHash(word, n), n === NEIGHBOR_AFFIX ? NEXT_DOOR : ITSELF);
  addSingle(list, STEM_PREFIX, prefixHash(stem, 3));
  addSingle(list, STEM_SUFFIX, suffixHash(stem, 2));
  addSingle(list, ARTICLE_SUFFIX, suffixHash(stem, 3) ^ article);
}

function prefixHash(text: string, letters: number): number {
  return hashText(text, 0, Math.min(letters, text.length));
}

function suffixHash(text: string, letters: number): number {
  return hashText(text, Math.max(0, text.length - letters));
}

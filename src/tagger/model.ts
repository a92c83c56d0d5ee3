import { NewsxError } from '../errors.ts';
import { checksum } from './checksum.ts';
import type { FormTable } from './form-table.ts';
import type { LexicalMemory } from './lexical-memory.ts';
import { reachOf, START } from './decode.ts';
import { BLOCK } from './groups.ts';
import type { Scorer } from './scores.ts';
import { TAG_COUNT, TAGS, type TagProfile } from './tags.ts';

/** What a model file says of itself, in JSON before its numbers. */
export interface ModelHeader {
  /** Tags in the order of the weights. */
  readonly tags: readonly string[];
  /** The weight table has 2 ** bits blocks. */
  readonly bits: number;
  /** Values of a row of each lexical table. */
  readonly clusterKinds: number;
  readonly statisticValues: number;
  /** Weight of the second look at words that recur, in units of the weights. */
  readonly recurrence: number;
  readonly calibration: Readonly<Record<TagProfile, Calibration>>;
  /** Bytes of each section, in file order. */
  readonly sections: Readonly<Record<SectionName, number>>;
  /** How the model was made: recipe, corpora with licences, seed, held-out scores. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** How scores become probabilities for one profile. */
export interface Calibration {
  /** Divisor that turns scores into log odds. */
  readonly temperature: number;
  /** Share of right mentions for each of equal steps of raw probability, from low to high; empty to leave it as it is. */
  readonly reliability: readonly number[];
}

const SECTIONS = ['weights', 'transitions', 'clusterKeys', 'clusterValues', 'statisticKeys', 'statisticValues'] as const;
type SectionName = (typeof SECTIONS)[number];

/** A trained tagger: views over the bytes of its file. */
export interface TaggerModel {
  readonly header: ModelHeader;
  /** Blocks of rows of TAG_COUNT weights, see `groupOf`. */
  readonly weights: Int8Array;
  /** In units of the weights: a row for each previous tag, one for the start of a sentence. */
  readonly transitions: Float32Array;
  /** See `reachOf`. */
  readonly reach: number;
  readonly memory: LexicalMemory;
  /** What reads with the model for each profile and was made before: it remembers forms, which saves time and changes nothing. */
  readonly scorers: Partial<Record<TagProfile, Scorer>>;
}

export type ModelParts = Omit<TaggerModel, 'header' | 'reach' | 'scorers'> & { readonly header: Omit<ModelHeader, 'sections' | 'tags' | 'clusterKinds' | 'statisticValues'> };

const MAGIC = 'NEWSXNER';
const VERSION = 2;
/** Magic, version, header length, checksum. */
const PREFIX = MAGIC.length + 12;
/** Sections begin at whole lines of cache, as far as the place of the file in memory lets them. */
const ALIGNMENT = BLOCK;
const WIDEST_NUMBER = 8;

/**
 * Reads a model file without copying its numbers. Throws a `data` fault that names the file and what was expected when it is foreign,
 * of another version, cut short or damaged.
 */
export function readModel(path: string, bytes: Uint8Array): TaggerModel {
  const fail = (expected: string): never => { throw new NewsxError('data', `${path}: expected ${expected}`, 'model'); };
  if (bytes.length < PREFIX || String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) fail('a tagger model (magic bytes NEWSXNER)');
  const aligned = bytes.byteOffset % WIDEST_NUMBER === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const version = view.getUint32(MAGIC.length, true);
  if (version !== VERSION) fail(`a tagger model of version ${VERSION}, found version ${version}`);
  const headerLength = view.getUint32(MAGIC.length + 4, true);
  if (PREFIX + headerLength > aligned.length) fail(`a header of ${headerLength} bytes, the file ends before`);
  const header = parseHeader(aligned.subarray(PREFIX, PREFIX + headerLength), fail);
  let at = align(PREFIX + headerLength);
  const whole = SECTIONS.reduce((sum, name) => align(sum + header.sections[name]), at);
  if (aligned.length !== whole) fail(`${whole} bytes, found ${aligned.length}`);
  if (checksum(aligned.subarray(PREFIX)) !== view.getUint32(MAGIC.length + 8, true)) fail('numbers that match the checksum: the file is damaged');
  const next = (name: SectionName): [ArrayBufferLike, number, number] => {
    const start = at;
    at = align(at + header.sections[name]);
    return [aligned.buffer, aligned.byteOffset + start, header.sections[name]];
  };
  const uint16 = ([buffer, start, length]: [ArrayBufferLike, number, number]): Uint16Array => new Uint16Array(buffer, start, length / 2);
  const table = (keys: Uint16Array, values: Uint16Array, width: number): FormTable => ({ keys, values, width });
  const weights = new Int8Array(...next('weights'));
  const [buffer, start, length] = next('transitions');
  const transitions = new Float32Array(buffer, start, length / 4);
  const clusters = table(uint16(next('clusterKeys')), uint16(next('clusterValues')), header.clusterKinds);
  const statistics = table(uint16(next('statisticKeys')), uint16(next('statisticValues')), header.statisticValues);
  return { header, weights, transitions, reach: reachOf(transitions), memory: { clusters, statistics }, scorers: {} };
}

function parseHeader(bytes: Uint8Array, fail: (expected: string) => never): ModelHeader {
  let header: ModelHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as ModelHeader;
  } catch {
    return fail('a header in JSON');
  }
  if (header.tags?.join() !== TAGS.join()) fail(`the tags ${TAGS.join(' ')}`);
  const expected: Partial<Record<SectionName, number>> = { weights: 2 ** header.bits * BLOCK, transitions: (START + 1) * TAG_COUNT * 4 };
  for (const name of SECTIONS) {
    const length = header.sections?.[name];
    if (!Number.isInteger(length) || length < 0) fail(`a length for section ${name}`);
    if (expected[name] !== undefined && length !== expected[name]) fail(`${expected[name]} bytes of ${name}, found ${length}`);
  }
  return header;
}

/** The bytes of a model file. The same parts give the same bytes. */
export function writeModel(parts: ModelParts): Uint8Array {
  const { clusters, statistics } = parts.memory;
  const arrays: Readonly<Record<SectionName, ArrayBufferView>> = {
    weights: parts.weights,
    transitions: parts.transitions,
    clusterKeys: clusters.keys,
    clusterValues: clusters.values,
    statisticKeys: statistics.keys,
    statisticValues: statistics.values,
  };
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, arrays[name].byteLength])) as Record<SectionName, number>;
  const header: ModelHeader = { ...parts.header, tags: TAGS, clusterKinds: clusters.width, statisticValues: statistics.width, sections };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(SECTIONS.reduce((sum, name) => align(sum + sections[name]), align(PREFIX + json.length)));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(MAGIC.length, VERSION, true);
  view.setUint32(MAGIC.length + 4, json.length, true);
  bytes.set(json, PREFIX);
  let at = align(PREFIX + json.length);
  for (const name of SECTIONS) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at = align(at + byteLength);
  }
  view.setUint32(MAGIC.length + 8, checksum(bytes.subarray(PREFIX)), true);
  return bytes;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

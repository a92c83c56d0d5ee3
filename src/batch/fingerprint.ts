import { createHash } from 'node:crypto';
import { VERSION } from '../version.ts';
import type { InputHead } from './input.ts';

/** A key that changes with the version, the options, what is said of a document, or its text: with nothing else. */
export function resultKey(options: object, { path, id, date, carry }: InputHead, text: string): string {
  return createHash('sha256').update(JSON.stringify([VERSION, options, path, id, date, carry])).update(text, 'utf8').digest('hex');
}

/** One of several machines: it takes the documents whose content falls to it, whatever they are called. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** Whether a text belongs to a shard: the first 32 bits of the SHA-1 of its UTF-8, modulo the number of shards. */
export function inShard({ index, count }: Shard, text: string): boolean {
  return createHash('sha1').update(text, 'utf8').digest().readUInt32BE(0) % count === index - 1;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from './input.ts';
import { writeWhole } from './whole-file.ts';

/** A finished result that can be used again. */
export interface Cached {
  readonly output: readonly string[];
  readonly notes: readonly Note[];
}

/** The cached result of a key. Undefined when there is none, or when what is there is damaged: it is then made anew. */
export function readCached(folder: string, key: string): Cached | undefined {
  let content: string;
  try {
    content = readFileSync(fileOf(folder, key), 'utf8');
  } catch {
    return undefined;
  }
  const end = content.indexOf('\n');
  const body = content.slice(end + 1);
  return content.slice(0, Math.max(end, 0)) === checksum(body) ? JSON.parse(body) as Cached : undefined;
}

/** Keeps a result under its key. */
export function writeCached(folder: string, key: string, cached: Cached): void {
  const body = JSON.stringify(cached);
  writeWhole(fileOf(folder, key), [`${checksum(body)}\n${body}`]);
}

/** Folders by the first two digits, as no file system likes a million files in one. */
function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

import { fstatSync, statSync } from 'node:fs';
import type { Found } from './expand.ts';

/** The size of a file by its path, or by its number where it is open; undefined for what is no file or cannot be looked at. */
export function fileSize(file: string | number): number | undefined {
  try {
    const stats = typeof file === 'number' ? fstatSync(file) : statSync(file);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

/** How many bytes there are to read, standard input being the file of that number; undefined where one of them is a pipe. */
export function sizeOf(found: readonly Found[], stdin: number | undefined): number | undefined {
  let sum = 0;
  for (const { path, failure } of found) {
    const file = path === '-' ? stdin : path;
    const size = failure !== undefined ? 0 : file === undefined ? undefined : fileSize(file);
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}

import { fstatSync, statSync } from 'node:fs';

/** How many bytes these files have together, `-` being the file of that number; undefined where one of them is a pipe. */
export function sizeOf(paths: readonly string[], stdin: number | undefined): number | undefined {
  let sum = 0;
  for (const path of paths) {
    const size = fileSize(path === '-' ? stdin : path);
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}

function fileSize(file: string | number | undefined): number | undefined {
  if (file === undefined) return undefined;
  try {
    const stats = typeof file === 'number' ? fstatSync(file) : statSync(file);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

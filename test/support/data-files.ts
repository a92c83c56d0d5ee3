import { readdirSync } from 'node:fs';

export const DATA_FOLDER = new URL('../../src/data/', import.meta.url);

/** Paths below `data/` of every file that ships. */
export function dataFiles(): readonly string[] {
  return readdirSync(DATA_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DATA_FOLDER.pathname.length).replace(/^\//u, ''));
}

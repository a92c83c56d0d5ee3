import { readFileSync } from 'node:fs';
import { NewsxError } from '../errors.ts';
import type { DataReader } from './resources.ts';

/** Data files lie one folder up from the running code, in `src/data` as in `dist/data`: the build keeps it so. */
const DATA_FOLDER = new URL('../data/', import.meta.url);

/** Reads data files from disk. Throws a `data` fault naming the file that cannot be read. */
export const readDataFile: DataReader = (path) => {
  try {
    return readFileSync(new URL(path, DATA_FOLDER));
  } catch (error) {
    throw new NewsxError('data', `data/${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
};

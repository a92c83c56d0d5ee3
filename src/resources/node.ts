import { existsSync, readFileSync } from 'node:fs';
import { NewsxError, systemCode } from '../errors.ts';
import type { DataReader } from './tables.ts';

/** Data files lie one folder up from the running code, in `src/data` as in `dist/data`: the build keeps it so. */
const DATA_FOLDER = new URL('../data/', import.meta.url);

/** Reads data files from disk; built code has prepared ones. Throws a `data` fault naming the file that cannot be read. */
export const readDataFile: DataReader = Object.assign((path: string) => {
  try {
    return readFileSync(new URL(path, DATA_FOLDER));
  } catch (error) {
    throw new NewsxError('data', `data/${path}: cannot be read (${systemCode(error)})`);
  }
}, { prepared: existsSync(new URL('prepared/', DATA_FOLDER)) });

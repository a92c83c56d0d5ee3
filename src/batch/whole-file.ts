import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NewsxError } from '../errors.ts';

/** Writes a file, piece after piece, so that its name never holds half of it: beside first, then renamed. Makes its folder. Throws a `data` fault where it cannot. */
export function writeWhole(file: string, pieces: readonly (string | Uint8Array)[] | Generator<string | Uint8Array>): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    makeFolder(dirname(file));
    writePieces(beside, pieces);
    renameSync(beside, file);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside);
    throw new NewsxError('data', `${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`, 'output');
  }
}

/** Makes a folder and those above it. Node's own way to make them all at once never ends where a file system has no room for folders (`/proc`). */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(open, piece);
  } finally {
    closeSync(open);
  }
}

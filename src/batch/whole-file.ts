import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NewsxError } from '../errors.ts';

/** Writes a file, piece after piece, so that its name never holds half of it: beside first, then renamed. Makes its folder. Throws a `data` fault where it cannot. */
export function writeWhole(file: string, pieces: readonly (string | Uint8Array)[] | Generator<string | Uint8Array>): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writePieces(beside, pieces);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new NewsxError('data', `${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`, 'output');
  }
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(open, piece);
  } finally {
    closeSync(open);
  }
}

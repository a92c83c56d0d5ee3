import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NewsxError } from '../errors.ts';

/** Writes a file so that its name never holds half of it: beside first, then renamed. Makes its folder. Throws a `data` fault where it cannot. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new NewsxError('data', `${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`, 'output');
  }
}

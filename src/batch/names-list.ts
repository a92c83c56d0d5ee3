import { readFileSync } from 'node:fs';
import { NewsxError } from '../errors.ts';
import { readWhole } from './stream.ts';

/** The paths that a file or standard input (`-`) lists, one a line or, with `nul`, each ended by NUL as `find -print0` does. */
export async function readNames(file: string, nul: boolean, stdin: NodeJS.ReadableStream): Promise<readonly string[]> {
  const text = new TextDecoder().decode(file === '-' ? await readWhole(stdin, Infinity) : readFile(file));
  return text.split(nul ? '\0' : /\r?\n/u).filter((name) => name !== '');
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new NewsxError('usage', `--files-from ${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

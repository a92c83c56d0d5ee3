import { NewsxError } from '../../errors.ts';
import { readNamedFile } from './named-file.ts';
import { readWhole } from './stream.ts';

/** The paths that a file or standard input (`-`) lists, one a line or, with `nul`, each ended by NUL as `find -print0` does. Throws a `usage` fault where it lists none. */
export async function readNames(file: string, nul: boolean, stdin: NodeJS.ReadableStream): Promise<readonly string[]> {
  const name = `--files-from ${file}`;
  const bytes = file === '-' ? await readWhole(stdin, Infinity) : readNamedFile(file, name);
  const names = new TextDecoder().decode(bytes).split(nul ? '\0' : /\r?\n/u).filter((path) => path !== '');
  if (names.length === 0) throw new NewsxError('usage', `${name}: expected paths, found none`, 'no-input');
  return names;
}

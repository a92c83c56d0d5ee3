import { readFileSync } from 'node:fs';
import { NewsxError, systemCode } from '../../errors.ts';
import { decode } from './encoding.ts';

/** The bytes of a file that a call names beside its documents. Throws a `usage` fault that begins with `name` when it cannot be read. */
export function readNamedFile(path: string, name: string = path): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    throw new NewsxError('usage', `${name}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, expected a file' : `cannot be read (${code})`}`);
  }
}

/** The text of such a file, whatever encoding it is in. Throws a fault that begins with `name` when it is no text. */
export function decodeNamed(name: string, bytes: Uint8Array): string {
  try {
    return decode(bytes, 'auto').text;
  } catch (error) {
    throw error instanceof NewsxError ? new NewsxError('usage', `${name}: expected a text file in UTF-8, UTF-16, Windows-1256 or ISO-8859-6`, error.code) : error;
  }
}

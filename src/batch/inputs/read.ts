import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { NewsxError, systemCode } from '../../errors.ts';

const CHUNK = 1 << 16;

/**
 * The bytes of a file, unpacked where they are gzip. Reads what is there (a pipe, a file that grows or shrinks meanwhile) and stops beyond
 * `maxBytes`. Throws an `input` fault: `not-found`, `unreadable`, `too-large` or `gzip`.
 */
export function readBytes(path: string, maxBytes: number): Uint8Array {
  return unpack(readRaw(path, maxBytes), maxBytes);
}

/** Bytes as they are, or unpacked where they begin as gzip does; never more than `maxBytes`. */
export function unpack(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new NewsxError('input', `damaged gzip data (${(error as Error).message})`, 'gzip');
  }
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The fault of a document beyond the limit. */
export function tooLarge(maxBytes: number): NewsxError {
  return new NewsxError('input', `larger than ${maxBytes} bytes; raise the limit with --max-bytes`, 'too-large');
}

/** What the system's refusal to read means for the user. */
export function readFault(error: unknown): NewsxError {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new NewsxError('input', 'no such file', 'not-found');
  if (code === 'EISDIR') return new NewsxError('input', 'a folder, expected a file', 'unreadable');
  if (code === 'ELOOP') return new NewsxError('input', 'links in a circle', 'unreadable');
  return new NewsxError('input', `cannot be read (${code})`, 'unreadable');
}

function readRaw(path: string, maxBytes: number): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > maxBytes) throw tooLarge(maxBytes);
    let buffer = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (;;) {
      const count = readSync(file, buffer, length, buffer.length - length, null);
      if (count === 0) return buffer.subarray(0, length);
      length += count;
      if (length > maxBytes) throw tooLarge(maxBytes);
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.max(length * 2, CHUNK));
    }
  } catch (error) {
    throw error instanceof NewsxError ? error : readFault(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

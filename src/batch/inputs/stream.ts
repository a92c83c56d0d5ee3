import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { NewsxError } from '../../errors.ts';
import { isGzip, readFault } from './read.ts';

/** The bytes of a file or stream in chunks, unpacked where they are gzip; `tell` hears how many more were read, packed as they lie there. Throws an `input` fault where they cannot be read. */
export async function* readChunks(source: string | NodeJS.ReadableStream, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const chunks = counted((typeof source === 'string' ? createReadStream(source) : source) as AsyncIterable<Uint8Array>, tell);
  try {
    const first = await chunks.next();
    if (first.done === true) return;
    const all = chain(Buffer.from(first.value), chunks);
    if (!isGzip(first.value)) return yield* all;
    const gunzip = createGunzip();
    pipeline(Readable.from(all), gunzip, () => undefined);
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof NewsxError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? new NewsxError('input', `damaged gzip data (${(error as Error).message})`, 'gzip') : readFault(error);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tell(chunk.length);
    yield chunk;
  }
}

async function* chain(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** The whole of a stream. Undefined when it is larger than `maxBytes`; the rest is then not read. */
export async function readWhole(stream: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > maxBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

import type { Input } from './input.ts';
import { tooLarge } from './read.ts';

/** The whole of a stream as one input; a failure when it is larger than `maxBytes`. */
export async function readStream(path: string, stream: NodeJS.ReadableStream, maxBytes: number): Promise<Input> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > maxBytes) {
      const { code, message } = tooLarge(maxBytes);
      return { kind: 'failure', path, failure: { code, message } };
    }
  }
  return { kind: 'bytes', path, bytes: Buffer.concat(chunks) };
}

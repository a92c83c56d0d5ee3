import type { Encoding, EncodingChoice } from './encoding.ts';
import { encodingOf } from './encoding.ts';

/** A line without its end. `text` is undefined where the line is longer than allowed. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** Text of a stream as it comes, decoded; the encoding is told from its first bytes. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, choice: EncodingChoice, told: (encoding: Encoding) => void): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk, choice);
      told(encoding);
      decoder = new TextDecoder(encoding);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** The lines of a text that comes in pieces, those of each piece together. A line of more than `most` units is dropped, not kept in memory. */
export async function* splitLines(pieces: AsyncIterable<string>, most: number): AsyncGenerator<readonly Line[]> {
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const line = (end: string): Line => {
    const text = length + end.length > most ? undefined : parts.join('') + end;
    parts = [];
    length = 0;
    return { number: ++number, text: text?.endsWith('\r') === true ? text.slice(0, -1) : text };
  };
  for await (const piece of pieces) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      lines.push(line(piece.slice(from, end)));
      from = end + 1;
    }
    if (from < piece.length) {
      length += piece.length - from;
      if (length <= most) parts.push(piece.slice(from));
      else parts = [];
    }
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [line('')];
}

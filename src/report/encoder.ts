import type { DocumentFormat, FormatOptions } from './format.ts';

/** Makes the bytes of one file from the pieces of a format that is no text, in their order. */
export interface Encoder {
  /** The bytes that are finished by this piece, perhaps none yet. */
  readonly add: (piece: string) => Uint8Array;
  /** The rest of the file. */
  readonly end: () => Uint8Array;
}

/** How files of a binary format are made, its code loaded here; undefined for formats whose pieces are their text. */
export async function loadEncoder(format: DocumentFormat, { per }: Pick<FormatOptions, 'per'>): Promise<(() => Encoder) | undefined> {
  if (format !== 'parquet') return undefined;
  const { parquetEncoder } = await import('./parquet.ts');
  return () => parquetEncoder(per);
}

/** The bytes of the file of these pieces, as they are finished. */
export function* encodeWhole({ add, end }: Encoder, pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield add(piece);
  yield end();
}

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

/** The file of one piece. */
export function encodeWhole({ add, end }: Encoder, piece: string): Uint8Array {
  return Buffer.concat([add(piece), end()]);
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });
const CHUNK = 4096;

/**
 * The string of the first `length` units. `wellFormed` promises that they hold no surrogate: the decoder, which is the fast way,
 * would replace a lone one.
 */
export function unitsToString(units: Uint16Array, length: number, wellFormed: boolean): string {
  if (wellFormed && LITTLE_ENDIAN && length > 64) return DECODER.decode(units.subarray(0, length));
  let text = '';
  for (let i = 0; i < length; i += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]);
  }
  return text;
}

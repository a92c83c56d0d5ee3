/**
 * Tells damage to a file, down to a single bit: FNV-1a over 32-bit words, in four chains that do not wait for one another, then over the bytes left. A
 * millisecond or two for a model. The bytes begin at a multiple of four in their buffer.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const prime = 0x01000193;
  let [a, b, c, d] = [0x811c9dc5, 1, 2, 3];
  let at = 0;
  for (; at + 3 < words.length; at += 4) {
    a = Math.imul(a ^ words[at]!, prime) ^ (a >>> 15);
    b = Math.imul(b ^ words[at + 1]!, prime) ^ (b >>> 15);
    c = Math.imul(c ^ words[at + 2]!, prime) ^ (c >>> 15);
    d = Math.imul(d ^ words[at + 3]!, prime) ^ (d >>> 15);
  }
  let hash = [b, c, d].reduce((sum, chain) => Math.imul(sum ^ chain, prime) ^ (sum >>> 15), a);
  for (at *= 4; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, prime);
  return hash >>> 0;
}

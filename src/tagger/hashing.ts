/** Hash of a string or of its part from `from` to `to`: all 32 bits well mixed. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixBits(hash ^ (to - from)) >>> 0;
}

/** Hash of a feature template with one or two values: 32 bits as a signed number, which the compiler keeps in a register. */
export function hashFeature(template: number, a: number, b = 0): number {
  return mixBits(Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35));
}

function mixBits(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

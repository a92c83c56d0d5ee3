import type { DocumentRecord, OffsetUnit } from './record.ts';

/**
 * Gives records of a text every span's offsets in another unit: Unicode code points, or bytes of the text in UTF-8. A lone surrogate counts as one
 * code point, three bytes.
 */
export function offsetsIn(text: string, unit: OffsetUnit): (record: DocumentRecord) => DocumentRecord {
  if (unit === 'utf16') return (record) => record;
  const positions = positionsOf(text, unit);
  const moved = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(moved);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, OFFSETS.has(name) && typeof inner === 'number' ? positions[inner] : moved(inner)]));
  };
  return ({ carry, ...rest }) => ({ ...(moved(rest) as DocumentRecord), offsetUnit: unit, ...(carry === undefined ? {} : { carry }) });
}

const OFFSETS: ReadonlySet<string> = new Set(['start', 'end']);

/** For each UTF-16 offset, its end included, the offset in the other unit. The second half of a pair has the offset of the pair. */
function positionsOf(text: string, unit: 'codepoint' | 'byte'): Uint32Array {
  const positions = new Uint32Array(text.length + 1);
  let position = 0;
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i)!;
    const units = code > 0xffff ? 2 : 1;
    positions.fill(position, i, i + units);
    position += unit === 'codepoint' ? 1 : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += units;
  }
  positions[text.length] = position;
  return positions;
}

import { describe, expect, it } from 'vitest';
import { BLOCK, groupOf } from '../src/tagger/groups.ts';
import { addByteRows, addRows, PACKED, unpackRow } from '../src/tagger/rows.ts';
import { TAG_COUNT } from '../src/tagger/tags.ts';

const BITS = 6;

describe('groups of features', () => {
  it('lie within one block of the table, whatever their rows', () => {
    for (let rows = 1; rows <= 7; rows++) {
      for (let value = 0; value < 2000; value++) {
        const first = groupOf(BITS, 3, value, value * 7919, rows);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + rows * TAG_COUNT).toBeLessThanOrEqual(BLOCK << BITS);
        expect(Math.floor((first + rows * TAG_COUNT - 1) / BLOCK)).toBe(Math.floor(first / BLOCK));
      }
    }
  });

  it('use all blocks and all rows', () => {
    const places = new Set(Array.from({ length: 20_000 }, (_, value) => groupOf(BITS, 3, value, 0, 1)));
    expect(places.size).toBe(7 << BITS);
  });
});

describe('rows of weights', () => {
  it('add up to the same whether read one by one or four at a time, at the limits of a byte too', () => {
    const weights = Int8Array.from({ length: 4 * BLOCK }, (_, at) => [-128, 127, -1, 0, 1, at % 128][(at * 7) % 6]!);
    const slots = Int32Array.from({ length: 40 }, (_, at) => (at % 4) * BLOCK + (at % 7) * TAG_COUNT);
    const [one, packed, four] = [new Int32Array(2 * TAG_COUNT), new Int32Array(2 * PACKED), new Int32Array(2 * TAG_COUNT)];
    for (const [first, count] of [[3, 37], [0, 1], [5, 0], [1, 30]] as const) {
      addRows(weights, slots, first, count, one, TAG_COUNT);
      addByteRows(new DataView(weights.buffer), slots, first, count, packed, PACKED);
      unpackRow(packed, PACKED, four, TAG_COUNT);
      expect(four).toEqual(one);
    }
    expect(new Set(one.slice(TAG_COUNT)).size).toBeGreaterThan(4);
  });

  it('add up without one half of a packed number spilling into the other', () => {
    const weights = Int8Array.from({ length: BLOCK }, (_, at) => (at % 2 === 0 ? -128 : 127));
    const packed = new Int32Array(PACKED);
    const sums = new Int32Array(TAG_COUNT);
    for (let times = 0; times < 2; times++) addByteRows(new DataView(weights.buffer), new Int32Array(128), 0, 128, packed, 0);
    unpackRow(packed, 0, sums, 0);
    expect([...sums]).toEqual(Array.from(sums, (_, tag) => 256 * (tag % 2 === 0 ? -128 : 127)));
  });
});

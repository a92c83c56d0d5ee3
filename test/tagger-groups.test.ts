import { describe, expect, it } from 'vitest';
import { BLOCK, groupOf } from '../src/tagger/groups.ts';
import { addByteRows, addRows } from '../src/tagger/rows.ts';
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
    const [one, four] = [new Int32Array(2 * TAG_COUNT).fill(5), new Int32Array(2 * TAG_COUNT).fill(5)];
    addRows(weights, slots, 3, 37, one, TAG_COUNT);
    addByteRows(new DataView(weights.buffer), slots, 3, 37, four, TAG_COUNT);
    expect(four).toEqual(one);
    expect(one.slice(TAG_COUNT).some((sum) => sum !== 5)).toBe(true);
  });
});

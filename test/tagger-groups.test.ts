import { describe, expect, it } from 'vitest';
import { BLOCK, groupOf } from '../src/tagger/groups.ts';
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

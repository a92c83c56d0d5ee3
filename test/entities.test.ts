import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { readCases } from './support/cases.ts';

describe('entities', async () => {
  const analyse = await analyser(['entities']);

  it.each(readCases('entities').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    let last = 0;
    const placed = expected.map(({ kind, surface, value }) => {
      const start = text.indexOf(surface, last);
      last = start + surface.length;
      return { kind, surface, start, value };
    });
    const found = analyse({ path: '', text }).entities;
    expect(found.map(({ start, end, type, entity }) => ({ kind: type, surface: text.slice(start, end), start, value: entity }))).toEqual(placed);
  });
});

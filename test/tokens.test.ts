import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../src/arabic/fold.ts';
import { tokens } from '../src/passes/tokens/tokens.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';

const tokenize = (text: string) => tokens.run({ path: '', text }, {});

describe('tokens', () => {
  it.each(readCases('tokens').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    // Tokens of all kinds follow one another, so each is looked for after the one before it, whatever its kind.
    let last = 0;
    const placed = expected.map(({ kind, surface }) => {
      const start = text.indexOf(surface, last);
      last = start + surface.length;
      return { kind, surface, start };
    });
    expect(tokenize(text).map(({ start, end, kind }) => ({ kind, surface: text.slice(start, end), start }))).toEqual(placed);
  });

  it('gives each token the folded form of its surface', () => {
    fc.assert(fc.property(arabicText, (text) => {
      for (const token of tokenize(text)) expect(token.key).toBe(fold(text.slice(token.start, token.end)));
    }), RUNS);
  });

  it('is sorted, does not overlap and leaves no letter or digit out', () => {
    fc.assert(fc.property(arabicText, (text) => {
      let rest = '';
      let last = 0;
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        rest += text.slice(last, start);
        last = end;
      }
      expect(rest + text.slice(last)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
    }), RUNS);
  });
});

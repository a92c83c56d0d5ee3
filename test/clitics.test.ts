import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliticAnalyser, type Token } from '../src/index.ts';
import { tokens } from '../src/passes/tokens/tokens.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';

const tokenize = (text: string): readonly Token[] => tokens.run({ path: '', text }, {});

describe('clitics', async () => {
  const partsOf = await cliticAnalyser();

  for (const { title, text, expected } of readCases('clitics')) {
    it(title, () => {
      const found = tokenize(text).map((token) => partsOf(token, text).map(({ start, end }) => text.slice(start, end)).join('+'));
      expect(found).toEqual(expected.map(({ value }) => value));
    });
  }

  it('are told by kind', () => {
    const text = 'فسيكون وبالوزارة لحكومتها لهم';
    const kinds = tokenize(text).map((token) => partsOf(token, text).map(({ kind }) => kind));
    expect(kinds).toEqual([['conjunction', 'future', 'stem'], ['conjunction', 'preposition', 'article', 'stem'], ['preposition', 'stem', 'pronoun'], ['preposition', 'pronoun']]);
  });

  it('tile their token', () => {
    fc.assert(fc.property(arabicText, fc.constantFrom('', 'وال', 'لل', 'بِـ', 'فسي'), (random, start) => {
      const text = start + random;
      for (const token of tokenize(text)) {
        let at = token.start;
        for (const part of partsOf(token, text)) {
          expect(part.start).toBe(at);
          expect(part.end).toBeGreaterThan(part.start);
          at = part.end;
        }
        expect(at).toBe(token.end);
      }
    }), RUNS);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';
import { expectLinearTime } from './support/linear-time.ts';

const analyse = await analyser(['blocks']);
const blocksOf = (text: string) => analyse({ path: '', text }).blocks;

describe('blocks', () => {
  it.each(readCases('blocks').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    const found = blocksOf(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
    expect(found).toEqual(expected.map(({ kind, surface }) => `${kind}: ${surface}`));
  });

  it('hold all letters and figures, in order, without outer white space', () => {
    fc.assert(fc.property(arabicText, (text) => {
      let rest = '';
      let last = 0;
      for (const { start, end } of blocksOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        rest += text.slice(last, start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
      expect(rest + text.slice(last)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
    }), RUNS);
  });

  it('takes time linear in the text, whatever it is made of', () => {
    for (const piece of ['سطر\n', 'اقرأ أيضا\n', '(رويترز) ', 'المصدر: ', '• بند ', 'كلمة كلمة كلمة كلمة كلمة كلمة كلمة\n', '(', '\n', '\u200f']) expectLinearTime(blocksOf, piece, 40_000);
  }, 60_000);
});

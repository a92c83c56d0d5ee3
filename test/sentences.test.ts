import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser, type Span } from '../src/index.ts';
import { DEFAULT_SETTINGS } from '../src/settings.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';
import { expectLinearTime } from './support/linear-time.ts';

const split = await analyser(['sentences', 'blocks']);
const splitClauses = await analyser(['sentences', 'blocks'], { resources: { settings: { ...DEFAULT_SETTINGS, clauses: true } } });

describe('sentences', () => {
  it.each(readCases('sentences').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    const run = expected[0]?.kind === 'clause' ? splitClauses : split;
    const surfaces = run({ path: '', text }).sentences.map(({ start, end }) => text.slice(start, end));
    expect(surfaces).toEqual(expected.map(({ surface }) => surface));
  });

  it.each([['sentences', split], ['clauses', splitClauses]] as const)('%s cover every block but for white space', (_, run) => {
    fc.assert(fc.property(arabicText, (text) => {
      const doc = run({ path: '', text });
      expect(uncovered(text, doc.sentences)).toBe(uncovered(text, doc.blocks));
      for (const { start, end } of doc.sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    }), RUNS);
  });

  it('takes time linear in the text, whatever it is made of', () => {
    for (const piece of ['وقال «نعم. ', '"أ. ', '(. ', '«', '. ', 'د. ', 'قال "لا." ', '؟"«', '.\u200f', 'ق.م. ']) expectLinearTime((text) => split({ path: '', text }), piece, 40_000);
  }, 60_000);
});

/** The text that no span covers, without white space. */
function uncovered(text: string, spans: readonly Span[]): string {
  let rest = '';
  let last = 0;
  for (const { start, end } of spans) {
    rest += text.slice(last, start);
    last = end;
  }
  return (rest + text.slice(last)).replaceAll(/\s/gu, '');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser, type Document } from '../src/index.ts';
import { windowsOf } from '../src/windows/cuts.ts';
import { openIds } from '../src/windows/document-ids.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { expectRelations, expectSpans, LAYERS } from './support/invariants.ts';
import { expectLinearTime } from './support/linear-time.ts';

/** Small, so that short texts are long documents. */
const PIECE = 60;

/** Longer than a window is cut. */
const LONG_WORD = new RegExp(`[^\\s\\u0085]{${PIECE}}`, 'u');

/** News with the same people in every paragraph, on many lines or on one, with hostile text between. */
const longDocument = fc.array(fc.oneof(
  fc.constantFrom(
    'وقال وزير الخارجية المصري سامح فهمي إن «الهدنة صامدة». ', 'وأضاف أنها ستمتد 10 أيام. ', '\n\nوقال مصدر إن "المحادثات تقدمت".\n',
    'في حديث مع رنا كمال في بيروت، أمس، دفع 3.5 مليون ريال و20 كتابا. ', '\nالرياض (واس)\n', 'كلمة'.repeat(40), ' \n \u3000',
  ),
  arabicText,
), { minLength: 3, maxLength: 14 }).map((parts) => parts.join(''));

describe('a long document', async () => {
  const analyse = await analyser(LAYERS, { longestPiece: PIECE });
  const analyseWhole = await analyser(LAYERS);

  it('is cut into windows that are the whole text, none too long', () => {
    fc.assert(fc.property(longDocument, (text) => {
      const windows = windowsOf(analyseWhole({ path: 'a.txt', text }), PIECE);
      expect(windows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end } of windows) {
        expect(end - start).toBeLessThanOrEqual(PIECE);
        expect(end).toBeGreaterThan(start);
      }
    }), RUNS);
  });

  it('has every property of a short one', () => {
    fc.assert(fc.property(longDocument, (text) => {
      expectSpans(analyse, text);
      expectRelations(analyse, text);
    }), { ...RUNS, numRuns: 150 });
  }, 120_000);

  it('has the blocks, the sentences and the normal form of the whole text', () => {
    fc.assert(fc.property(longDocument, (text) => {
      const [inWindows, whole] = [analyse, analyseWhole].map((run) => run({ path: 'a.txt', text })) as [Document<typeof LAYERS[number]>, Document<typeof LAYERS[number]>];
      for (const layer of ['normal', 'marks', 'blocks', 'sentences'] as const) expect(inWindows[layer]).toEqual(whole[layer]);
    }), { ...RUNS, numRuns: 100 });
  }, 120_000);

  it.each(['ابتثجح', '«', 'كلمة '])('takes time that grows with the text, not faster: %s', (piece) => {
    expectLinearTime((text) => analyse({ path: 'a.txt', text }), piece, 5_000);
  }, 120_000);

  it('has the tokens of the whole text where no word is longer than a window', () => {
    fc.assert(fc.property(longDocument.filter((text) => !LONG_WORD.test(text)), (text) => {
      expect(analyse({ path: 'a.txt', text }).tokens).toEqual(analyseWhole({ path: 'a.txt', text }).tokens);
    }), { ...RUNS, numRuns: 100 });
  }, 120_000);

  it('joins entities of one type and name, and described sources of one name, across windows', () => {
    const sentence = 'وقال وزير الخارجية المصري سامح فهمي إن الهدنة صامدة. ';
    const source = 'وقال مصدر أمني إن المحادثات تقدمت كثيرا. ';
    const { entities, quotes } = analyse({ path: 'a.txt', text: sentence + source + sentence + source });
    expect(quotes.map(({ id, entity }) => [id, entity?.id, entity?.name])).toEqual([
      ['q1', 'e1', 'سامح فهمي'], ['q2', 's1', 'مصدر أمني'], ['q3', 'e1', 'سامح فهمي'], ['q4', 's1', 'مصدر أمني'],
    ]);
    expect(entities.map(({ entity, start }) => [entity, start])).toEqual([['e1', sentence.indexOf('سامح')], ['e1', (sentence + source + sentence).lastIndexOf('سامح')]]);
  });

  it('never joins two entities of one window', () => {
    const ids = openIds('e');
    expect([...ids.ofWindow([['e1', 'a'], ['e2', 'a'], ['e1', 'a']])]).toEqual([['e1', 'e1'], ['e2', 'e2']]);
    expect([...ids.ofWindow([['e1', 'b'], ['e2', 'a']])]).toEqual([['e1', 'e3'], ['e2', 'e1']]);
  });

  it('keeps only the layers that were asked for', async () => {
    const quotesOnly = await analyser(['quotes'], { longestPiece: PIECE });
    expect(Object.keys(quotesOnly({ path: 'a.txt', text: 'وقال مصدر أمني إن المحادثات تقدمت كثيرا. '.repeat(3) }))).toEqual(['path', 'text', 'quotes']);
  });
});

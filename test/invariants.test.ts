import fc from 'fast-check';
import { describe, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { expectRelations, expectSpans, LAYERS } from './support/invariants.ts';

/** Milliseconds a property may take on a busy machine. */
const PATIENCE = 120_000;

/** Sentences of news with a random mark, control or break put in: nearer to what rules look for than letters at random. */
const disturbedNews = fc.tuple(
  fc.constantFrom(
    'وقال وزير الخارجية المصري سامح فهمي إن «الهدنة صامدة». وأضاف أنها ستمتد 10 أيام.',
    'الرياض (واس)\n\nأكد المتحدث باسم الوزارة، أمس، أن 3.5 مليون ريال صرفت في 17 أكتوبر/تشرين الأول الماضي، مشيرا إلى أن الباقي سيصرف غدا.',
    'نائب: لن نصوت\n\nوقالت المصادر لرويترز: "لا جديد" بين 20 و30 في المئة من المقاعد.',
  ),
  fc.array(fc.tuple(fc.nat(200), fc.oneof(arabicText, fc.constantFrom('«', '»', '"', '\n', '\u202e', '\ud800', '\u0000', '(', ':', '،')))),
).map(([text, edits]) => edits.reduce<string>((changed, [at, piece]) => changed.slice(0, at % (changed.length + 1)) + piece + changed.slice(at % (changed.length + 1)), text));

describe('every layer, on any text', async () => {
  const analyse = await analyser(LAYERS);
  const texts = fc.oneof(arabicText, disturbedNews);

  it('has its spans in the text, sorted, with the same answer twice on frozen input', () => {
    fc.assert(fc.property(texts, (text) => expectSpans(analyse, text)), RUNS);
  }, PATIENCE);

  it('keeps sentences inside blocks, confidence between 0 and 1, and parents before their children', () => {
    fc.assert(fc.property(texts, (text) => expectRelations(analyse, text)), RUNS);
  }, PATIENCE);
});

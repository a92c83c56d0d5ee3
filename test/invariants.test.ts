import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser, type Layers, type Span } from '../src/index.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';

/** Milliseconds a property may take on a busy machine. */
const PATIENCE = 120_000;

const LAYERS = ['normal', 'blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'] as const;

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
};

const spansOf = ({ blocks, sentences, tokens, entities, numbers, quotes }: Omit<Layers, 'normal'>): readonly Span[] => [
  ...blocks, ...sentences, ...tokens, ...entities, ...numbers,
  ...quotes.flatMap(({ content, cue, speaker, via, addressee, relay }) => [...content, ...[cue, speaker, via, addressee, relay].filter((span) => span !== null && span !== undefined)]),
];

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
    fc.assert(fc.property(texts, (text) => {
      const doc = analyse(Object.freeze({ path: 'a.txt', text }));
      for (const { start, end } of spansOf(doc)) {
        expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const layer of ['blocks', 'sentences', 'tokens', 'entities', 'numbers'] as const) {
        for (let i = 1; i < doc[layer].length; i++) expect(doc[layer][i]!.start).toBeGreaterThanOrEqual(doc[layer][i - 1]!.end);
      }
      for (let i = 1; i < doc.quotes.length; i++) expect(doc.quotes[i]!.content[0]!.start).toBeGreaterThanOrEqual(doc.quotes[i - 1]!.content[0]!.start);
      expect(analyse(deepFreeze({ path: 'a.txt', text }))).toEqual(doc);
    }), RUNS);
  }, PATIENCE);

  it('keeps sentences inside blocks, confidence between 0 and 1, and parents before their children', () => {
    fc.assert(fc.property(texts, (text) => {
      const doc = analyse({ path: 'a.txt', text });
      for (const sentence of doc.sentences) expect(doc.blocks.some((block) => block.start <= sentence.start && sentence.end <= block.end)).toBe(true);
      for (const { confidence } of [...doc.entities, ...doc.quotes]) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      const ids = doc.quotes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { parent, level } of doc.quotes) {
        expect(parent === undefined).toBe(level === 1);
        if (parent !== undefined) expect(ids).toContain(parent);
      }
      const named = new Set(doc.entities.map(({ entity }) => entity));
      for (const { entity } of doc.quotes) if (entity !== null && entity.id.startsWith('e')) expect(named).toContain(entity.id);
    }), RUNS);
  }, PATIENCE);
});

import { expect } from 'vitest';
import type { Document, Layers, Source, Span } from '../../src/index.ts';

/** Every layer there is. */
export const LAYERS = ['normal', 'marks', 'blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'] as const;

type Analyse = (source: Source) => Document<(typeof LAYERS)[number]>;

/** Expects spans in the text and sorted, and the same answer twice on frozen input. */
export function expectSpans(analyse: Analyse, text: string): void {
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
}

/** Expects sentences inside blocks, confidence between 0 and 1, parents before their children, and ids that name what is there. */
export function expectRelations(analyse: Analyse, text: string): void {
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
  const named = new Map(doc.entities.map(({ entity, type, name }) => [entity, `${type} ${name}`]));
  for (const { entity, type, name } of doc.entities) expect(`${type} ${name}`).toBe(named.get(entity));
  for (const { entity } of doc.quotes) if (entity !== null) expect(named.has(entity.id) || /^s\d+$/u.test(entity.id)).toBe(true);
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
};

const spansOf = ({ blocks, sentences, tokens, entities, numbers, quotes }: Omit<Layers, 'normal' | 'marks'>): readonly Span[] => [
  ...blocks, ...sentences, ...tokens, ...entities, ...numbers,
  ...quotes.flatMap(({ content, cue, speaker, via, addressee, relay }) => [...content, ...[cue, speaker, via, addressee, relay].filter((span) => span !== null && span !== undefined)]),
];

import { describe, expect, it } from 'vitest';
import type { EntityMention } from '../src/index.ts';
import type { GoldArticle } from '../src/eval/gold-article.ts';
import { bCubed, scoreReferents } from '../src/eval/referent-scores.ts';

describe('scores of referents', () => {
  const span = (at: number) => ({ start: at, end: at + 1, type: 'PER' as const });
  const gold = (referents: readonly (string | undefined)[]): GoldArticle => ({
    id: '', text: '', sentences: [], numbers: [], quotes: [], marks: [],
    entities: referents.map((entity, at) => ({ ...span(at), ...(entity === undefined ? {} : { entity }) })),
  });
  const found = (referents: readonly string[]): readonly EntityMention[] =>
    referents.map((entity, at) => ({ ...span(at), entity, name: entity, confidence: 1 }));

  it('is whole where mentions are joined as annotated, whatever the entities are called', () => {
    expect(bCubed(scoreReferents(gold(['a', 'b', 'a']), found(['x', 'y', 'x'])))).toBe(1);
  });

  it('loses precision by joining and recall by parting', () => {
    expect(scoreReferents(gold(['a', 'a', 'b', 'b']), found(['x', 'x', 'x', 'x']))).toMatchObject({ mentions: 4, precision: 2, recall: 4 });
    expect(scoreReferents(gold(['a', 'a', 'b', 'b']), found(['x', 'y', 'z', 'z']))).toMatchObject({ mentions: 4, precision: 4, recall: 3 });
  });

  it('counts fullest names, and only mentions found as annotated whose referent was annotated', () => {
    expect(scoreReferents(gold(['x', 'y (2)', undefined, 'z']), found(['x', 'y', 'a']))).toMatchObject({ mentions: 2, fullest: 2 });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { readDataFile } from '../src/resources/node.ts';
import { bestTags, decodingRoom } from '../src/tagger/decode.ts';
import { POSITIONS } from '../src/tagger/features.ts';
import { EMPTY_WORD } from '../src/tagger/forms.ts';
import { readModel } from '../src/tagger/model.ts';
import { createStretches, findStretches, FORM_PROSPECTS, PROSPECTS, setProspects, stepOf } from '../src/tagger/prospects.ts';
import { LONGEST_PIECE, ownForms, readForms, scorePiece, scorerOf } from '../src/tagger/scores.ts';
import { OUTSIDE, TAG_COUNT, TAGS, type Tag } from '../src/tagger/tags.ts';

/** The stretches of words of which single forms say so much for tags and against none. */
function stretchesOf(words: readonly Partial<Record<Tag, number>>[]): readonly (readonly number[])[] {
  const prospects = new Int32Array((words.length + 1) * FORM_PROSPECTS);
  const put = (number: number, said: Partial<Record<Tag, number>>): void => {
    for (let position = 0; position < POSITIONS; position++) {
      const sums = Int32Array.from(TAGS, (tag) => (tag === 'O' || position !== 2 ? 0 : (said[tag] ?? -1000)));
      setProspects(sums, 16, position, prospects, number * FORM_PROSPECTS + position * PROSPECTS);
    }
  };
  put(0, {});
  for (const [at, said] of words.entries()) put(at + 1, said);
  const stretches = createStretches(words.length);
  findStretches(prospects, Int32Array.from([0, 0, ...words.map((_, at) => at + 1), 0, 0]), words.length, stretches);
  return Array.from({ length: stretches.count }, (_, k) => [...stretches.bounds.subarray(2 * k, 2 * k + 2)]);
}

describe('a first glance', () => {
  it('takes words that forms hold for names, and neighbors that may be parts of the same names', () => {
    const [name, part, none] = [{ 'I-PER': 50 }, { 'I-PER': -250 }, {}];
    expect(stretchesOf([none, name, none])).toEqual([[1, 2]]);
    expect(stretchesOf([part, part, name, part, none, part])).toEqual([[0, 4]]);
    expect(stretchesOf([name, none, name])).toEqual([[0, 1], [2, 3]]);
    expect(stretchesOf([part, part, none])).toEqual([]);
    expect(stretchesOf([])).toEqual([]);
  });

  it('takes neighbors of the same type only, and as long as one goes on in the next', () => {
    expect(stretchesOf([{ 'I-PER': 50 }, { 'I-LOC': -250 }, {}])).toEqual([[0, 1]]);
    expect(stretchesOf([{ 'B-MISC': -300 }, { 'I-MISC': 50 }, { 'B-MISC': -300 }, { 'I-MISC': -250 }])).toEqual([[0, 2]]);
    expect(stretchesOf([{ 'B-LOC': -100 }, { 'B-LOC': 50 }, { 'I-LOC': -100 }, { 'B-LOC': 50 }])).toEqual([[1, 4]]);
  });

  it('measures in steps of a model, by how far its tags lie apart', () => {
    expect(stepOf(219)).toBe(16);
    expect(stepOf(438)).toBe(32);
    expect(stepOf(0)).toBe(1);
  });

  it('holds whatever forms say, for and against at the limits', () => {
    expect(stretchesOf([{ 'B-MISC': 9000, 'B-PER': -9000, 'B-LOC': 9000, 'B-ORG': -9000 }, { 'I-MISC': -9000 }])).toEqual([[0, 1]]);
  });
});

describe('the words that a first glance leaves out', { timeout: 60_000 }, async () => {
  const model = readModel('ner.bin', readDataFile('models/ner.bin'));
  const read = await analyser(['sentences', 'tokens']);
  const folder = new URL('../fixtures/articles/', import.meta.url);

  it('are no names for all that pairs of forms could say, and the others are scored as ever', () => {
    const scorer = scorerOf(model, 'news');
    const decoding = decodingRoom(LONGEST_PIECE, model.reach);
    let [words, left, names] = [0, 0, 0];
    for (const article of readdirSync(folder)) {
      const { tokens, sentences } = read({ path: article, text: readFileSync(new URL(article, folder), 'utf8') });
      for (const sentence of sentences) {
        const keys = tokens.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).map(({ key }) => key || EMPTY_WORD).slice(0, LONGEST_PIECE);
        const forms = ownForms(scorer, keys);
        readForms(scorer, keys, forms);
        const [whole, some] = [new Int32Array(keys.length * TAG_COUNT), new Int32Array(keys.length * TAG_COUNT)];
        const tags = new Uint8Array(keys.length);
        scorePiece(scorer, forms.numbers, 0, keys.length, false, whole);
        bestTags(whole, 0, keys.length, model.transitions, decoding, tags);
        const { bounds, count } = scorePiece(scorer, forms.numbers, 0, keys.length, true, some);
        const isTaken = new Uint8Array(keys.length);
        for (let k = 0; k < count; k++) isTaken.fill(1, bounds[2 * k], bounds[2 * k + 1]);
        for (const [at, key] of keys.entries()) {
          words++;
          if (tags[at] !== OUTSIDE) names++;
          if (isTaken[at] === 0) left++;
          if (isTaken[at] === 0) expect(TAGS[tags[at]!], key).toBe('O');
          else expect(some.slice(at * TAG_COUNT, (at + 1) * TAG_COUNT)).toEqual(whole.slice(at * TAG_COUNT, (at + 1) * TAG_COUNT));
        }
      }
    }
    expect(names).toBeGreaterThan(0.05 * words);
    expect(left).toBeGreaterThan(0.4 * words);
  });
});

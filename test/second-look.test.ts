import { describe, expect, it } from 'vitest';
import { lookAgain } from '../src/tagger/second-look.ts';
import { TAG_COUNT, TAGS } from '../src/tagger/tags.ts';

const STRENGTH = 100;
const OTHER_STEM = 999;

/** Words of one stem, one a sentence, each with how far a type lies above no name at the first look, and what they gain by the second. */
function gains(above: readonly (readonly [tag: (typeof TAGS)[number], by: number])[], stems = above.map(() => 7)): readonly number[] {
  const scores = new Int32Array(above.length * TAG_COUNT);
  for (const [at, [tag, by]] of above.entries()) {
    // Types that nothing speaks for lie far below, as they do in a text.
    scores.fill(-STRENGTH, at * TAG_COUNT + 1, (at + 1) * TAG_COUNT);
    scores[at * TAG_COUNT + TAGS.indexOf(tag)] = by;
  }
  const before = scores.slice();
  const tags = Uint8Array.from(above, ([tag, by]) => (by > 0 ? TAGS.indexOf(tag) : 0));
  lookAgain(Int32Array.from(stems), Uint32Array.from(above, (_, at) => at), tags, STRENGTH, scores, new Uint8Array(above.length));
  return above.map(([tag], at) => scores[at * TAG_COUNT + TAGS.indexOf(tag)]! - before[at * TAG_COUNT + TAGS.indexOf(tag)]!);
}

describe('the second look', () => {
  it('raises what is unsure by what is sure elsewhere', () => {
    const [, unsure] = gains([['B-PER', 300], ['B-PER', -20]]);
    expect(unsure).toBeGreaterThan(20);
  });

  it('lowers what is a name at one place of many', () => {
    const [alone] = gains([['B-LOC', 10], ['B-LOC', -150], ['B-LOC', -150], ['B-LOC', -150]]);
    expect(alone).toBeLessThan(-10);
  });

  it('adds the same for many places that say the same as for one', () => {
    const [few] = gains([['B-LOC', -20], ['B-LOC', 200]]);
    const [many] = gains([['B-LOC', -20], ['B-LOC', 200], ['B-LOC', 200], ['B-LOC', 200]]);
    expect(few).toBe(90);
    expect(many).toBe(few);
  });

  it('bounds what a single place says', () => {
    expect(gains([['B-ORG', -20], ['B-ORG', 100_000]])[0]).toBe(gains([['B-ORG', -20], ['B-ORG', 1000]])[0]);
  });

  it('leaves other stems, and names that stand far away, as they are', () => {
    expect(gains([['B-PER', 300], ['B-PER', -20]], [7, OTHER_STEM])).toEqual([0, 0]);
    const far: (readonly ['B-PER', number])[] = [['B-PER', 300], ...Array.from({ length: 60 }, () => ['B-PER', 0] as const), ['B-PER', -20]];
    expect(gains(far, far.map((_, at) => (at === 0 || at === 61 ? 7 : 100 + at)))).toEqual(far.map(() => 0));
  });
});

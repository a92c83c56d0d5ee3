import { describe, expect, it } from 'vitest';
import { marksIn, PAGE_MARKS } from '../src/arabic/page-marks.ts';
import { openingAt } from '../src/arabic/word-openings.ts';
import { SIGNS } from '../src/passes/blocks/lines.ts';
import { ENDS } from '../src/passes/sentences/units.ts';

const unmarked = (table: Uint8Array): readonly string[] =>
  [...table.keys()].filter((unit) => table[unit] !== 0 && PAGE_MARKS[unit] === 0).map((unit) => String.fromCharCode(unit));

describe('marks', () => {
  it('are where a text has line breaks, digits and punctuation', () => {
    expect(marksIn('قال: «نعم».\nعام 24')).toEqual([3, 5, 9, 10, 11, 16, 17]);
  });

  it('hold every unit that blocks are told by', () => {
    expect(unmarked(SIGNS)).toEqual([]);
  });

  it('hold every unit that sentences are told by', () => {
    expect(unmarked(ENDS)).toEqual([]);
  });
});

describe('the opening of a word', () => {
  it('is the same for words that begin alike once they are folded', () => {
    expect(openingAt('إقرأ', 0)).toBe(openingAt('اقرا أيضا', 0));
  });

  it('ends with the word', () => {
    expect(openingAt('في: الصورة', 0)).toBe(openingAt('في', 0));
    expect(openingAt('في', 0)).not.toBe(openingAt('فيه', 0));
  });

  it('may be any where a letter carries marks', () => {
    expect(openingAt('إِقرأ', 0)).toBe(openingAt('كَتب', 0));
  });
});

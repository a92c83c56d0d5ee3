import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../src/arabic/fold.ts';
import { parseLexicon } from '../src/resources/lexicon.ts';

const FOLDER = new URL('../src/data/lexicons/', import.meta.url);
/** Presentation forms and tatweel have no place in a lexicon; the rial sign is a currency symbol, the ligature of the blessing a word. */
const UNWANTED = /[\u0640\ufb50-\ufdf9\ufdfd-\ufdff\ufe70-\ufefe]/u;

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.tsv')))('%s', (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const lexicon = parseLexicon(name, text);

  it('names its source in a comment', () => {
    const comments = text.split('\n').filter((line) => line.startsWith('#')).join('\n');
    expect(comments).toMatch(/source|(?:written|compiled) for newsx|own work|generated|from Unicode CLDR/iu);
  });

  it('is NFC, without presentation forms, tatweel, outer spaces or trailing blanks', () => {
    expect(text).toBe(text.normalize('NFC'));
    const bad = lexicon.rows.filter(({ cells }) => cells.some((cell) => UNWANTED.test(cell) || cell !== cell.trim()));
    expect(bad.map(({ line, cells }) => `${line}: ${cells.join(' | ')}`)).toEqual([]);
  });

  it('says nothing twice once folded', () => {
    const seen = new Map<string, number>();
    const repeated = lexicon.rows.flatMap(({ line, cells }) => {
      const key = cells.map(fold).join('\t');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      return first === undefined ? [] : [`${line} repeats ${first}: ${cells.join(' | ')}`];
    });
    expect(repeated).toEqual([]);
  });
});

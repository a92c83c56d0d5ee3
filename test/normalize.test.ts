import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, NewsxError, normalizer, type Normalizer, OPERATIONS, profileOperations, PROFILES } from '../src/index.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';

const operationNames = OPERATIONS.map(({ name }) => name);
/** Every operation alone and every profile, by its name. */
const NAMED: ReadonlyMap<string, Normalizer> = new Map<string, Normalizer>([
  ...operationNames.map((name) => [name, normalizer([name])] as const),
  ...PROFILES.map(({ name, operations }) => [name, normalizer(operations)] as const),
]);
const FEWER_RUNS = { ...RUNS, numRuns: 60 };

/** Any set of operations, with one Unicode form at most. */
const operationSets = fc.tuple(fc.subarray(operationNames.filter((name) => !name.startsWith('nf'))), fc.constantFrom([], ['nfc'], ['nfd'], ['nfkc'], ['nfkd'])).map(([names, form]) => [...form, ...names]);

describe('operations and profiles', () => {
  for (const { title, expected } of readCases('normalize')) {
    it.each(expected.map((item) => [item.kind, item] as const))(`%s (${title})`, (name, { surface, value }) => {
      expect(NAMED.get(name)!(surface).text).toBe(value);
    });
  }

  it('have names and descriptions of their own', () => {
    expect(NAMED.size).toBe(OPERATIONS.length + PROFILES.length);
    for (const { description } of [...OPERATIONS, ...PROFILES]) expect(description).not.toBe('');
  });

  it('are each shown by a case', () => {
    const shown = new Set(readCases('normalize').flatMap(({ expected }) => expected.map(({ kind }) => kind)));
    expect([...NAMED.keys()].filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each([...NAMED])('%s changes nothing when done twice', (_, normalize) => {
    fc.assert(fc.property(arabicText, (text) => {
      const once = normalize(text).text;
      expect(normalize(once).text).toBe(once);
    }), FEWER_RUNS);
  });

  it('change nothing when done twice, in any set', () => {
    fc.assert(fc.property(operationSets, arabicText, (names, text) => {
      const normalize = normalizer(names);
      const once = normalize(text).text;
      expect(normalize(once).text).toBe(once);
    }), RUNS);
  });

  it('do the same in whatever order they are asked for', () => {
    const names = ['tatweel', 'alef-hamza', 'presentation-forms', 'nfc'];
    const text = '\uFEF5 أحـــمد ا\u0654ب';
    expect(normalizer(names)(text)).toEqual(normalizer([...names].reverse())(text));
  });
});

describe('the way back', () => {
  it.each([...NAMED])('%s tiles the raw text', (_, normalize) => {
    fc.assert(fc.property(arabicText, (raw) => {
      const { text, starts } = normalize(raw);
      expect(starts.length).toBe(text.length + 1);
      expect(starts[text.length]).toBe(raw.length);
      if (text.length > 0) expect(starts[0]).toBe(0);
      for (let i = 0; i < text.length; i++) expect(starts[i + 1]!).toBeGreaterThanOrEqual(starts[i]!);
    }), FEWER_RUNS);
  });

  it.each([...NAMED])('%s of a raw slice is the slice of the result', (_, normalize) => {
    fc.assert(fc.property(arabicText, (raw) => {
      const { text, starts } = normalize(raw);
      for (let i = 0; i < text.length; ) {
        let end = i + 1;
        while (end < text.length && starts[end] === starts[i]) end++;
        expect(normalize(raw.slice(starts[i], starts[end])).text).toBe(text.slice(i, end));
        i = end;
      }
    }), FEWER_RUNS);
  });

  it('leads from a joined hamza to letter and marks together', () => {
    expect([...normalizer(['hamza-marks'])('با\u064E\u0654ب').starts]).toEqual([0, 1, 1, 4, 5]);
  });
});

describe('normalizer', () => {
  it('without operations gives the text back', () => {
    fc.assert(fc.property(arabicText, (text) => { expect(normalizer([])(text).text).toBe(text); }), FEWER_RUNS);
  });

  it('gives Unicode forms as the standard has them', () => {
    fc.assert(fc.property(arabicText, (text) => {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(normalizer([form.toLowerCase()])(text).text).toBe(text.normalize(form));
    }), RUNS);
  });

  it('of the match profile is the fold', () => {
    fc.assert(fc.property(arabicText, (text) => {
      expect(normalizer(profileOperations('match'))(text)).toEqual(foldText(text));
      expect(foldText(text).text).toBe(fold(text));
    }), RUNS);
  });

  it('takes a hundred thousand marks on one letter in its stride', () => {
    const text = `ا${'\u0654\u0650'.repeat(50_000)}`;
    for (const normalize of NAMED.values()) expect(normalize(text).starts.at(-1)).toBe(text.length);
  });

  it.each([
    [() => normalizer(['diacritic']), 'unknown normalization operation "diacritic": expected nfc, nfd'],
    [() => profileOperations('fast'), 'unknown normalization profile "fast": expected match, search'],
    [() => normalizer(['nfc', 'nfkd']), 'nfc and nfkd: expected one Unicode form at most'],
    [() => normalizer(['constructor']), 'unknown normalization operation'],
  ])('names the choices when one is unknown', (act, message) => {
    expect(act).toThrow(NewsxError);
    expect(act).toThrow(message);
    expect(act).toThrow(expect.objectContaining({ fault: 'usage' }));
  });
});

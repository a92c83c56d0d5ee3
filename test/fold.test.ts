import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../src/arabic/fold.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';

describe('fold', () => {
  it.each([
    ['أُولى', 'اولي'], ['إدارةٌ', 'اداره'], ['آخِر', 'اخر'], ['ٱلعام', 'العام'],
    ['کتابی', 'كتابي'], ['ہے', 'هي'], ['ســـلام', 'سلام'], ['١٢٣ ۴۵', '123 45'],
    ['\uFEFB\uFEF7', 'لالا'], ['\uFDF2', 'الله'], ['\uFDFC', 'ريال'], ['و\u200Fقال\u200E', 'وقال'],
    ['مسؤول', 'مسؤول'], ['مسو\u0654ول', 'مسؤول'], ['ريي\u064E\u0654س', 'ريئس'], ['ا\u0653ب', 'اب'], ['café', 'cafe'],
  ])('folds %s to %s', (form, key) => expect(fold(form)).toBe(key));

  it('keeps the honorific ligatures whole', () => {
    expect(fold('\uFDFA \uFDFB')).toBe('\uFDFA \uFDFB');
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(arabicText, (text) => { expect(fold(fold(text))).toBe(fold(text)); }), RUNS);
  });

  it('does not tell composed from decomposed text', () => {
    fc.assert(fc.property(arabicText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }), RUNS);
  });

  it('agrees with the mapped fold', () => {
    fc.assert(fc.property(arabicText, (text) => { expect(foldText(text).text).toBe(fold(text)); }), RUNS);
  });
});

describe('foldText', () => {
  it('tiles the raw text', () => {
    fc.assert(fc.property(arabicText, (raw) => {
      const { text, starts } = foldText(raw);
      expect(starts.length).toBe(text.length + 1);
      expect(starts[text.length]).toBe(raw.length);
      if (text.length > 0) expect(starts[0]).toBe(0);
      for (let i = 0; i < text.length; i++) expect(starts[i + 1]!).toBeGreaterThanOrEqual(starts[i]!);
    }), RUNS);
  });

  it('maps each folded unit to the raw units that fold to it', () => {
    fc.assert(fc.property(arabicText, (raw) => {
      const { text, starts } = foldText(raw);
      for (let i = 0; i < text.length; ) {
        let end = i + 1;
        while (end < text.length && starts[end] === starts[i]) end++;
        expect(fold(raw.slice(starts[i], starts[end]))).toBe(text.slice(i, end));
        i = end;
      }
    }), RUNS);
  });

  it('spells a ligature out over one raw unit', () => {
    const { text, starts } = foldText('ا\uFDF2 ب');
    expect(text).toBe('االله ب');
    expect([...starts]).toEqual([0, 1, 1, 1, 1, 2, 3, 4]);
  });

  it('folds a text that is all ligatures', () => {
    expect(foldText('\uFDF2'.repeat(50)).text).toBe('الله'.repeat(50));
  });
});

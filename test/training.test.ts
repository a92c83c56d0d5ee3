import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagConllText } from '../src/eval/conll.ts';
import { readDataFile } from '../src/resources/node.ts';
import { readModel, writeModel } from '../src/tagger/model.ts';
import { trainFromConll } from '../src/train/conll-training.ts';
import { writeModelFile } from '../src/train/model-file.ts';

const base = readModel('ner.bin', readDataFile('models/ner.bin'));

/** A corpus in which whoever stands after an invented title is a product. */
const NAMES = ['زعفرون', 'مرجانوس', 'قرنفال', 'ياسمونة', 'بنفسجيل', 'عنبرود', 'كهرمان', 'فيروزان', 'لازورد', 'عقيقال'];
const corpus = NAMES.flatMap((name, at) => [
  `عرض\tO\nجهاز\tO\n${name}\tB-MISC\nأمس\tO\n.\tO\n`,
  `وصل\tO\nجهاز\tO\n${name}\tB-MISC\nإلى\tO\n${at % 2 === 0 ? 'صنعاء' : 'عدن'}\tB-LOC\n`,
]).join('\n');

describe('training on CoNLL corpora', { timeout: 60_000 }, () => {
  const { model, heldOut } = trainFromConll([{ path: 'my.conll', text: corpus }], base, { epochs: 5, seed: 3, profile: 'news' });

  it('learns what the corpus shows and says how well', () => {
    expect(tagConllText('a', 'عرض\nجهاز\nزمردان\nأمس\n.\n', model, 'news')).toContain('زمردان\tB-MISC');
    expect(heldOut.find(({ type }) => type === 'all')!.strict.f1).toBeGreaterThan(0.8);
    expect(model.header.about).toMatchObject({ corpora: [{ file: 'my.conll' }], recipe: { epochs: 5, seed: 3 } });
  });

  it('gives the same bytes for the same corpus, seed and epochs', () => {
    const again = trainFromConll([{ path: 'my.conll', text: corpus }], base, { epochs: 5, seed: 3, profile: 'news' }).model;
    expect(Buffer.from(writeModel(again)).equals(Buffer.from(writeModel(model)))).toBe(true);
  });

  it('names the file when there is too little in it, file and line when a tag is unknown', () => {
    expect(() => trainFromConll([{ path: 'my.conll', text: 'قال\tO\n' }], base, { epochs: 1, seed: 1, profile: 'news' })).toThrow('my.conll: expected 10 tagged sentences at least, found 1');
    expect(() => trainFromConll([{ path: 'my.conll', text: 'قال\tO\nدبي\tB-GPE\n' }], base, { epochs: 1, seed: 1, profile: 'news' })).toThrow(/^my\.conll:2: expected one of O /u);
  });

  it('leaves a whole file and nothing beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsx-'));
    writeModelFile(join(folder, 'my.bin'), model);
    expect(readdirSync(folder)).toEqual(['my.bin']);
    expect(readModel('my.bin', readFileSync(join(folder, 'my.bin'))).header).toEqual(model.header);
  });
});

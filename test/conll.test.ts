import { describe, expect, it } from 'vitest';
import { formatConll, readConll, readConllWords, tagConllText } from '../src/eval/conll.ts';
import { evaluateConll, evaluateMentions } from '../src/eval/ner-evaluation.ts';
import { readDataFile } from '../src/resources/node.ts';
import { readModel } from '../src/tagger/model.ts';

const SENTENCES = 'قال\tO\nسالم\tB-PER\nالهاجري\tI-PER\n.\tO\n\nوصل\tO\nإلى\tO\nالكويت\tB-LOC\n';

describe('CoNLL files', () => {
  it('are read sentence by sentence, comments and Windows line ends aside', () => {
    const read = readConll('a.conll', `# متن\n${SENTENCES}\n\n`.replaceAll('\n', '\r\n'));
    expect(read.map(({ words }) => words.join(' '))).toEqual(['قال سالم الهاجري .', 'وصل إلى الكويت']);
    expect(read.map(({ tags }) => [...tags])).toEqual([[0, 1, 2, 0], [0, 0, 3]]);
  });

  it('come out as they went in', () => {
    const read = readConll('a.conll', SENTENCES);
    expect(formatConll(read.map(({ words }) => words), read.map(({ tags }) => tags))).toBe(SENTENCES);
  });

  it('take the first and the last of many columns', () => {
    const [sentence] = readConll('a.conll', 'دبي NNP x B-LOC\n');
    expect(sentence).toEqual({ words: ['دبي'], tags: Uint8Array.of(3) });
  });

  it('name file and line where a tag is missing or unknown', () => {
    expect(() => readConll('a.conll', 'قال\tO\nسالم\n')).toThrow('a.conll:2: expected a token and a tag, found "سالم"');
    expect(() => readConll('a.conll', 'قال\tO\n\nسالم\tB-PERSON\n')).toThrow(/^a\.conll:3: expected one of O B-PER .* found "B-PERSON"$/u);
  });

  it('need no tags to be tagged, and keep their tokens', () => {
    const model = readModel('ner.bin', readDataFile('models/ner.bin'));
    const tagged = tagConllText('a.conll', 'وصل\nالرئيس\nالمصري\nإلى\nالكويت\n\nقال\n', model, 'anercorp');
    expect(readConllWords(tagged)).toEqual([['وصل', 'الرئيس', 'المصري', 'إلى', 'الكويت'], ['قال']]);
    expect(tagged).toContain('الكويت\tB-LOC\n');
    expect(() => tagConllText('a.conll', '\n\n', model, 'news')).toThrow('a.conll: expected a token on each line, found none');
  });
});

describe('evaluation', () => {
  const found = SENTENCES.replace('الهاجري\tI-PER', 'الهاجري\tO').replace('إلى\tO', 'إلى\tB-ORG');

  it('counts a cut name as overlapping only, and a false one against precision', () => {
    const rows = evaluateConll({ path: 'gold', text: SENTENCES }, { path: 'found', text: found });
    const row = (type: string): unknown => rows.find((one) => one.type === type);
    expect(row('PER')).toMatchObject({ gold: 1, predicted: 1, strict: { f1: 0 }, overlap: { f1: 1 } });
    expect(row('LOC')).toMatchObject({ strict: { precision: 1, recall: 1, f1: 1 } });
    expect(row('ORG')).toMatchObject({ gold: 0, predicted: 1, strict: { precision: 0 } });
    expect(row('all')).toMatchObject({ gold: 2, predicted: 3, overlap: { recall: 1 } });
  });

  it('refuses files whose tokens part', () => {
    const other = SENTENCES.replace('الكويت', 'قطر');
    expect(() => evaluateConll({ path: 'gold', text: SENTENCES }, { path: 'found', text: other })).toThrow('found: sentence 2: expected the tokens of gold, found "وصل إلى قطر"');
    expect(() => evaluateConll({ path: 'gold', text: SENTENCES }, { path: 'found', text: 'قال\tO\nسالم\tO\nالهاجري\tO\n.\tO\n' })).toThrow('found "the end"');
  });

  it('matches each mention of an article once', () => {
    const gold = [{ start: 0, end: 9, type: 'ORG' }] as const;
    const rows = evaluateMentions([{ gold, found: [{ start: 0, end: 4, type: 'ORG' }, { start: 5, end: 9, type: 'ORG' }] }]);
    expect(rows.find(({ type }) => type === 'PER LOC ORG')).toMatchObject({ gold: 1, predicted: 2, overlap: { precision: 0.5, recall: 1 } });
  });
});

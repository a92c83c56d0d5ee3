import { describe, expect, it } from 'vitest';
import { formatConll, readConll, readConllWords, tagConllText } from '../src/eval/conll.ts';
import { evaluateTags } from '../src/eval/ner-evaluation.ts';
import { tallyMentions } from '../src/eval/ner-scores.ts';
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
    const tagsOf = (text: string): readonly Uint8Array[] => readConll('a.conll', text).map(({ tags }) => tags);
    const rows = evaluateTags(tagsOf(SENTENCES), tagsOf(found));
    const row = (type: string): unknown => rows.find((one) => one.type === type);
    expect(row('PER')).toMatchObject({ gold: 1, predicted: 1, strict: { f1: 0 }, overlap: { f1: 1 } });
    expect(row('LOC')).toMatchObject({ strict: { precision: 1, recall: 1, f1: 1 } });
    expect(row('ORG')).toMatchObject({ gold: 0, predicted: 1, strict: { precision: 0 } });
    expect(row('all')).toMatchObject({ gold: 2, predicted: 3, overlap: { recall: 1 } });
  });

  it('matches each mention of an article once', () => {
    const gold = [{ start: 0, end: 9, type: 'ORG' }] as const;
    const found = [{ start: 0, end: 4, type: 'ORG' }, { start: 5, end: 9, type: 'ORG' }] as const;
    expect(tallyMentions(gold, found, 'ORG').overlap).toEqual({ gold: 1, predicted: 2, right: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../src/arabic/fold.ts';
import { readDataFile } from '../src/resources/node.ts';
import { readModel, writeModel } from '../src/tagger/model.ts';
import { TAGS, tagWords } from '../src/tagger/tagger.ts';
import { mayFollow } from '../src/tagger/tags.ts';

const BYTES = readDataFile('models/ner.bin');
const model = readModel('ner.bin', BYTES);
const tag = (text: string): readonly string[] => {
  const words = text.split(' ').map(fold);
  return [...tagWords(words, Uint32Array.of(0), model, 'news').tags].map((index) => TAGS[index]!);
};

describe('the tagger', { timeout: 60_000 }, () => {
  it('tells people, places and organizations', () => {
    expect(tag('وقال وزير الخارجية الأردني أيمن الصفدي في عمان')).toEqual(['O', 'O', 'O', 'O', 'B-PER', 'I-PER', 'O', 'B-LOC']);
    expect(tag('أعلنت منظمة الصحة العالمية اليوم')).toContain('B-ORG');
  });

  it('finds everywhere what it sees clearly once', () => {
    const words = 'قال المدير سعد الحارثي إن العمل مستمر . واستقبل الحارثي الوفد .'.split(' ').map(fold);
    const { tags } = tagWords(words, Uint32Array.of(0, 8), model, 'news');
    expect(TAGS[tags[9]!]).toBe('B-PER');
  });

  it('gives valid tags and a confidence for mentions only, whatever the words', () => {
    const words = Array.from({ length: 3000 }, (_, at) => ['', '.', 'ا', '\ud800', 'محمد', '2024', 'constructor', 'بن', '__proto__', 'القاهرة'][(at * 7919) % 10]!);
    const starts = Uint32Array.from([5, 5, 3, 9000, 40, 1200]);
    const { tags, confidence } = tagWords(words, starts, model, 'news');
    for (let at = 0; at < words.length; at++) {
      expect(mayFollow(at === 0 ? 0 : tags[at - 1]!, tags[at]!)).toBe(true);
      expect(confidence[at]! > 0 && confidence[at]! <= 1).toBe(tags[at] !== 0);
    }
  });

  it('tags the same with a fresh model as with one that has seen much', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => `كلمه${at.toString(36)}`);
    tagWords(many, new Uint32Array(0), model, 'news');
    const words = 'التقى محمد بن سلمان ممثلي شركة أرامكو في الظهران'.split(' ').map(fold);
    const fresh = tagWords(words, Uint32Array.of(0), readModel('ner.bin', BYTES), 'news');
    expect(tagWords(words, Uint32Array.of(0), model, 'news')).toEqual(fresh);
  });

  it('has nothing to say of no words', () => {
    expect(tagWords([], new Uint32Array(0), model, 'anercorp').tags).toHaveLength(0);
  });
});

describe('model files', () => {
  it('are written as they were read', () => {
    expect(Buffer.compare(Buffer.from(writeModel(model)), Buffer.from(BYTES))).toBe(0);
  });

  it('are refused by name when foreign, of another version, cut short or damaged', () => {
    const changed = (at: number): Uint8Array => BYTES.slice().map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => readModel('my.bin', new TextEncoder().encode('PK\u0003\u0004 some other file, quite long enough'))).toThrow('my.bin: expected a tagger model (magic bytes NEWSXNER)');
    expect(() => readModel('my.bin', BYTES.subarray(0, 10))).toThrow('my.bin: expected a tagger model');
    expect(() => readModel('my.bin', changed(8))).toThrow(/^my\.bin: expected a tagger model of version/u);
    expect(() => readModel('my.bin', BYTES.subarray(0, BYTES.length - 1))).toThrow(/^my\.bin: expected \d+ bytes, found \d+$/u);
    expect(() => readModel('my.bin', changed(BYTES.length - 100))).toThrow('my.bin: expected numbers that match the checksum: the file is damaged');
  });
});

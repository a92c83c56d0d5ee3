import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { explainResolution, explainRule } from '../src/report/quote-rules.ts';
import { formatExplanation, speakersOf } from '../src/report/quote-views.ts';
import { toRecord } from '../src/report/record.ts';

const TEXT = 'قال وزير النقل سمير الخوري لصحيفة «المساء» إن الجسر آمن. وأضاف أن السير سيعود غدا. وأكدت مصادر طبية أن الجرحى بخير. ويقال إن التحقيق بدأ.';
const record = toRecord((await analyser(['quotes']))({ path: '', text: TEXT }), ['quotes'], { path: '' });

describe('explained quotes', () => {
  it('name content, cue, rule, speaker and how the speaker was found', () => {
    const [first, , , last] = formatExplanation(record, (text) => text).replaceAll(/[\u2068\u2069]/gu, '').split('\n\n');
    expect(first!.split('\n')).toEqual([
      'q1 indirect إن الجسر آمن at 43–55', expect.stringMatching(/^ {2}rule {6}verb-subject-clause \(a verb and its subject before a clause; confidence 0\.\d+\)$/u), '  cue       قال lemma قال at 0–3',
      '  speaker   وزير النقل سمير الخوري at 4–26', expect.stringMatching(/^ {2}resolved {2}explicit \(named beside the cue\): e\d+ سمير الخوري PER$/u), '  addressee لصحيفة «المساء»',
    ]);
    expect(last).toContain('resolved  unspecified (nobody is meant to be known): nobody');
  });

  it('have words for every rule of the case file and pass on a rule that is new', () => {
    expect(explainRule('participle-marks')).toBe('a participle before marked words');
    expect(explainRule('relay')).toBe('words that another passed on');
    expect(explainRule('new-rule')).toBe('new-rule');
    expect(explainResolution('new-way')).toBe('new-way');
  });

  it('are grouped by speaker, those who said most first, unknown ones last', () => {
    expect(speakersOf(record.quotes!).map(({ entity, quotes }) => [entity?.name ?? null, quotes.length])).toEqual([['سمير الخوري', 2], ['مصادر طبية', 1], [null, 1]]);
  });
});

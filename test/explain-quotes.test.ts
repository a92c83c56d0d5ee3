import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { explainQuote, explainRule, quotesBySpeaker } from '../src/report/explain-quotes.ts';

const TEXT = 'قال وزير النقل سمير الخوري لصحيفة «المساء» إن الجسر آمن. وأضاف أن السير سيعود غدا. وأكدت مصادر طبية أن الجرحى بخير. ويقال إن التحقيق بدأ.';
const { quotes } = (await analyser(['quotes']))({ path: '', text: TEXT });

describe('explained quotes', () => {
  it('name content, cue, rule, speaker and how the speaker was found', () => {
    const lines = explainQuote(TEXT, quotes[0]!);
    expect(lines[0]).toMatch(/^q1 indirect, confidence 0\.\d\d$/u);
    expect(lines.slice(1)).toEqual([
      '  content  إن الجسر آمن', '  cue      قال (قال): a verb and its subject before a clause [verb-subject-clause]', '  speaker  وزير النقل سمير الخوري',
      expect.stringMatching(/^ {2}entity {3}سمير الخوري \[PER e\d+\]: named beside the cue \[explicit\]$/u), '  to       لصحيفة «المساء»',
    ]);
    expect(explainQuote(TEXT, quotes[3]!)).toContain('  entity   (nobody): nobody is meant to be known [unspecified]');
  });

  it('have words for every rule of the case file and pass on a rule that is new', () => {
    expect(explainRule('participle-marks')).toBe('a participle before marked words');
    expect(explainRule('relay')).toBe('words that another passed on');
    expect(explainRule('new-rule')).toBe('new-rule');
  });

  it('are grouped by speaker, those who said most first, unknown ones last', () => {
    expect(quotesBySpeaker(quotes).map(({ entity, quotes: said }) => [entity?.name ?? null, said.length])).toEqual([['سمير الخوري', 2], ['مصادر طبية', 1], [null, 1]]);
  });
});

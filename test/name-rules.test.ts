import { describe, expect, it } from 'vitest';
import { draftsOf, settle, type Draft } from '../src/passes/entities/drafts.ts';
import { endingOf, rolesOf, type Form, type NameResources } from '../src/passes/entities/forms.ts';
import { findings, triggersOf, type Rule } from '../src/passes/entities/rules/rule.ts';
import type { Words } from '../src/passes/entities/words.ts';

const draft = (first: number, last: number, type: Draft['type'] = 'PER'): Draft => ({ first, last, cut: 0, type, confidence: 0.9 });
const form = (key: string, roles = 0): Form => ({ key, roles, facts: 0, begun: { names: [], nextEndings: 0 } });
const NAMES = {} as NameResources;

/** Words of which each is one letter, with the rules that look at it. */
function wordsOf(keys: string, rules: readonly Rule[]): Words {
  const triggers = Int32Array.from(keys, (key) => triggersOf(rules, form(key), NAMES));
  const triggering = Int32Array.from([...triggers.keys()].filter((at) => triggers[at] !== 0));
  return { keys: [...keys], triggers, triggering, triggered: triggers.reduce((bits, own) => bits | own, 0) } as unknown as Words;
}

describe('rules of names', () => {
  it('look at words by role, by word or by a test', () => {
    const rules: readonly Rule[] = [
      { on: rolesOf('place', 'office'), at: () => [] },
      { on: new Set([':']), at: () => [] },
      { on: ({ key }) => key.length > 3, at: () => [] },
      () => [],
    ];
    expect(triggersOf(rules, form('حي', rolesOf('place')), NAMES)).toBe(0b001);
    expect(triggersOf(rules, form(':'), NAMES)).toBe(0b010);
    expect(triggersOf(rules, form('وزير', rolesOf('office', 'title')), NAMES)).toBe(0b101);
    expect(triggersOf(rules, form('من'), NAMES)).toBe(0);
  });

  it('go on after what they found, and leave what reaches back into it', () => {
    const pairs: Rule = { on: new Set(['a']), at: (_, __, at) => [draft(at, at + 2)] };
    const backward: Rule = { on: new Set(['b']), at: (_, __, at) => [draft(at - 2, at + 1)] };
    const rules = [pairs, backward];
    const none = draftsOf([], 8);
    expect(findings(rules, 0, wordsOf('aaa-aaaa', rules), none).map(({ first }) => first)).toEqual([0, 2, 4, 6]);
    expect(findings(rules, 1, wordsOf('--bb--b-', rules), none).map(({ first }) => first)).toEqual([0, 4]);
  });
});

describe('drafts', () => {
  it('give way to additions that overlap them, word by word', () => {
    const [person, place, club] = [draft(0, 3), draft(4, 5, 'LOC'), draft(6, 8, 'ORG')];
    const addition = draft(2, 5, 'ORG');
    const { list, at } = settle(draftsOf([person, place, club], 9), [addition]);
    expect(list).toEqual([addition, club]);
    expect(at).toEqual([undefined, undefined, addition, addition, addition, undefined, club, club, undefined]);
  });
});

describe('the ending of a word', () => {
  it('stays the same after proclitics', () => {
    for (const name of ['دمشق', 'رنا', 'اب', 'الرياض']) for (const before of ['و', 'ب', 'ول', 'فب']) expect(endingOf(before + name)).toBe(endingOf(name));
  });

  it('tells most words apart', () => {
    expect(new Set(['دمشق', 'بغداد', 'حلب', 'رنا', 'الرياض', 'مسقط'].map(endingOf)).size).toBe(6);
  });
});

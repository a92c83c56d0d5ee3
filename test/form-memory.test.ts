import { describe, expect, it } from 'vitest';
import type { Token } from '../src/document.ts';
import { scanTokens } from '../src/passes/tokens/scan.ts';
import { createFormMemory, createForms, formsOf, remember, remembered, roomByNumber } from '../src/resources/form-memory.ts';
import { createFormNumbers, numberForms, type NumberedForms } from '../src/tagger/form-numbers.ts';

/** More forms than a memory holds. */
const FORMS = Array.from({ length: 70_000 }, (_, i) => `كلمه${i}`);

describe('a memory of forms', () => {
  it('works a form out once while it lasts', () => {
    const asked: string[] = [];
    const lengthOf = remembered((form) => {
      asked.push(form);
      return form.length;
    });
    expect(['قال', 'بغداد', 'قال'].map(lengthOf)).toEqual([3, 5, 3]);
    expect(asked).toEqual(['قال', 'بغداد']);
  });

  it('gives the same when it was full in between', () => {
    const same = remembered((form) => form);
    expect(FORMS.map(same)).toEqual(FORMS);
    expect(FORMS.map(same)).toEqual(FORMS);
  });

  it('keeps several numbers a form apart from those of others, also when all were forgotten in between', () => {
    const memory = createFormMemory(2);
    const numbers = createFormNumbers();
    const expectAll = (forms: readonly string[]): number => {
      const numbered = numberForms(numbers, forms);
      let fresh = 0;
      remember(memory, numbered, (index, to) => {
        memory.values[to] = forms[index]!.length;
        memory.values[to + 1] = forms[index]!.charCodeAt(forms[index]!.length - 1);
        fresh++;
      });
      for (const [index, form] of forms.entries()) {
        const at = numbered.numbers[index]! * 2;
        if (memory.values[at] !== form.length || memory.values[at + 1] !== form.charCodeAt(form.length - 1)) expect.fail(form);
      }
      return fresh;
    };
    expect(expectAll(FORMS.slice(0, 100))).toBe(100);
    expect(expectAll(FORMS)).toBe(FORMS.length - 100);
    expect(expectAll(FORMS.slice(0, 100))).toBe(100);
    expect(expectAll(FORMS.slice(0, 10))).toBe(0);
  });

  it('numbers the keys of a document once, and remembers by them', () => {
    const forms = createForms();
    const asked: string[] = [];
    const memory = createFormMemory(1);
    const lengths = (tokens: readonly Token[], numbered: NumberedForms): readonly number[] => {
      remember(memory, numbered, (index, to) => {
        asked.push(tokens[index]!.key);
        memory.values[to] = tokens[index]!.key.length;
      });
      return tokens.map((_, i) => memory.values[numbered.numbers[i]!]!);
    };
    const tokens = scanTokens('قال قال بغداد');
    expect(formsOf(forms, tokens)).toBe(formsOf(forms, tokens));
    expect(lengths(tokens, formsOf(forms, tokens))).toEqual([3, 3, 5]);
    const others = scanTokens(FORMS.join(' '));
    expect(lengths(others, formsOf(forms, others)).length).toBe(FORMS.length);
    expect(lengths(tokens, formsOf(forms, tokens))).toEqual([3, 3, 5]);
    expect(asked.length).toBe(FORMS.length + 2);
    formsOf(forms, scanTokens('بيروت'));
    expect(lengths(tokens, formsOf(forms, tokens))).toEqual([3, 3, 5]);
    expect(asked.length).toBe(FORMS.length + 4);
  });

  it('has room for what is put there until all forms are forgotten', () => {
    const forms = createForms();
    const roomOf = roomByNumber<string>();
    const numberedOf = (text: string): NumberedForms => formsOf(forms, scanTokens(text));
    const first = numberedOf('قال بغداد');
    roomOf(first)[first.numbers[1]!] = 'مدينة';
    const second = numberedOf('بغداد بيروت');
    expect([...second.numbers].map((number) => roomOf(second)[number])).toEqual(['مدينة', undefined]);
    numberedOf(FORMS.join(' '));
    const third = numberedOf('بغداد بيروت');
    expect([...third.numbers].map((number) => roomOf(third)[number])).toEqual([undefined, undefined]);
  });
});

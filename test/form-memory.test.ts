import { describe, expect, it } from 'vitest';
import { createFormMemory, remembered, valuesAt } from '../src/resources/form-memory.ts';

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

  it('keeps several numbers a form apart from those of others, also when it was full in between', () => {
    const memory = createFormMemory(2);
    const numbersOf = (form: string): readonly number[] => {
      const at = valuesAt(memory, form, (fresh, to) => {
        memory.values[to] = fresh.length;
        memory.values[to + 1] = fresh.charCodeAt(fresh.length - 1);
      });
      return [memory.values[at]!, memory.values[at + 1]!];
    };
    for (const form of [...FORMS, ...FORMS.slice(0, 10)]) {
      if (numbersOf(form)[0] !== form.length || numbersOf(form)[1] !== form.charCodeAt(form.length - 1)) expect.fail(form);
    }
  });
});

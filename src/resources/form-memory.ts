import { createFormNumbers, forgetForms, numberOf, type FormNumbers } from '../tagger/form-numbers.ts';

/** Integers that were worked out for forms met before. They depend on the form alone, so remembering them saves time and changes nothing. */
export interface FormMemory {
  readonly numbers: FormNumbers;
  /** How many forms have a row. */
  count: number;
  /** `width` values a form. */
  readonly values: Int32Array;
  readonly width: number;
}

/** Forms remembered before the memory is emptied: running text repeats most of its words within far fewer. */
const CAPACITY = 65_536;
const SLOT_BITS = 17;

/** An empty memory with room for so many integers a form. */
export function createFormMemory(width: number): FormMemory {
  return { numbers: createFormNumbers(SLOT_BITS), count: 0, values: new Int32Array(CAPACITY * width), width };
}

/** The index of the first value of a form, all of which `workOut` sets for a form not met before; they may be another's once a further form is asked for. */
export function valuesAt(memory: FormMemory, form: string, workOut: (form: string, at: number) => void): number {
  if (memory.count === CAPACITY) {
    forgetForms(memory.numbers);
    memory.count = 0;
  }
  const number = numberOf(memory.numbers, form, memory.count);
  const at = number * memory.width;
  if (number === memory.count) {
    workOut(form, at);
    memory.count++;
  }
  return at;
}

/** A function of forms that remembers what it gave; `workOut` is asked for forms not met before. */
export function remembered<T>(workOut: (form: string) => T): (form: string) => T {
  const numbers = createFormNumbers(SLOT_BITS);
  const known: T[] = [];
  return (form) => {
    if (known.length === CAPACITY) {
      forgetForms(numbers);
      known.length = 0;
    }
    const number = numberOf(numbers, form, known.length);
    if (number === known.length) known.push(workOut(form));
    return known[number]!;
  };
}

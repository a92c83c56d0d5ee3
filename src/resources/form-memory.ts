import { createFormNumbers, forgetForms, numberOf, type FormNumbers } from '../tagger/form-numbers.ts';

/**
 * Integers that were worked out for forms met before, one in each column. They depend on the form alone, so remembering them saves time and changes
 * nothing.
 */
export interface FormMemory {
  readonly numbers: FormNumbers;
  /** How many forms have a row. */
  count: number;
  readonly columns: readonly Int32Array[];
}

/** Forms remembered before the memory is emptied: running text repeats most of its words within far fewer. */
const CAPACITY = 65_536;
const SLOT_BITS = 17;

/** An empty memory with room for so many integers a form. */
export function createFormMemory(columns: number): FormMemory {
  return { numbers: createFormNumbers(SLOT_BITS), count: 0, columns: Array.from({ length: columns }, () => new Int32Array(CAPACITY)) };
}

/** The row of a form in the columns, which `workOut` fills for a form not met before; it may be another's once a further form is asked for. */
export function rowOf(memory: FormMemory, form: string, workOut: (form: string, row: number) => void): number {
  if (memory.count === CAPACITY) {
    forgetForms(memory.numbers);
    memory.count = 0;
  }
  const row = numberOf(memory.numbers, form, memory.count);
  if (row === memory.count) {
    workOut(form, row);
    memory.count++;
  }
  return row;
}

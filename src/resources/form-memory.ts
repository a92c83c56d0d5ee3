import type { Token } from '../document.ts';
import { beginDocument, createFormNumbers, numberOf, type FormNumbers, type NumberedForms } from '../tagger/form-numbers.ts';

/** Numbers of the forms of documents, shared by all that remember something of forms. */
export interface Forms {
  readonly owner: FormNumbers;
  readonly documents: WeakMap<readonly Token[], NumberedForms>;
}

/** Numbers of no form and no document yet. */
export function createForms(): Forms {
  return { owner: createFormNumbers(), documents: new WeakMap() };
}

/** The numbers of the keys of a document's tokens, worked out once for all passes that ask. */
export function formsOf({ owner, documents }: Forms, tokens: readonly Token[]): NumberedForms {
  const known = documents.get(tokens);
  if (known !== undefined && known.age === owner.age) return known;
  beginDocument(owner);
  const numbers = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) numbers[at] = numberOf(owner, tokens[at]!.key);
  const forms = { owner, age: owner.age, numbers };
  documents.set(tokens, forms);
  return forms;
}

/** Integers that were worked out for forms met before. They depend on the form alone, so remembering them saves time and changes nothing. */
export interface FormMemory {
  owner: FormNumbers | undefined;
  age: number;
  /** `width` values a form. */
  values: Int32Array;
  /** 1 for the numbers of forms that have values. */
  known: Uint8Array;
  readonly width: number;
}

/** An empty memory with room for so many integers a form. */
export function createFormMemory(width: number): FormMemory {
  return { owner: undefined, age: 0, values: new Int32Array(0), known: new Uint8Array(0), width };
}

/**
 * Sees to it that the memory has the values of all forms of a document: those of the form numbered `n` from `n` times the width on. `workOut` sets those
 * of a form not met before, the one at an index of the document's.
 */
export function remember(memory: FormMemory, forms: NumberedForms, workOut: (index: number, to: number) => void): void {
  if (memory.owner !== forms.owner || memory.age !== forms.age) {
    memory.known.fill(0);
    memory.owner = forms.owner;
    memory.age = forms.age;
  }
  if (memory.known.length <= forms.owner.count) makeRoom(memory, 2 * forms.owner.count);
  const { known, width } = memory;
  const { numbers } = forms;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!;
    if (known[number] === 1) continue;
    workOut(index, number * width);
    known[number] = 1;
  }
}

function makeRoom(memory: FormMemory, forms: number): void {
  const { known, values } = memory;
  memory.known = new Uint8Array(forms);
  memory.known.set(known);
  memory.values = new Int32Array(forms * memory.width);
  memory.values.set(values);
}

/** A function of forms that remembers what it gave; `workOut` is asked for forms not met before. */
export function remembered<T>(workOut: (form: string) => T): (form: string) => T {
  const numbers = createFormNumbers();
  let { age } = numbers;
  const known: T[] = [];
  return (form) => {
    beginDocument(numbers);
    if (age !== numbers.age) known.length = 0;
    ({ age } = numbers);
    const index = numberOf(numbers, form) - 1;
    if (index === known.length) known.push(workOut(form));
    return known[index]!;
  };
}

/**
 * A function from the forms of a document to room for what is worked out of them only when it is asked for: by the number of the form, undefined until
 * somebody puts it there. It is kept for the documents that follow.
 */
export function roomByNumber<T>(): (forms: NumberedForms) => (T | undefined)[] {
  let owner: FormNumbers | undefined;
  let age = 0;
  let room: (T | undefined)[] = [];
  return (forms) => {
    if (owner !== forms.owner || age !== forms.age) room = [];
    ({ owner, age } = forms);
    while (room.length <= owner.count) room.push(undefined);
    return room;
  };
}

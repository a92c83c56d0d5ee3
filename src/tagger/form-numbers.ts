/**
 * Numbers of forms by 64 bits of hash, in the order the forms were met, from 1: one access to memory a look-up, where a Map of strings takes
 * four, and what is kept of frequent forms under their numbers lies close together. That two of the forms it ever holds were taken for one has
 * odds of one in ten billion.
 */
export interface FormNumbers {
  /** ENTRY values a slot: the number of the form (0 in an empty slot) and both halves of its hash. It grows with the forms. */
  table: Int32Array;
  count: number;
  /** How often all forms were forgotten: what was kept under their numbers holds for one age. */
  age: number;
}

/** The numbers of the words of a document, and the age for which they hold. */
export interface NumberedForms {
  readonly owner: FormNumbers;
  readonly age: number;
  readonly numbers: Int32Array;
}

const ENTRY = 4;
const FIRST_SLOTS = 1024;
/** Forms remembered when a document begins before all are forgotten: running text repeats most of its words within far fewer. */
const CAPACITY = 65_536;

/** Numbers of no form yet. */
export function createFormNumbers(): FormNumbers {
  return { table: new Int32Array(ENTRY * FIRST_SLOTS), count: 0, age: 0 };
}

/** Numbers the words of a document. */
export function numberForms(owner: FormNumbers, words: readonly string[]): NumberedForms {
  beginDocument(owner);
  const numbers = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) numbers[at] = numberOf(owner, words[at]!);
  return { owner, age: owner.age, numbers };
}

/** Forgets all forms where they are many; numbers asked for from here on hold until the next document begins. */
export function beginDocument(forms: FormNumbers): void {
  if (forms.count < CAPACITY) return;
  forms.table.fill(0);
  forms.count = 0;
  forms.age++;
}

/** The number of a form; one without a number gets the next. */
export function numberOf(forms: FormNumbers, form: string): number {
  const { table } = forms;
  let first = 0x811c9dc5;
  let second = form.length;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  const mask = table.length - 1;
  let at = slotOf(first, second, mask);
  for (; table[at] !== 0; at = (at + ENTRY) & mask) if (table[at + 1] === first && table[at + 2] === second) return table[at]!;
  put(table, at, ++forms.count, first, second);
  if (forms.count * 2 * ENTRY > table.length) grow(forms);
  return forms.count;
}

function slotOf(first: number, second: number, mask: number): number {
  return ((first ^ (first >>> 15) ^ second) * ENTRY) & mask;
}

function put(table: Int32Array, at: number, number: number, first: number, second: number): void {
  table[at] = number;
  table[at + 1] = first;
  table[at + 2] = second;
}

/** Twice the room. */
function grow(forms: FormNumbers): void {
  const old = forms.table;
  const table = (forms.table = new Int32Array(2 * old.length));
  const mask = table.length - 1;
  for (let from = 0; from < old.length; from += ENTRY) {
    if (old[from] === 0) continue;
    let to = slotOf(old[from + 1]!, old[from + 2]!, mask);
    while (table[to] !== 0) to = (to + ENTRY) & mask;
    put(table, to, old[from]!, old[from + 1]!, old[from + 2]!);
  }
}

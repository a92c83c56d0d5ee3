/**
 * Numbers of forms by 64 bits of hash: one access to memory a look-up, where a Map of strings takes four. That two of the forms it ever holds
 * were taken for one has odds of one in ten billion.
 */
export interface FormNumbers {
  /** ENTRY values a slot: the number of the form plus one (0 in an empty slot) and both halves of its hash. */
  readonly table: Int32Array;
}

const ENTRY = 4;

/** Room for somewhat less than 2 ** slotBits forms. */
export function createFormNumbers(slotBits: number): FormNumbers {
  return { table: new Int32Array(ENTRY << slotBits) };
}

/** For when all forms are to be numbered anew. */
export function forgetForms({ table }: FormNumbers): void {
  table.fill(0);
}

/** The number of a form; one without a number gets `next`. */
export function numberOf({ table }: FormNumbers, form: string, next: number): number {
  let first = 0x811c9dc5;
  let second = form.length;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  const mask = table.length - 1;
  let at = ((first ^ (first >>> 15) ^ second) * ENTRY) & mask;
  for (; table[at] !== 0; at = (at + ENTRY) & mask) if (table[at + 1] === first && table[at + 2] === second) return table[at]! - 1;
  table[at] = next + 1;
  table[at + 1] = first;
  table[at + 2] = second;
  return next;
}

import { createFormMemory, type FormMemory } from '../form-memory.ts';
import type { KnownName } from './known-names.ts';

/** A known name that begins with a form, the first `cut` letters of which are proclitics. */
export interface BegunName extends KnownName {
  readonly cut: number;
}

/** What the lexicons of one loading say of forms met before, by the numbers of the forms. */
export interface NameForms {
  /** Three values a form: its roles, its facts, and the rules that look at it. */
  readonly memory: FormMemory;
  /** The known names that begin with each form, in the order in which they are looked for. */
  readonly begun: (readonly BegunName[])[];
}

/** Nothing remembered yet. */
export function createNameForms(): NameForms {
  return { memory: createFormMemory(3), begun: [] };
}

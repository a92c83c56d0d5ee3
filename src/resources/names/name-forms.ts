import { createFormMemory, type FormMemory } from '../form-memory.ts';
import type { KnownName } from './known-names.ts';

/** A known name that begins with a form, the first `cut` letters of which are proclitics. */
export interface BegunName extends KnownName {
  readonly cut: number;
  /** The ending of the word that follows in the name, or -1 when none does: few words have to be compared letter by letter. */
  readonly nextEnding: number;
}

/** The known names that begin with a form. */
export interface BegunNames {
  /** In the order in which they are looked for. */
  readonly names: readonly BegunName[];
  /** The last five bits of the endings of their second words, each as a bit; all bits when the form is a name by itself. */
  readonly nextEndings: number;
}

/** What the lexicons of one loading say of forms met before, by the numbers of the forms. */
export interface NameForms {
  /** Four values a form: its roles, its facts, the rules that look at it, and the last word of a document that had it. */
  readonly memory: FormMemory;
  /** The known names that begin with each form. */
  readonly begun: BegunNames[];
}

/** Nothing remembered yet. */
export function createNameForms(): NameForms {
  return { memory: createFormMemory(4), begun: [] };
}

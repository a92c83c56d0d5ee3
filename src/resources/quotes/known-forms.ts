import { createFormMemory, type FormMemory } from '../form-memory.ts';
import type { Word } from './words.ts';

/** What is known of the forms of documents, by their numbers: words, and facts that a pass gathers of each. */
export interface KnownForms {
  readonly words: Word[];
  readonly facts: FormMemory;
}

/** Sets of facts a form. */
export const FACTS = 2;

/** Knows nothing yet. */
export function createKnownForms(): KnownForms {
  return { words: [], facts: createFormMemory(FACTS) };
}

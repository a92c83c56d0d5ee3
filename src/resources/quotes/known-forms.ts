import { createFormMemory, type FormMemory } from '../form-memory.ts';
import type { Word } from './words.ts';

/** What is known of the forms of documents, by their numbers: words, and facts that a pass gathers of each. */
export interface KnownForms {
  readonly words: Word[];
  readonly facts: FormMemory;
  /** Room for what is read of one document, kept for the next: to allocate it costs more than all that is written there. */
  room: Int32Array;
}

/** Sets of facts a form. */
export const FACTS = 2;

/** Knows nothing yet. */
export function createKnownForms(): KnownForms {
  return { words: [], facts: createFormMemory(FACTS), room: new Int32Array(0) };
}

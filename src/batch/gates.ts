import type { Layers } from '../document.ts';
import type { Note } from './input.ts';

/** What `--fail-on` takes. */
export const GATES = ['empty', 'encoding', 'low-confidence'] as const;
/** One of the gates. */
export type Gate = (typeof GATES)[number];

/** Below this a name or a quote counts as doubtful. */
const DOUBTFUL = 0.5;

/** What the gates look at. */
export interface Analysed {
  readonly layers: Partial<Layers>;
  readonly encoding: string | undefined;
  readonly text: string;
  /** Characters that could not be decoded. */
  readonly damaged: number;
}

/** What is to be said of a document: damage always, the other findings only where their gate is set. */
export function notesOn({ layers, encoding, text, damaged }: Analysed, failOn: readonly Gate[]): readonly Note[] {
  const notes: Note[] = [];
  if (damaged > 0) {
    const [characters, as] = [damaged === 1 ? '1 character' : `${damaged} characters`, encoding === undefined ? '' : ` as ${encoding}`];
    notes.push({ rule: 'encoding', message: `${characters} could not be decoded${as} and came out as U+FFFD`, fails: failOn.includes('encoding') });
  }
  if (failOn.includes('empty') && text.trim() === '') notes.push({ rule: 'empty', message: 'no text', fails: true });
  if (failOn.includes('low-confidence')) {
    const doubtful = [...(layers.entities ?? []), ...(layers.quotes ?? [])].filter(({ confidence }) => confidence < DOUBTFUL).length;
    if (doubtful > 0) notes.push({ rule: 'low-confidence', message: `${doubtful} names or quotes below confidence ${DOUBTFUL}`, fails: true });
  }
  return notes;
}

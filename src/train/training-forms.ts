import { createFormSlots, listFormSlots, MOST_SLOTS, POSITIONS } from '../tagger/features.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { addSight, createSights, EDGE, EDGE_KEY, type Sights } from '../tagger/sights.ts';
import { PROFILES, type TagProfile } from '../tagger/tags.ts';
import type { TrainingSentence } from './sentence.ts';

/** The forms of one profile's sentences, each with the slots of its unary features for each position, one after the other in `slots`. */
export interface TrainingForms {
  readonly numbers: ReadonlyMap<string, number>;
  readonly sights: Sights;
  /** POSITIONS a form, and one more at the end. */
  readonly starts: Uint32Array;
  readonly slots: Int32Array;
}

/** A sentence by the numbers of its words, an edge twice before and twice after. */
export interface NumberedSentence {
  readonly profile: number;
  readonly numbers: Int32Array;
  readonly tags: Uint8Array;
  readonly openMisc: boolean;
}

/** Sentences in numbers of forms, with the forms of each profile. */
export interface NumberedSentences {
  readonly sentences: readonly NumberedSentence[];
  readonly forms: readonly TrainingForms[];
}

/** Numbers the forms of sentences and lists their features once, so that each round over the corpus only adds up. */
export function numberSentences(sentences: readonly TrainingSentence[], memory: LexicalMemory, bits: number): NumberedSentences {
  const forms = PROFILES.map((profile) => trainingForms(sentences, profile, memory, bits));
  const numbered = sentences.map(({ words, tags, profile, openMisc }): NumberedSentence => {
    const index = PROFILES.indexOf(profile);
    const numbers = new Int32Array(words.length + 4).fill(EDGE);
    for (const [at, word] of words.entries()) numbers[at + 2] = forms[index]!.numbers.get(word)!;
    return { profile: index, numbers, tags, openMisc };
  });
  return { sentences: numbered, forms };
}

function trainingForms(sentences: readonly TrainingSentence[], profile: TagProfile, memory: LexicalMemory, bits: number): TrainingForms {
  const words = new Set([EDGE_KEY]);
  for (const sentence of sentences) if (sentence.profile === profile) for (const word of sentence.words) words.add(word);
  const sights = createSights(words.size);
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(words.size * POSITIONS + 1);
  const room = createFormSlots();
  let slots: Int32Array = new Int32Array(words.size * 64);
  let filled = 0;
  for (const word of words) {
    const { form, clusters } = listFormSlots(word, memory, bits, PROFILES.indexOf(profile), room);
    const number = numbers.size;
    numbers.set(word, number);
    addSight(sights, number, form, clusters);
    if (filled + room.slots.length > slots.length) slots = withRoom(slots, filled + room.slots.length);
    for (let position = 0; position < POSITIONS; position++) {
      const first = position * MOST_SLOTS;
      const count = room.counts[position]!;
      slots.set(room.slots.subarray(first, first + count), filled);
      filled += count;
      starts[number * POSITIONS + position + 1] = filled;
    }
  }
  return { numbers, sights, starts, slots: slots.slice(0, filled) };
}

function withRoom(slots: Int32Array, least: number): Int32Array {
  const larger = new Int32Array(Math.max(least, slots.length * 2));
  larger.set(slots);
  return larger;
}

import { formFeatures, POSITIONS } from '../tagger/features.ts';
import { pairSlots } from '../tagger/pair-features.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { addSight, createSights, EDGE, EDGE_KEY, type Sights } from '../tagger/sights.ts';
import { PROFILES, type TagProfile } from '../tagger/tags.ts';
import type { TrainingSentence } from './sentence.ts';

/** The forms of one profile's sentences, each with the slots of its unary features for each position, one after the other in `slots`. */
interface TrainingForms {
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

export interface NumberedSentences {
  readonly sentences: readonly NumberedSentence[];
  /** Writes all slots of one word (MOST_SLOTS at most) and gives how many there are. */
  readonly slotsOf: (sentence: NumberedSentence, at: number, slots: Int32Array, from: number) => number;
}

/** No word has more features than this. */
export const MOST_SLOTS = 192;

/** Numbers the forms of sentences and lists their features once, so that each round over the corpus only adds up. */
export function numberSentences(sentences: readonly TrainingSentence[], memory: LexicalMemory, bits: number): NumberedSentences {
  const formsOf = PROFILES.map((profile) => trainingForms(sentences, profile, memory, bits));
  const numbered = sentences.map(({ words, tags, profile, openMisc }): NumberedSentence => {
    const index = PROFILES.indexOf(profile);
    const numbers = new Int32Array(words.length + 4).fill(EDGE);
    for (const [at, word] of words.entries()) numbers[at + 2] = formsOf[index]!.numbers.get(word)!;
    return { profile: index, numbers, tags, openMisc };
  });
  return {
    sentences: numbered,
    slotsOf: ({ profile, numbers }, at, slots, from) => {
      const forms = formsOf[profile]!;
      let n = from;
      for (let position = 0; position < POSITIONS; position++) {
        const row = numbers[at + position]! * POSITIONS + position;
        for (let k = forms.starts[row]!; k < forms.starts[row + 1]!; k++) slots[n++] = forms.slots[k]!;
      }
      n = pairSlots(forms.sights, numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!, numbers[at + 4]!, bits, profile, slots, n);
      return n - from;
    },
  };
}

function trainingForms(sentences: readonly TrainingSentence[], profile: TagProfile, memory: LexicalMemory, bits: number): TrainingForms {
  const words = new Set([EDGE_KEY]);
  for (const sentence of sentences) if (sentence.profile === profile) for (const word of sentence.words) words.add(word);
  const sights = createSights(words.size);
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(words.size * POSITIONS + 1);
  let slots = new Int32Array(words.size * 32 + MOST_SLOTS);
  let filled = 0;
  for (const word of words) {
    const { form, clusters, unary } = formFeatures(word, memory, bits, PROFILES.indexOf(profile));
    const number = numbers.size;
    numbers.set(word, number);
    addSight(sights, number, form, clusters);
    if (filled + MOST_SLOTS > slots.length) {
      const larger = new Int32Array(slots.length * 2);
      larger.set(slots);
      slots = larger;
    }
    for (const [position, own] of unary.entries()) {
      slots.set(own, filled);
      filled += own.length;
      starts[number * POSITIONS + position + 1] = filled;
    }
  }
  return { numbers, sights, starts, slots: slots.slice(0, filled) };
}


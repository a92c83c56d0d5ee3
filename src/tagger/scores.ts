import { EDGE_KEY, formFeatures, PAIR_COUNT, pairSlots, POSITIONS, slotsOf, type Sight } from './features.ts';
import type { TaggerModel } from './model.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** A form with the sums of its unary weights: TAG_COUNT values for each position. */
export interface SeenForm extends Sight {
  readonly sums: Int32Array;
}

/** Forms remembered before the memory is emptied: running text repeats most of its words within far fewer. */
const MOST_SEEN = 30_000;

/** The forms of a document's words, summed up for a profile. */
export function seeForms(words: readonly string[], model: TaggerModel, profile: TagProfile): readonly SeenForm[] {
  const seen = model.seen[profile];
  if (seen.size > MOST_SEEN) seen.clear();
  return words.map((word) => seeForm(word, model, profile));
}

export function seeForm(word: string, model: TaggerModel, profile: TagProfile): SeenForm {
  const seen = model.seen[profile];
  let form = seen.get(word);
  if (form === undefined) {
    form = sumForm(word, model, profile);
    seen.set(word, form);
  }
  return form;
}

function sumForm(word: string, { header, weights, memory }: TaggerModel, profile: TagProfile): SeenForm {
  const { form, clusters, unary } = formFeatures(word, memory, slotsOf(header.bits), PROFILES.indexOf(profile));
  const sums = new Int32Array(POSITIONS * TAG_COUNT);
  for (const [position, slots] of unary.entries()) {
    for (const slot of slots) {
      for (let tag = 0; tag < TAG_COUNT; tag++) sums[position * TAG_COUNT + tag]! += weights[slot * TAG_COUNT + tag]!;
    }
  }
  return { form, clusters, sums };
}

/** Adds up the scores of the words of one sentence, TAG_COUNT a word, into `scores` from the sentence's first word on. */
export function scoreSentence(
  forms: readonly SeenForm[], start: number, end: number, model: TaggerModel, profile: TagProfile, scores: Float64Array,
): void {
  const { weights, header } = model;
  const edge = seeForm(EDGE_KEY, model, profile);
  const slot = slotsOf(header.bits);
  const slots = new Int32Array(PAIR_COUNT);
  const own = PROFILES.indexOf(profile);
  let a = edge;
  let b = edge;
  let here = start < end ? forms[start]! : edge;
  let d = start + 1 < end ? forms[start + 1]! : edge;
  for (let at = start; at < end; at++) {
    const e = at + 2 < end ? forms[at + 2]! : edge;
    const to = at * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      scores[to + tag] = a.sums[tag]! + b.sums[TAG_COUNT + tag]! + here.sums[2 * TAG_COUNT + tag]! + d.sums[3 * TAG_COUNT + tag]! + e.sums[4 * TAG_COUNT + tag]!;
    }
    const count = pairSlots(a, b, here, d, e, slot, own, slots);
    for (let i = 0; i < count; i++) {
      const from = slots[i]! * TAG_COUNT;
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[to + tag]! += weights[from + tag]!;
    }
    a = b;
    b = here;
    here = d;
    d = e;
  }
}

import { createFormSlots, listFormSlots, MOST_SLOTS, POSITIONS, type FormSlots } from './features.ts';
import { createFormNumbers, type FormNumbers, type NumberedForms } from './form-numbers.ts';
import type { TaggerModel } from './model.ts';
import { FORM_PROSPECTS, PROSPECTS, setProspects, stepOf, type Prospects } from './prospects.ts';
import { addByteRows, PACKED, unpackRow } from './rows.ts';
import { addSight, createSights, EDGE, EDGE_KEY, type Sights } from './sights.ts';
import { PROFILES, TAG_COUNT, type TagProfile } from './tags.ts';

/** Forms met before, with the sums of their unary weights. It saves time and changes nothing. */
export interface SeenForms {
  /** Numbers for words that come without any. */
  readonly own: FormNumbers;
  /** Whose numbers the forms have. */
  owner: FormNumbers;
  age: number;
  /** 1 for the numbers of forms that were met; those of the edge are always there. */
  known: Uint8Array;
  sights: Sights;
  /** Packed sums, FORM_SUMS values a form: PACKED for each position. */
  sums: Int32Array;
  /** FORM_PROSPECTS values a form. */
  prospects: Prospects;
  /** The weights of the model, for reading several at a time. */
  readonly weights: DataView;
  /** Room for the features of one form and for the sums of one position. */
  readonly slots: FormSlots;
  readonly fresh: Int32Array;
}

export const FORM_SUMS = POSITIONS * PACKED;
const FIRST_FORMS = 1024;

/** No forms yet but the edge. */
export function createSeenForms(model: TaggerModel, profile: number): SeenForms {
  const own = createFormNumbers();
  const seen: SeenForms = {
    own,
    owner: own,
    age: own.age,
    known: new Uint8Array(FIRST_FORMS),
    sights: createSights(FIRST_FORMS),
    sums: new Int32Array(FIRST_FORMS * FORM_SUMS),
    prospects: new Int32Array(FIRST_FORMS * FORM_PROSPECTS),
    weights: new DataView(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
    slots: createFormSlots(),
    fresh: new Int32Array(TAG_COUNT),
  };
  sumForm(EDGE, EDGE_KEY, model, profile, seen);
  return seen;
}

/** Sees to it that all forms of a document are known by its numbers. */
export function meetForms(seen: SeenForms, words: readonly string[], { owner, age, numbers }: NumberedForms, model: TaggerModel, profile: TagProfile): void {
  if (seen.owner !== owner || seen.age !== age) {
    seen.known.fill(0);
    seen.owner = owner;
    seen.age = age;
  }
  if (seen.known.length <= owner.count) makeRoom(seen, 2 * owner.count);
  const { known } = seen;
  const own = PROFILES.indexOf(profile);
  for (let at = 0; at < numbers.length; at++) if (known[numbers[at]!] === 0) sumForm(numbers[at]!, words[at]!, model, own, seen);
}

/** Sums the unary weights of the form that has the number. */
function sumForm(number: number, word: string, { header, memory }: TaggerModel, profile: number, seen: SeenForms): void {
  const { fresh, known, prospects, sights, slots, sums, weights } = seen;
  const { form, clusters } = listFormSlots(word, memory, header.bits, profile, slots);
  const step = stepOf(header.recurrence);
  sums.fill(0, number * FORM_SUMS, (number + 1) * FORM_SUMS);
  for (let position = 0; position < POSITIONS; position++) {
    const to = number * FORM_SUMS + position * PACKED;
    addByteRows(weights, slots.slots, position * MOST_SLOTS, slots.counts[position]!, sums, to);
    unpackRow(sums, to, fresh, 0);
    setProspects(fresh, step, position, prospects, number * FORM_PROSPECTS + position * PROSPECTS);
  }
  addSight(sights, number, form, clusters);
  known[number] = 1;
}

function makeRoom(seen: SeenForms, forms: number): void {
  const { known, sights, sums, prospects } = seen;
  seen.known = new Uint8Array(forms);
  seen.known.set(known);
  seen.sights = createSights(forms);
  seen.sights.set(sights);
  seen.sums = new Int32Array(forms * FORM_SUMS);
  seen.sums.set(sums);
  seen.prospects = new Int32Array(forms * FORM_PROSPECTS);
  seen.prospects.set(prospects);
}

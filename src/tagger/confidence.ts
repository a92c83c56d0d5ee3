import { START } from './decode.ts';
import type { Calibration } from './model.ts';
import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts';

/** Words on either side of a mention whose other tags are weighed too; further ones count as tagged rightly. */
const AROUND = 2;
/** Mentions of so many words, with the words around them, share one room. */
const USUAL_LENGTH = 32;

/** Rows of odds that are worked out once: scores seldom lie further below the best. */
const USUAL_DEPTH = 2048;

/**
 * Writes how sure the words of a mention are, 0 to 1: those from `start` to `end`. What lies from `first` to `last` is looked at, after a word tagged
 * `previous` (START before a sentence) and before one tagged `next` (`undefined` after a sentence).
 */
export type ConfidenceMeter = (
  scores: Int32Array, tags: Uint8Array, start: number, end: number, first: number, last: number, previous: number, next: number | undefined,
  confidence: Float32Array,
) => void;

/**
 * Measures the probability of each chosen tag of a mention under all valid sequences around it, scores taken as log odds once divided by the
 * temperature, and maps it through the reliability table: straight lines between the middles of its steps.
 */
export function confidenceMeter(transitions: Float32Array, { temperature, reliability }: Calibration): ConfidenceMeter {
  const moves = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
  for (let previous = 0; previous <= TAG_COUNT; previous++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const valid = mayFollow(previous === START ? OUTSIDE : previous, tag);
      moves[previous * TAG_COUNT + tag] = valid ? Math.exp(transitions[previous * TAG_COUNT + tag]! / temperature) : 0;
    }
  }
  const oddsBelow = new Float64Array(USUAL_DEPTH);
  const usual = createLattice(USUAL_LENGTH);
  return (scores, tags, start, end, first, last, previous, next, confidence) => {
    const from = Math.max(first, start - AROUND);
    const to = Math.min(last, end + AROUND);
    const length = to - from;
    const lattice = length <= USUAL_LENGTH ? usual : createLattice(length);
    setOdds(lattice.odds, scores, from, to, oddsBelow, temperature);
    setForward(lattice, end - from, moves, from === first ? previous : tags[from - 1]!);
    setBackward(lattice, start - from, length, moves, to === last ? next : tags[to]!);
    const { ahead, back } = lattice;
    for (let at = start; at < end; at++) {
      const row = (at - from) * TAG_COUNT;
      let total = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) total += ahead[row + tag]! * back[row + tag]!;
      const chosen = row + tags[at]!;
      confidence[at] = reliable(total === 0 ? 0 : (ahead[chosen]! * back[chosen]!) / total, reliability);
    }
  };
}

/** TAG_COUNT values a word: its odds by itself, and sums over the sequences up to it and after it. */
interface Lattice {
  readonly odds: Float64Array;
  readonly ahead: Float64Array;
  readonly back: Float64Array;
}

function createLattice(length: number): Lattice {
  const [odds, ahead, back] = [new Float64Array(length * TAG_COUNT), new Float64Array(length * TAG_COUNT), new Float64Array(length * TAG_COUNT)];
  return { odds, ahead, back };
}

/** The odds of each tag against the best of its word; `known` has those of scores so far below it, 0 where they were not asked for yet. */
function setOdds(odds: Float64Array, scores: Int32Array, from: number, to: number, known: Float64Array, temperature: number): void {
  for (let at = from * TAG_COUNT, row = 0; at < to * TAG_COUNT; at += TAG_COUNT, row += TAG_COUNT) {
    let top = scores[at]!;
    for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[at + tag]! > top) top = scores[at + tag]!;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const below = top - scores[at + tag]!;
      odds[row + tag] = below < known.length ? (known[below] ||= Math.exp(-below / temperature)) : Math.exp(-below / temperature);
    }
  }
}

/** Sums over the sequences up to each of the first `length` words, scaled to 1, from the tag before the first. Written out for nine tags, as what follows. */
function setForward({ odds, ahead }: Lattice, length: number, moves: Float64Array, before: number): void {
  let total = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) total += ahead[tag] = moves[before * TAG_COUNT + tag]! * odds[tag]!;
  scale(ahead, 0, total);
  for (let row = TAG_COUNT; row < length * TAG_COUNT; row += TAG_COUNT) {
    const a = ahead[row - 9]!, b = ahead[row - 8]!, c = ahead[row - 7]!, d = ahead[row - 6]!, e = ahead[row - 5]!, f = ahead[row - 4]!, g = ahead[row - 3]!, h = ahead[row - 2]!, i = ahead[row - 1]!;
    total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag += tag === OUTSIDE ? 1 : 2) {
      const coming = a * moves[tag]! + b * moves[9 + tag]! + c * moves[18 + tag]! + d * moves[27 + tag]! + e * moves[36 + tag]! + f * moves[45 + tag]! + g * moves[54 + tag]! + h * moves[63 + tag]! + i * moves[72 + tag]!;
      total += ahead[row + tag] = coming * odds[row + tag]!;
    }
    // What goes on only does so in its own type; all else would add nothing.
    for (let tag = 2; tag < TAG_COUNT; tag += 2) {
      const begun = ahead[row - TAG_COUNT + tag - 1]! * moves[(tag - 1) * TAG_COUNT + tag]!;
      total += ahead[row + tag] = (begun + ahead[row - TAG_COUNT + tag]! * moves[tag * TAG_COUNT + tag]!) * odds[row + tag]!;
    }
    scale(ahead, row, total);
  }
}

/** Sums over the sequences after each word from `first` on, scaled to 1, down to the tag after the last (`undefined` at the end of a sentence). */
function setBackward({ odds, back }: Lattice, first: number, length: number, moves: Float64Array, after: number | undefined): void {
  const lastRow = (length - 1) * TAG_COUNT;
  for (let tag = 0; tag < TAG_COUNT; tag++) back[lastRow + tag] = after === undefined ? 1 : moves[tag * TAG_COUNT + after]!;
  for (let row = lastRow - TAG_COUNT; row >= first * TAG_COUNT; row -= TAG_COUNT) {
    const below = row + TAG_COUNT;
    const a = odds[below]! * back[below]!, b = odds[below + 1]! * back[below + 1]!, d = odds[below + 3]! * back[below + 3]!, f = odds[below + 5]! * back[below + 5]!, h = odds[below + 7]! * back[below + 7]!;
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const move = tag * TAG_COUNT;
      let coming = a * moves[move]! + b * moves[move + 1]! + d * moves[move + 3]! + f * moves[move + 5]! + h * moves[move + 7]!;
      const going = tag + (tag % 2);
      if (tag !== OUTSIDE) coming += odds[below + going]! * back[below + going]! * moves[move + going]!;
      total += back[row + tag] = coming;
    }
    scale(back, row, total);
  }
}

/** Divides a row by its total, so that no sum runs out of its range. */
function scale(values: Float64Array, row: number, total: number): void {
  const share = total === 0 ? 1 : 1 / total;
  for (let at = row; at < row + TAG_COUNT; at++) values[at]! *= share;
}

function reliable(probability: number, table: readonly number[]): number {
  if (table.length === 0) return probability;
  const last = table.length - 1;
  const at = Math.min(last, Math.max(0, probability * table.length - 0.5));
  const low = Math.floor(at);
  return table[low]! + (table[Math.min(last, low + 1)]! - table[low]!) * (at - low);
}

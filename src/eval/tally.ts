/** Gold, predicted and right items of one measure. */
export interface Tally {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
}

/** Figures of a tally, each 0 to 1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The tally of nothing. */
export const NOTHING: Tally = { gold: 0, predicted: 0, right: 0 };

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { gold: a.gold + b.gold, predicted: a.predicted + b.predicted, right: a.right + b.right };
}

/** Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing was predicted or nothing was there. */
export function scoresOf(tally: Tally): Scores {
  const precision = tally.predicted === 0 ? 0 : tally.right / tally.predicted;
  const recall = tally.gold === 0 ? 0 : tally.right / tally.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The tally of two sets of keys. */
export function tallyKeys(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): Tally {
  let right = 0;
  for (const key of predicted) if (gold.has(key)) right++;
  return { gold: gold.size, predicted: predicted.size, right };
}

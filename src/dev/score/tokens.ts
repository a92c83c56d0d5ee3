import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Token } from '../../document.ts';
import { addTallies, NOTHING, scoresOf, tallyKeys } from '../../eval/tally.ts';
import { analyser } from '../../index.ts';
import type { Score } from '../score.ts';

/** The sets, with the F1 asked for and the best peer measured on them. */
const SETS = [
  { name: 'pud', bar: 99.93, peer: '99.91 one regular expression' },
  { name: 'pyarabic-tests', bar: 100, peer: '100 Intl.Segmenter' },
  { name: 'spacy-tests', bar: 100, peer: '100 Intl.Segmenter' },
] as const;

interface TokenCase {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly (readonly [start: number, end: number])[];
}

type Extent = readonly [start: number, end: number];

/** Exact spans of tokens, of all and of words (with a letter or digit), against gold spans. NEWSX_ERRORS lists what differs. */
export async function score(shared: string): Promise<readonly Score[]> {
  const analyse = await analyser(['tokens']);
  return SETS.flatMap(({ name, bar, peer }) => {
    let all = NOTHING;
    let words = NOTHING;
    let exact = 0;
    const cases = readFileSync(join(shared, 'tokens', `${name}.jsonl`), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as TokenCase);
    for (const { id, text, tokens: gold } of cases) {
      const found = analyse({ path: id, text }).tokens.map(({ start, end }: Token): Extent => [start, end]);
      const isWord = ([start, end]: Extent): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
      const whole = tallyKeys(keys(gold), keys(found));
      all = addTallies(all, whole);
      words = addTallies(words, tallyKeys(keys(gold.filter(isWord)), keys(found.filter(isWord))));
      if (whole.right === whole.gold && whole.right === whole.predicted) exact++;
      else if (process.env['NEWSX_ERRORS'] !== undefined) printErrors(id, text, gold, found);
    }
    return [
      { set: name, measure: 'exact span F1', value: 100 * scoresOf(all).f1, of: all.gold, bar, peer },
      { set: name, measure: 'exact span F1, words', value: 100 * scoresOf(words).f1, of: words.gold },
      { set: name, measure: 'texts all right %', value: (100 * exact) / cases.length, of: cases.length },
    ];
  });
}

function keys(spans: readonly Extent[]): ReadonlySet<string> {
  return new Set(spans.map(([start, end]) => `${start}-${end}`));
}

function printErrors(id: string, text: string, gold: readonly Extent[], found: readonly Extent[]): void {
  const only = (spans: readonly Extent[], others: readonly Extent[]): string => {
    const known = keys(others);
    return spans.filter(([start, end]) => !known.has(`${start}-${end}`)).map(([start, end]) => text.slice(start, end)).join(' ¦ ');
  };
  console.log(`${id}\tgold ${only(gold, found)}\tfound ${only(found, gold)}`);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Token } from '../../document.ts';
import { parseGoldArticle } from '../../eval/gold-article.ts';
import { addTallies, NOTHING, scoresOf, tallyKeys } from '../../eval/tally.ts';
import { analyser, cliticAnalyser } from '../../index.ts';
import { indexAt } from '../../spans.ts';
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

/** Exact spans of tokens against gold spans, and clitics against where annotators had names begin. NEWSX_ERRORS lists what differs. */
export async function score(shared: string): Promise<readonly Score[]> {
  return [...(await scoreSpans(shared)), ...(await scoreProclitics(join(shared, 'gold')))];
}

/** All tokens, and words: those with a letter or digit. */
async function scoreSpans(shared: string): Promise<readonly Score[]> {
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

/** Words that open an annotated name: whether what is cut before the stem or article is what the annotators left outside. */
async function scoreProclitics(folder: string): Promise<readonly Score[]> {
  const analyse = await analyser(['tokens']);
  const partsOf = await cliticAnalyser();
  let all = 0;
  let right = 0;
  let cut = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name, 'gold.json');
    if (!existsSync(path)) continue;
    const { text, entities } = parseGoldArticle(path, readFileSync(path, 'utf8'));
    const { tokens } = analyse({ path, text });
    for (const { start } of entities) {
      const token = tokens[indexAt(tokens, start)];
      if (token?.kind !== 'word') continue;
      const parts = partsOf(token, text);
      all++;
      if (start > token.start) cut++;
      if (parts.find(({ kind }) => kind === 'stem' || kind === 'article')?.start === start) right++;
      else if (process.env['NEWSX_ERRORS'] !== undefined) console.log(`${name}\t${parts.map((part) => text.slice(part.start, part.end)).join('+')}`);
    }
  }
  return [{ set: 'gold', measure: `proclitics before names alike %, ${cut} with one`, value: (100 * right) / all, of: all }];
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

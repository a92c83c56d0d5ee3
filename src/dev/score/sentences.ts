import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../document.ts';
import { addTallies, NOTHING, scoresOf, tallyKeys, type Tally } from '../../eval/tally.ts';
import { analyser } from '../../index.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { Score } from '../score.ts';

/** A line of a set: a text and its sentences; `active: false` marks a test that its own authors have switched off. */
interface Case {
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly active?: boolean;
}

/** A set, what is asked of it on its held-out half, and the best peer there or, for small suites, on this half. */
interface SentenceSet {
  readonly name: string;
  readonly boundary?: number;
  readonly exact?: number;
  readonly documents?: number;
  /** Split by `settings.clauses`. */
  readonly clauses?: boolean;
  readonly peer: string;
}

const SETS: readonly SentenceSet[] = [
  { name: 'ntrex-arb', boundary: 99.5, exact: 98.8, peer: '99.6 / 98.8 here, 99.1 / 97.6 held out' },
  { name: 'ntrex-arb-lines', boundary: 99.7, peer: '99.8 / 99.3 (sbd)' },
  { name: 'ntrex-arb-wrap', boundary: 98.5, peer: '92.3 / 86.9 (sentencex)' },
  { name: 'ntrex-arb-space', boundary: 92.9, peer: '94.2 / 86.2 here, 92.3 held out' },
  { name: 'pud', peer: '99.5 / 99.1 (yasbd)' },
  { name: 'pud-chunk20', boundary: 99.8, peer: '99.9 / 99.7 (yasbd)' },
  { name: 'yasbd-ar', documents: 95, peer: '85 % held out (not its author\'s)' },
  { name: 'sentencex-ar', documents: 100, peer: '75.0 boundary' },
  { name: 'languagetool-ar', documents: 100, peer: 'all' },
  { name: 'pragmatic-ar', peer: '50.0 of those that do not split at commas' },
  { name: 'pragmatic-ar', clauses: true, peer: '75.0 (pyarabic), 100 (its own)' },
];

/** White space as the reference scorer counts it. */
const WHITE = /[\s\u001c-\u001f\u0085]/u;

/** Scores sentences on other projects' sets, as `score_sentences.py` does; tests that are switched off count in F1 only, not in documents. */
export async function score(shared: string): Promise<readonly Score[]> {
  const analyse = await analyser(['sentences']);
  const analyseClauses = await analyser(['sentences'], { resources: { settings: { ...DEFAULT_SETTINGS, clauses: true } } });
  return SETS.flatMap((set) => {
    const cases = readFileSync(join(shared, 'sentences', `${set.name}.jsonl`), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
    return scoreSet(set, cases, (text) => (set.clauses === true ? analyseClauses : analyse)({ path: '', text }).sentences);
  });
}

function scoreSet(set: SentenceSet, cases: readonly Case[], split: (text: string) => readonly Span[]): readonly Score[] {
  let boundary: Tally = NOTHING;
  let exact: Tally = NOTHING;
  let documents = 0;
  for (const { text, sentences, active } of cases) {
    const gold = sentences.map(([start, end]) => ({ start, end }));
    const found = split(text);
    const ends = [boundaries(text, gold), boundaries(text, found)] as const;
    const tally = tallyKeys(...ends);
    boundary = addTallies(boundary, tally);
    exact = addTallies(exact, tallyKeys(keys(gold), keys(found)));
    if (active !== false && tally.right === tally.gold && tally.right === tally.predicted) documents++;
  }
  const of = cases.filter(({ active }) => active !== false).length;
  const name = set.clauses === true ? `${set.name} (clauses)` : set.name;
  return [
    { set: name, measure: 'boundary F1', value: boundary.gold + boundary.predicted === 0 ? 100 : 100 * scoresOf(boundary).f1, of: boundary.gold, ...(set.boundary === undefined ? {} : { bar: set.boundary }), peer: set.peer },
    { set: name, measure: 'exact F1', value: 100 * scoresOf(exact).f1, of: exact.gold, ...(set.exact === undefined ? {} : { bar: set.exact }) },
    { set: name, measure: 'documents %', value: (100 * documents) / of, of, ...(set.documents === undefined ? {} : { bar: set.documents }) },
  ];
}

/** Inner sentence ends, each named by the count of characters other than white space before it. */
function boundaries(text: string, spans: readonly Span[]): ReadonlySet<string> {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) before[i + 1] = before[i]! + (WHITE.test(text[i]!) ? 0 : 1);
  return new Set(spans.map(({ end }) => before[end]!).filter((count) => count > 0 && count < before[text.length]!).map(String));
}

function keys(spans: readonly Span[]): ReadonlySet<string> {
  return new Set(spans.map(({ start, end }) => `${start}-${end}`));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberMention } from '../../document.ts';
import { analyser } from '../../index.ts';
import type { Score } from '../score.ts';
import { goldOf, predictedOf, sameValues, type CaseRow } from './number-cases.ts';

/** What was asked for, and the best peer on others' cases where it was measured. */
const BARS: Readonly<Record<string, { readonly bar: number; readonly peer?: string }>> = {
  number: { bar: 95, peer: 'Maha 79.0 words, OVOS 93.0 digits' }, ordinal: { bar: 92, peer: 'Maha 58.6' }, percent: { bar: 95, peer: 'Maha 29.3' },
  money: { bar: 92 }, measure: { bar: 92 }, duration: { bar: 92, peer: 'Maha 81.2' }, date: { bar: 80, peer: 'duckling 40.0' },
};

/** Rows that contradict the guide or each other: one id a line, with the reason. */
const CONTRADICTIONS = 'src/dev/score/number-contradictions.tsv';

interface Tally { right: number; rows: number }

/** Scores the peers' cases of numbers: the share of rows whose values are exactly those expected, by group; with NEWSX_ERRORS set, prints that many wrong rows of each group. */
export async function score(shared: string): Promise<readonly Score[]> {
  const analyse = await analyser(['numbers']);
  const contradictory = existsSync(CONTRADICTIONS) ? new Set(readFileSync(CONTRADICTIONS, 'utf8').split('\n').slice(2).map((line) => line.split('\t')[0]!)) : new Set<string>();
  const all = new Map<string, Tally>();
  const consistent = new Map<string, Tally>();
  const errors = new Map<string, string[]>();
  const folder = join(shared, 'numbers');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue;
      const row = JSON.parse(line) as CaseRow;
      const gold = goldOf(row);
      if (gold === null) continue;
      const source = { path: row.id, text: row.input, ...(row.ref === undefined || row.ref === null ? {} : { date: row.ref.slice(0, 10) }) };
      const numbers: readonly NumberMention[] = analyse(source).numbers;
      const predicted = predictedOf(gold.group, numbers);
      const right = sameValues(predicted, gold.values);
      count(all, gold.group, right);
      if (!contradictory.has(row.id)) {
        count(consistent, gold.group, right);
        if (!right) errors.set(gold.group, [...(errors.get(gold.group) ?? []), `${row.id}\t${row.ref?.slice(0, 10) ?? ''}\t${row.input}\twanted ${gold.values.join(' ')}\tgot ${predicted.join(' ')}\t${numbers.map(({ start, end, kind, value }) => `${kind}:${row.input.slice(start, end)}=${JSON.stringify(value)}`).join(' ')}`]);
      }
    }
  }
  const shown = Number(process.env['NEWSX_ERRORS'] ?? 0);
  for (const [group, lines] of errors) for (const line of lines.slice(0, shown)) console.log(`${group}\t${line}`);
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([group, tally]) => [
    { set: group, measure: 'rows right %', value: (100 * tally.right) / tally.rows, of: tally.rows, ...BARS[group] },
    ...(consistent.get(group)!.rows === tally.rows ? [] : [{ set: group, measure: 'without contradictory rows %', value: (100 * consistent.get(group)!.right) / consistent.get(group)!.rows, of: consistent.get(group)!.rows }]),
  ]);
}

function count(tallies: Map<string, Tally>, group: string, right: boolean): void {
  const tally = tallies.get(group) ?? { right: 0, rows: 0 };
  tallies.set(group, { right: tally.right + (right ? 1 : 0), rows: tally.rows + 1 });
}

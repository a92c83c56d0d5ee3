import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizer } from '../../arabic/normalization/normalizer.ts';
import type { OperationName } from '../../arabic/normalization/operations.ts';
import type { Score } from '../score.ts';

/**
 * Peers' operations by what newsx offers for them. Not offered: `arclean` deletes every character it does not know, letters among them;
 * Maha's `normalize_small_alef` restores Quranic spelling, which folds nothing.
 */
const OFFERED: Readonly<Record<string, readonly OperationName[]>> = {
  nfc: ['nfc'],
  nfkc: ['nfkc'],
  nfkd: ['nfkd'],
  normalize_unicode: ['nfkc'],
  normalize_unicode_canonical: ['nfc'],
  normalize_alef_maksura_ar: ['alef-maksura'],
  normalize_alef_ar: ['alef-hamza', 'alef-wasla'],
  normalize_teh_marbuta_ar: ['teh-marbuta'],
  dediac_ar: ['harakat', 'dagger-alef'],
  lucene_arabic_normalize: ['alef-maksura', 'alef-hamza', 'teh-marbuta', 'harakat', 'tatweel'],
  removeTashkeel: ['harakat', 'tatweel'],
  'normalize_lam_alef()': ['lam-alef'],
  'normalize_lam_alef(keep_hamza=False)': ['lam-alef', 'alef-hamza'],
  'normalize(lam_alef=True)': ['lam-alef', 'alef-hamza'],
  'normalize(alef=True)': ['alef-hamza', 'alef-wasla'],
  'normalize(waw=True)': ['waw-hamza'],
  'normalize(yeh=True)': ['alef-maksura', 'yeh-hamza'],
  'normalize(teh_marbuta=True)': ['teh-marbuta'],
  'normalize(ligatures=True)': ['honorifics'],
  'normalize(spaces=True)': ['spaces'],
  'normalize(all=True)': ['honorifics', 'lam-alef', 'alef-maksura', 'alef-wasla', 'alef-hamza', 'waw-hamza', 'yeh-hamza', 'teh-marbuta', 'spaces'],
  'normalize(all=True, yeh=False)': ['honorifics', 'lam-alef', 'alef-wasla', 'alef-hamza', 'waw-hamza', 'teh-marbuta', 'spaces'],
};

interface NormalizationCase {
  readonly op: string;
  readonly input: string;
  readonly output: string;
}

/** Peers' normalization cases: the share that newsx gives alike, operation by operation, of the operations it offers. */
export async function score(shared: string): Promise<readonly Score[]> {
  const scores: Score[] = [];
  let right = 0;
  let all = 0;
  for (const name of readdirSync(join(shared, 'normalize')).filter((each) => each.endsWith('.jsonl')).sort()) {
    for (const [op, cases] of byOperation(readFileSync(join(shared, 'normalize', name), 'utf8'))) {
      const operations = OFFERED[op];
      if (operations === undefined) {
        scores.push({ set: name, measure: `${op} (not offered)`, value: 0, of: cases.length });
        continue;
      }
      const normalize = normalizer(operations);
      const same = cases.filter(({ input, output }) => normalize(input).text === output).length;
      scores.push({ set: name, measure: op, value: (100 * same) / cases.length, of: cases.length, bar: 100 });
      right += same;
      all += cases.length;
    }
  }
  return [...scores, { set: 'all', measure: 'equal outputs %, operations offered', value: (100 * right) / all, of: all, bar: 100 }];
}

function byOperation(lines: string): ReadonlyMap<string, readonly NormalizationCase[]> {
  const groups = new Map<string, NormalizationCase[]>();
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const entry = JSON.parse(line) as NormalizationCase;
    groups.set(entry.op, [...(groups.get(entry.op) ?? []), entry]);
  }
  return groups;
}

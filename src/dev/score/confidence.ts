import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGoldArticle } from '../../eval/gold-article.ts';
import { analyser } from '../../index.ts';
import type { Judgement } from '../../train/calibration.ts';
import type { Score } from '../score.ts';

/** Lower ends of the steps of confidence that are shown. */
const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

/** How many mentions are right in span and type for each step of their confidence, in annotated articles: none of them was learnt from or fitted to. */
export async function score(shared: string): Promise<readonly Score[]> {
  const judgements = [...(await judge(join(shared, 'gold'))), ...(await judge('fixtures/gold'))];
  return STEPS.map((from, index) => {
    const to = STEPS[index + 1] ?? 1.01;
    const own = judgements.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = own.filter((one) => one.right).length;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, own.length);
    return { set: `entities at ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`, measure: `right %, said ${(100 * mean).toFixed(0)} %`, value: (100 * right) / Math.max(1, own.length), of: own.length };
  });
}

async function judge(folder: string): Promise<readonly Judgement[]> {
  const analyse = await analyser(['entities']);
  return readdirSync(folder).sort().map((name) => join(folder, name, 'gold.json')).filter((path) => existsSync(path)).flatMap((path) => {
    const gold = parseGoldArticle(path, readFileSync(path, 'utf8'));
    const keys = new Set(gold.entities.map(({ start, end, type }) => `${start} ${end} ${type}`));
    return analyse({ path, text: gold.text }).entities.map(({ start, end, type, confidence }) => ({ confidence, right: keys.has(`${start} ${end} ${type}`) }));
  });
}

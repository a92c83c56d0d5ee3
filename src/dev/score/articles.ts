import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addArticleScores, NO_ARTICLES, scoreArticle, type ArticleScores } from '../../eval/article-scores.ts';
import { parseGoldArticle } from '../../eval/gold-article.ts';
import { bCubed } from '../../eval/referent-scores.ts';
import { scoresOf, type Tally } from '../../eval/tally.ts';
import { analyser } from '../../index.ts';
import type { Score } from '../score.ts';

/** Scores annotated articles: those of the development data, and the project's own fixtures. */
export async function score(shared: string): Promise<readonly Score[]> {
  return [...(await scoreFolder('gold', join(shared, 'gold'))), ...(await scoreFolder('fixtures', 'fixtures/gold'))];
}

async function scoreFolder(set: string, folder: string): Promise<readonly Score[]> {
  const analyse = await analyser(['sentences', 'entities', 'numbers', 'quotes']);
  let total = NO_ARTICLES;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name, 'gold.json');
    if (!existsSync(path)) continue;
    const gold = parseGoldArticle(path, readFileSync(path, 'utf8'));
    total = addArticleScores(total, scoreArticle(gold, analyse({ path, text: gold.text })));
  }
  return figures(set, total);
}

function figures(set: string, scores: ArticleScores): readonly Score[] {
  const { quotes, referents } = scores;
  const f1 = (measure: string, tally: Tally, bar?: number): Score =>
    ({ set, measure, value: 100 * scoresOf(tally).f1, of: tally.gold, ...(bar === undefined ? {} : { bar }) });
  const share = (measure: string, tally: Tally, bar?: number): Score =>
    ({ set, measure, value: tally.gold === 0 ? 0 : (100 * tally.right) / tally.gold, of: tally.gold, ...(bar === undefined ? {} : { bar }) });
  return [
    f1('sentence boundary F1', scores.sentenceBoundaries, 99),
    f1('sentence exact F1', scores.sentencesExact, 97),
    f1('entities PER LOC ORG strict F1', scores.entities, 86),
    f1('entities PER LOC ORG overlap F1', scores.entitiesOverlap, 92),
    f1('entities PER strict F1', scores.entitiesByType.PER),
    f1('entities LOC strict F1', scores.entitiesByType.LOC),
    f1('entities ORG strict F1', scores.entitiesByType.ORG),
    f1('entities MISC strict F1', scores.entitiesByType.MISC),
    ...(referents.mentions === 0 ? [] : [
      { set, measure: 'referents B-cubed F1', value: 100 * bCubed(referents), of: referents.mentions },
      { set, measure: 'referents B-cubed precision', value: (100 * referents.precision) / referents.mentions, of: referents.mentions },
      { set, measure: 'referents B-cubed recall', value: (100 * referents.recall) / referents.mentions, of: referents.mentions },
      { set, measure: 'referents named in full %', value: (100 * referents.fullest) / referents.mentions, of: referents.mentions },
    ]),
    f1('numbers overlap F1', scores.numbersOverlap, 97),
    f1('numbers span F1', scores.numbersSpan),
    f1('numbers span, kind, value F1', scores.numbersValue, 92),
    f1('quotes overlap F1', quotes.overlap, 88),
    f1('quotes exact F1', quotes.exact, 65),
    f1('quotes direct F1', quotes.byForm.direct),
    f1('quotes indirect F1', quotes.byForm.indirect),
    f1('quotes mixed F1', quotes.byForm.mixed),
    f1('quotes reported F1', quotes.reported),
    f1('quotes end to end F1', quotes.endToEnd, 75),
    share('cue accuracy %', quotes.cue, 95),
    share('speaker mention accuracy %', quotes.speaker, 90),
    share('speaker entity accuracy %', quotes.entity, 85),
    share('false speech % of marks (bar: at most 4)', quotes.falseSpeech),
  ];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConll, tagConll } from '../../eval/conll.ts';
import { parseGoldArticle } from '../../eval/gold-article.ts';
import { addNerTallies, ENTITY_TYPES, tallyType } from '../../eval/ner-scores.ts';
import { scoresOf } from '../../eval/tally.ts';
import { tagArticle } from '../../eval/article-tags.ts';
import { analyser } from '../../index.ts';
import { readDataFile } from '../../resources/node.ts';
import { readModel, type TaggerModel } from '../../tagger/model.ts';
import type { TagProfile } from '../../tagger/tags.ts';
import type { Score } from '../score.ts';

/** One set of tag sequences, told and found. */
interface Tagged {
  readonly gold: readonly Uint8Array[];
  readonly found: readonly Uint8Array[];
}

/**
 * Scores the tagger by itself: CoNLL corpora token for token, annotated articles by the words of their mentions (proclitics are
 * the entities pass's business). Texts that a model has learnt from are left out: name a twin trained without them in NEWSX_NER_MODEL.
 */
export async function score(shared: string): Promise<readonly Score[]> {
  const path = process.env['NEWSX_NER_MODEL'];
  const model = path === undefined ? readModel('data/models/ner.bin', readDataFile('models/ner.bin')) : readModel(path, readFileSync(path));
  const learnt = JSON.stringify(model.header.about['corpora'] ?? '');
  const scores: Score[] = [];
  const dev10 = join(shared, 'ner/anercorp/train.dev10.conll');
  if (!learnt.includes('anercorp/train"')) {
    for (const profile of ['anercorp', 'news'] as const) scores.push(...figures(`ANERcorp dev10 (${profile})`, tagFile(dev10, model, profile), true));
  }
  scores.push(...recorded(model));
  scores.push(...figures('AQMAR topcoder-dev (news)', tagFile(join(shared, 'ner/aqmar/topcoder-dev.conll'), model, 'news'), false));
  scores.push(...figures('annotated articles', await tagArticles(join(shared, 'gold'), model), false));
  scores.push(...figures('fixtures', await tagArticles('fixtures/gold', model), false));
  return scores;
}

/** Bars of the field's test sets, for the held-out figures nearest to them. */
const BARS: Readonly<Record<string, number>> = { all: 80, 'PER LOC ORG': 82 };

/** What the training wrote into the model: figures of its twin, which learnt from the same but for the texts it is measured on. */
function recorded({ header: { about } }: TaggerModel): readonly Score[] {
  const sets = Object.entries((about['heldOutScores'] ?? {}) as Readonly<Record<string, Readonly<Record<string, number>>>>);
  return sets.flatMap(([set, figures]) => Object.entries(figures).map(([type, value]): Score =>
    ({ set: `twin, as training recorded: ${set}`, measure: `${type} F1`, value, ...(set.includes('anercorp profile') && BARS[type] !== undefined ? { bar: BARS[type] } : {}) })));
}

function tagFile(path: string, model: TaggerModel, profile: TagProfile): Tagged {
  const sentences = readConll(path, readFileSync(path, 'utf8'));
  return { gold: sentences.map(({ tags }) => tags), found: tagConll(sentences.map(({ words }) => words), model, profile) };
}

async function tagArticles(folder: string, model: TaggerModel): Promise<Tagged> {
  const analyse = await analyser(['sentences', 'tokens']);
  const articles = readdirSync(folder).sort().map((name) => join(folder, name, 'gold.json')).filter(existsSync).map((path) => {
    const gold = parseGoldArticle(path, readFileSync(path, 'utf8'));
    return tagArticle(gold, analyse({ path, text: gold.text }), model);
  });
  return { gold: articles.map(({ gold }) => gold), found: articles.map(({ found }) => found) };
}

function figures(set: string, { gold, found }: Tagged, four: boolean): readonly Score[] {
  const tallies = ENTITY_TYPES.map((type) => tallyType(gold, found, type));
  const strict = (measure: string, which: typeof tallies, bar?: number): Score => {
    const tally = addNerTallies(which).strict;
    return { set, measure, value: 100 * scoresOf(tally).f1, of: tally.gold, ...(bar === undefined ? {} : { bar }) };
  };
  const core = tallies.slice(0, 3);
  const overlap = addNerTallies(core).overlap;
  return [
    ...(four ? [strict('four types F1', tallies)] : []),
    strict('PER LOC ORG F1', core),
    { set, measure: 'PER LOC ORG overlap F1', value: 100 * scoresOf(overlap).f1, of: overlap.gold },
    ...ENTITY_TYPES.slice(0, four ? 4 : 3).map((type, index) => strict(`${type} F1`, [tallies[index]!])),
  ];
}

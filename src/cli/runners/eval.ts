import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NewsxError } from '../../errors.ts';
import { addArticleScores, NO_ARTICLES, scoreArticle } from '../../eval/article-scores.ts';
import { readConll, tagConll } from '../../eval/conll.ts';
import { parseGoldArticle } from '../../eval/gold-article.ts';
import { addNerTallies, ENTITY_TYPES, tallyType } from '../../eval/ner-scores.ts';
import { scoresOf, type Tally } from '../../eval/tally.ts';
import { createAnalyser } from '../../pipeline.ts';
import { formatGrid } from '../../report/table.ts';
import { readDataFile } from '../../resources/node.ts';
import type { Io, Request, Values } from '../io.ts';
import { openMessages } from '../messages.ts';
import { print } from '../sink.ts';
import { didYouMean } from '../suggest.ts';
import { modelOf, profileOf, textFrom } from '../tagger-files.ts';
import { badValue, isOn, listOf } from '../values.ts';

/** Figures of one set of gold data by their names; a tally where precision and recall make sense, else a share. */
type Figures = Readonly<Record<string, Tally>>;

/** Scores newsx on CoNLL files and annotated articles (`gold.json`, alone or in folders), and holds the figures against `--min`. */
export async function evaluate({ operands, values }: Request, io: Io): Promise<number> {
  if (operands.length === 0) throw new NewsxError('usage', 'eval: expected CoNLL files, gold.json files, or folders of them');
  const gates = gatesOf(values);
  const files = operands.flatMap(goldFiles);
  if (files.length === 0) throw new NewsxError('usage', `eval: no *.conll and no gold.json in ${operands.join(', ')}`, 'no-input');
  const articles = files.filter((file) => file.endsWith('.json'));
  const figures: Figures = {
    ...(articles.length === 0 ? {} : await articleFigures(articles, io)),
    ...(articles.length === files.length ? {} : await conllFigures(files.filter((file) => !articles.includes(file)), values, io)),
  };
  for (const { name } of gates) if (figures[name] === undefined) throw new NewsxError('usage', `--min: expected one of ${Object.keys(figures).join(', ')}, found "${name}"${didYouMean(name, Object.keys(figures))}`);
  await print(isOn(values, 'json') ? asJson(figures) : asTable(figures), io);
  const messages = openMessages(io.stderr);
  const missed = gates.filter(({ name, least }) => scoresOf(figures[name]!).f1 < least);
  for (const { name, least } of missed) messages.line(`${name}: F1 ${scoresOf(figures[name]!).f1.toFixed(4)} is below ${least}`);
  return missed.length > 0 ? 1 : 0;
}

async function articleFigures(files: readonly string[], io: Io): Promise<Figures> {
  const analyse = createAnalyser(['sentences', 'entities', 'numbers', 'quotes'], { read: readDataFile });
  let total = NO_ARTICLES;
  for (const file of files) {
    const gold = parseGoldArticle(file, await textFrom(file, io));
    total = addArticleScores(total, scoreArticle(gold, analyse({ path: file, text: gold.text })));
  }
  const { quotes, entitiesByType } = total;
  return {
    sentences: total.sentencesExact, 'sentence-boundaries': total.sentenceBoundaries,
    entities: total.entities, 'entities-overlap': total.entitiesOverlap, ...entitiesByType,
    numbers: total.numbersValue, 'numbers-span': total.numbersSpan, 'numbers-overlap': total.numbersOverlap,
    quotes: quotes.overlap, 'quotes-exact': quotes.exact, 'quotes-end-to-end': quotes.endToEnd, cue: quotes.cue, speaker: quotes.speaker, 'speaker-entity': quotes.entity,
  };
}

async function conllFigures(files: readonly string[], values: Values, io: Io): Promise<Figures> {
  const [model, profile] = [modelOf(values), profileOf(values)];
  const tagged: { gold: Uint8Array[]; found: Uint8Array[] } = { gold: [], found: [] };
  for (const file of files) {
    const sentences = readConll(file, await textFrom(file, io));
    tagged.gold.push(...sentences.map(({ tags }) => tags));
    tagged.found.push(...tagConll(sentences.map(({ words }) => words), model, profile));
  }
  const tallies = ENTITY_TYPES.map((type) => tallyType(tagged.gold, tagged.found, type));
  const byType = ENTITY_TYPES.flatMap((type, i) => [[`conll-${type}`, tallies[i]!.strict], [`conll-${type}-overlap`, tallies[i]!.overlap]] as const);
  const { strict, overlap } = addNerTallies(tallies);
  return { conll: strict, 'conll-overlap': overlap, ...Object.fromEntries(byType) };
}

function goldFiles(path: string): readonly string[] {
  if (!existsSync(path)) throw new NewsxError('usage', `${path}: no such file`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|[\\/])gold\.json$|\.conll$/u.test(name)).sort().map((name) => join(path, name));
}

function gatesOf(values: Values): readonly { readonly name: string; readonly least: number }[] {
  return listOf(values, 'min').map((gate) => {
    const [, name, figure] = /^([A-Za-z-]+)=(0(?:\.\d+)?|1(?:\.0+)?)$/u.exec(gate) ?? [];
    if (name === undefined || figure === undefined) throw badValue(values, 'min', 'figures and least values from 0 to 1 (quotes=0.8)');
    return { name, least: Number(figure) };
  });
}

function asTable(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, tally]) => {
    const { precision, recall, f1 } = scoresOf(tally);
    return [name, ...[precision, recall, f1].map((figure) => figure.toFixed(4)), String(tally.gold)];
  });
  return formatGrid(['figure', 'precision', 'recall', 'F1', 'of'], rows, 100);
}

function asJson(figures: Figures): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(figures).map(([name, tally]) => [name, { ...scoresOf(tally), ...tally }])), null, 2)}\n`;
}

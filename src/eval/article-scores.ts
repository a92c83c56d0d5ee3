import type { Document, EntityType, NumberValue, Span } from '../document.ts';
import { overlaps } from '../spans.ts';
import type { GoldArticle } from './gold-article.ts';
import { NO_QUOTES, addQuoteScores, scoreQuotes, type QuoteScores } from './quote-scores.ts';
import { addReferentScores, NO_REFERENTS, scoreReferents, type ReferentScores } from './referent-scores.ts';
import { NOTHING, addTallies, tallyKeys, type Tally } from './tally.ts';

/** The layers that annotated articles can score. */
export type ScoredDocument = Document<'sentences' | 'entities' | 'numbers' | 'quotes'>;

/** What is measured of one or more annotated articles. `entities` and its `overlap` are over PER, LOC and ORG. */
export interface ArticleScores {
  readonly sentenceBoundaries: Tally;
  readonly sentencesExact: Tally;
  readonly entities: Tally;
  readonly entitiesOverlap: Tally;
  readonly entitiesByType: Readonly<Record<EntityType, Tally>>;
  readonly referents: ReferentScores;
  readonly numbersOverlap: Tally;
  readonly numbersSpan: Tally;
  readonly numbersKind: Tally;
  readonly numbersValue: Tally;
  readonly quotes: QuoteScores;
}

/** The scores of no article. */
export const NO_ARTICLES: ArticleScores = {
  sentenceBoundaries: NOTHING, sentencesExact: NOTHING, entities: NOTHING, entitiesOverlap: NOTHING,
  entitiesByType: { PER: NOTHING, LOC: NOTHING, ORG: NOTHING, MISC: NOTHING },
  referents: NO_REFERENTS,
  numbersOverlap: NOTHING, numbersSpan: NOTHING, numbersKind: NOTHING, numbersValue: NOTHING, quotes: NO_QUOTES,
};

/** Scores the layers of one article against what was annotated. */
export function scoreArticle(gold: GoldArticle, doc: ScoredDocument): ArticleScores {
  return { ...scoreSentences(gold, doc), ...scoreEntities(gold, doc), ...scoreNumbers(gold, doc), referents: scoreReferents(gold, doc.entities), quotes: scoreQuotes(gold, doc.quotes) };
}

/** The sum over articles. */
export function addArticleScores(a: ArticleScores, b: ArticleScores): ArticleScores {
  return {
    sentenceBoundaries: addTallies(a.sentenceBoundaries, b.sentenceBoundaries),
    sentencesExact: addTallies(a.sentencesExact, b.sentencesExact),
    entities: addTallies(a.entities, b.entities),
    entitiesOverlap: addTallies(a.entitiesOverlap, b.entitiesOverlap),
    entitiesByType: {
      PER: addTallies(a.entitiesByType.PER, b.entitiesByType.PER),
      LOC: addTallies(a.entitiesByType.LOC, b.entitiesByType.LOC),
      ORG: addTallies(a.entitiesByType.ORG, b.entitiesByType.ORG),
      MISC: addTallies(a.entitiesByType.MISC, b.entitiesByType.MISC),
    },
    referents: addReferentScores(a.referents, b.referents),
    numbersOverlap: addTallies(a.numbersOverlap, b.numbersOverlap),
    numbersSpan: addTallies(a.numbersSpan, b.numbersSpan),
    numbersKind: addTallies(a.numbersKind, b.numbersKind),
    numbersValue: addTallies(a.numbersValue, b.numbersValue),
    quotes: addQuoteScores(a.quotes, b.quotes),
  };
}

function scoreSentences(gold: GoldArticle, doc: ScoredDocument): Pick<ArticleScores, 'sentenceBoundaries' | 'sentencesExact'> {
  const goldSpans = gold.sentences.map(([start, end]) => ({ start, end }));
  return {
    sentenceBoundaries: tallyKeys(boundaries(gold.text, goldSpans), boundaries(gold.text, doc.sentences)),
    sentencesExact: tallyKeys(spanKeys(goldSpans), spanKeys(doc.sentences)),
  };
}

/** Inner sentence ends, each named by the count of characters other than white space before it. */
function boundaries(text: string, spans: readonly Span[]): ReadonlySet<string> {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) before[i + 1] = before[i]! + (/\s/u.test(text[i]!) ? 0 : 1);
  return new Set(spans.map((span) => before[span.end]!).filter((count) => count > 0 && count < before[text.length]!).map(String));
}

function scoreEntities(gold: GoldArticle, doc: ScoredDocument): Pick<ArticleScores, 'entities' | 'entitiesOverlap' | 'entitiesByType'> {
  const core = (mention: { readonly type: EntityType }): boolean => mention.type !== 'MISC';
  const ofType = (type: EntityType): Tally =>
    tallyKeys(typedKeys(gold.entities.filter((mention) => mention.type === type)), typedKeys(doc.entities.filter((mention) => mention.type === type)));
  const goldCore = gold.entities.filter(core);
  const predictedCore = doc.entities.filter(core);
  return {
    entities: tallyKeys(typedKeys(goldCore), typedKeys(predictedCore)),
    entitiesOverlap: {
      gold: goldCore.length,
      predicted: predictedCore.length,
      right: predictedCore.filter((mention) => goldCore.some((other) => other.type === mention.type && overlaps(other, mention))).length,
    },
    entitiesByType: { PER: ofType('PER'), LOC: ofType('LOC'), ORG: ofType('ORG'), MISC: ofType('MISC') },
  };
}

function scoreNumbers(gold: GoldArticle, doc: ScoredDocument): Pick<ArticleScores, 'numbersOverlap' | 'numbersSpan' | 'numbersKind' | 'numbersValue'> {
  const predicted = new Map(doc.numbers.map((mention) => [spanKey(mention), mention]));
  const same = gold.numbers.flatMap((mention) => {
    const found = predicted.get(spanKey(mention));
    return found === undefined ? [] : [{ mention, found }];
  });
  const sameKind = same.filter(({ mention, found }) => mention.kind === found.kind);
  const tally = (right: number): Tally => ({ gold: gold.numbers.length, predicted: doc.numbers.length, right });
  return {
    numbersOverlap: tally(gold.numbers.filter((mention) => doc.numbers.some((other) => overlaps(mention, other))).length),
    numbersSpan: tally(same.length),
    numbersKind: tally(sameKind.length),
    numbersValue: tally(sameKind.filter(({ mention, found }) => sameValue(mention.value, found.value)).length),
  };
}

function sameValue(a: NumberValue, b: NumberValue): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === 'object' && typeof b === 'object') return sameValue(a[0], b[0]) && sameValue(a[1], b[1]);
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  return String(a) === String(b);
}

function spanKey(span: Span): string {
  return `${span.start}-${span.end}`;
}

function spanKeys(spans: readonly Span[]): ReadonlySet<string> {
  return new Set(spans.map(spanKey));
}

function typedKeys(mentions: readonly (Span & { readonly type: EntityType })[]): ReadonlySet<string> {
  return new Set(mentions.map((mention) => `${mention.type} ${spanKey(mention)}`));
}

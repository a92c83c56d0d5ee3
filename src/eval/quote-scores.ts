import { fold } from '../arabic/fold.ts';
import type { Quote } from '../document.ts';
import type { GoldArticle, GoldQuote } from './gold-article.ts';
import { NOTHING, addTallies, type Tally } from './tally.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const COMPLEMENTIZERS: ReadonlySet<string> = new Set(['إن', 'أن', 'بأن', 'فإن', 'ان', 'بان']);
const MINIMUM_OVERLAP = 0.5;

/** What is measured of the quotes of one or more articles; accuracies are tallies over paired quotes. */
export interface QuoteScores {
  readonly overlap: Tally;
  readonly exact: Tally;
  readonly byForm: Readonly<Record<'direct' | 'indirect' | 'mixed', Tally>>;
  readonly reported: Tally;
  readonly endToEnd: Tally;
  readonly cue: Tally;
  readonly speaker: Tally;
  readonly entity: Tally;
  /** Marks that are not speech, and how many of them came out as direct speech. */
  readonly falseSpeech: Tally;
}

type Range = readonly [number, number];
type Tokens = ReadonlySet<number>;

/** Scores the quotes of one article: gold and predicted quotes are paired one to one by their content tokens, best overlap first. */
export function scoreQuotes(article: GoldArticle, quotes: readonly Quote[]): QuoteScores {
  const gold = article.quotes;
  const pairs = pairQuotes(article, quotes);
  const main = gold.filter(isMain);
  const counted = countedQuotes(gold, quotes, pairs);
  const found = [...pairs].filter(([g]) => isMain(gold[g]!)).map(([g, p]) => [gold[g]!, quotes[p]!] as const);
  const foundWith = (right: (quote: GoldQuote, predicted: Quote) => boolean): number => found.filter(([quote, predicted]) => right(quote, predicted)).length;
  const tally = (right: number): Tally => ({ gold: main.length, predicted: counted.length, right });
  const accuracy = (of: number, right: number): Tally => ({ gold: of, predicted: of, right });
  const form = (name: 'direct' | 'indirect' | 'mixed'): Tally => ({
    gold: main.filter((quote) => quote.form === name).length,
    predicted: counted.filter((quote) => quote.form === name).length,
    right: foundWith((quote, predicted) => quote.form === name && predicted.form === name),
  });
  const entityRight = foundWith((quote, predicted) => sameEntity(quote.entity, predicted.entity?.name ?? null));
  return {
    overlap: tally(found.length),
    exact: tally(foundWith((quote, predicted) => sameContent(article.text, quote, predicted))),
    byForm: { direct: form('direct'), indirect: form('indirect'), mixed: form('mixed') },
    reported: tallyReported(gold, quotes, pairs),
    endToEnd: tally(entityRight),
    cue: accuracy(foundWith(({ cueSpan }) => Boolean(cueSpan)), foundWith(({ cueSpan }, { cue }) => Boolean(cueSpan) && cue !== null && meets(cueSpan!, [cue.start, cue.end]))),
    speaker: accuracy(found.length, foundWith(({ speakerSpan }, { speaker }) => sameMention(speakerSpan ?? null, speaker && [speaker.start, speaker.end]))),
    entity: accuracy(found.length, entityRight),
    falseSpeech: accuracy(article.marks.length, article.marks.filter((mark) => isTakenForSpeech(mark.start, mark.end, quotes)).length),
  };
}

/** The predicted quotes that count: those paired with a main quote, and of the others those that are neither reported nor nested. */
function countedQuotes(gold: readonly GoldQuote[], quotes: readonly Quote[], pairs: ReadonlyMap<number, number>): readonly Quote[] {
  const goldOf = new Map([...pairs].map(([g, p]) => [p, gold[g]!]));
  return quotes.filter(({ form, level }, p) => {
    const paired = goldOf.get(p);
    return paired === undefined ? form !== 'reported' && level === 1 : isMain(paired);
  });
}

function tallyReported(gold: readonly GoldQuote[], quotes: readonly Quote[], pairs: ReadonlyMap<number, number>): Tally {
  return {
    gold: gold.filter(({ form }) => form === 'reported').length,
    predicted: quotes.filter(({ form }) => form === 'reported').length,
    right: gold.filter(({ form }, g) => form === 'reported' && pairs.has(g)).length,
  };
}

/** The sum over articles. */
export function addQuoteScores(a: QuoteScores, b: QuoteScores): QuoteScores {
  return {
    overlap: addTallies(a.overlap, b.overlap),
    exact: addTallies(a.exact, b.exact),
    byForm: {
      direct: addTallies(a.byForm.direct, b.byForm.direct),
      indirect: addTallies(a.byForm.indirect, b.byForm.indirect),
      mixed: addTallies(a.byForm.mixed, b.byForm.mixed),
    },
    reported: addTallies(a.reported, b.reported),
    endToEnd: addTallies(a.endToEnd, b.endToEnd),
    cue: addTallies(a.cue, b.cue),
    speaker: addTallies(a.speaker, b.speaker),
    entity: addTallies(a.entity, b.entity),
    falseSpeech: addTallies(a.falseSpeech, b.falseSpeech),
  };
}

/** The scores of no article. */
export const NO_QUOTES: QuoteScores = {
  overlap: NOTHING, exact: NOTHING, byForm: { direct: NOTHING, indirect: NOTHING, mixed: NOTHING }, reported: NOTHING,
  endToEnd: NOTHING, cue: NOTHING, speaker: NOTHING, entity: NOTHING, falseSpeech: NOTHING,
};

/** Two names of one referent: equal, or one a run of words inside the other, after folding, without articles and proclitics. */
export function sameEntity(a: string | null, b: string | null): boolean {
  if (a === null || a === '' || b === null || b === '') return (a ?? '') === '' && (b ?? '') === '';
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return false;
  return long.some((_, i) => short.every((word, k) => long[i + k] === word));
}

function nameWords(name: string): string[] {
  return [...fold(name).matchAll(WORD)].map(([word]) => {
    if (word.length > 4 && word.startsWith('لل')) word = word.slice(2);
    if (word.length > 4 && /^[وبلفك]ال/u.test(word)) return word.slice(3);
    return word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  });
}

function isMain(quote: GoldQuote): boolean {
  return quote.form !== 'reported' && (quote.level ?? 1) === 1;
}

/** Pairs annotated with predicted quotes by their content: index of the one to index of the other. */
export function pairQuotes({ text, quotes: gold }: GoldArticle, quotes: readonly Quote[]): ReadonlyMap<number, number> {
  return pairByOverlap(gold.map(({ spans }) => contentTokens(text, spans)), quotes.map((quote) => contentTokens(text, rangesOf(quote))));
}

/** Whether two contents are the same words, leaving out marks and a leading complementizer. */
export function sameContent(text: string, gold: GoldQuote, quote: Quote): boolean {
  return sameTokens(contentTokens(text, gold.spans), contentTokens(text, rangesOf(quote)));
}

function rangesOf({ content }: Quote): readonly Range[] {
  return content.map(({ start, end }) => [start, end]);
}

/** Offsets of the words of the content, without a leading complementizer. */
function contentTokens(text: string, spans: readonly Range[]): Tokens {
  const offsets = new Set<number>();
  spans.forEach(([start, end], s) => {
    let first = true;
    for (const match of text.slice(start, end).matchAll(WORD)) {
      if (!(s === 0 && first && COMPLEMENTIZERS.has(match[0]))) offsets.add(start + match.index);
      first = false;
    }
  });
  return offsets;
}

function jaccard(a: Tokens, b: Tokens): number {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** Greedy one-to-one pairing, gold index to predicted index; ties go to the later pair, as in the project's reference scorer. */
function pairByOverlap(gold: readonly Tokens[], predicted: readonly Tokens[]): ReadonlyMap<number, number> {
  const candidates = gold
    .flatMap((g, i) => predicted.map((p, j) => ({ overlap: jaccard(g, p), i, j })))
    .filter(({ overlap }) => overlap >= MINIMUM_OVERLAP)
    .sort((x, y) => y.overlap - x.overlap || y.i - x.i || y.j - x.j);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

function sameTokens(a: Tokens, b: Tokens): boolean {
  return a.size === b.size && [...a].every((token) => b.has(token));
}

function meets(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether both mentions are null or they share a unit. */
export function sameMention(gold: Range | null, predicted: Range | null): boolean {
  return gold === null || predicted === null ? gold === predicted : meets(gold, predicted);
}

/** A mark is taken for speech when a direct quote is nearly just that mark. */
function isTakenForSpeech(start: number, end: number, quotes: readonly Quote[]): boolean {
  return quotes.some((quote) => quote.form === 'direct'
    && quote.content.some((span) => meets([span.start, span.end], [start, end]) && span.end - span.start <= 1.5 * (end - start) + 4));
}


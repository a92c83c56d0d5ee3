import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quote, Span } from '../document.ts';
import { parseGoldArticle, type GoldArticle, type GoldQuote } from '../eval/gold-article.ts';
import { addQuoteScores, NO_QUOTES, pairQuotes, sameContent, scoreQuotes, sameEntity, sameMention } from '../eval/quote-scores.ts';
import { scoresOf } from '../eval/tally.ts';
import { analyser } from '../index.ts';

/**
 * Lists what the quotes pass gets wrong in a folder of annotated articles: `tsx src/dev/quote-errors.ts FOLDER [ARTICLE…]`.
 * Per article: `-` missed, `+` spurious, `~` found with other edges, `cue`, `speaker`, `entity` of found quotes.
 */

const LONGEST = 110;

function shown(text: string, spans: readonly (readonly [number, number])[]): string {
  return spans.map(([start, end]) => {
    const content = text.slice(start, end).replace(/\s+/gu, ' ');
    return content.length <= LONGEST ? content : `${content.slice(0, LONGEST / 2)} ~~ ${content.slice(-LONGEST / 2)}`;
  }).join(' ‖ ');
}

function surface(text: string, span: Span | null): string {
  return span === null ? '-' : text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

const rangesOf = (quote: Quote): readonly (readonly [number, number])[] => quote.content.map(({ start, end }) => [start, end]);
const isMain = ({ form, level }: { readonly form: string; readonly level?: number }): boolean => form !== 'reported' && (level ?? 1) === 1;
const at = ([start, end]: readonly [number, number]): Span => ({ start, end });

function foundErrors(text: string, gold: GoldQuote, quote: Quote): readonly string[] {
  const errors: string[] = [];
  const where = `[${quote.rule}/${quote.resolution}] ${shown(text, gold.spans).slice(0, 60)}`;
  if (!sameContent(text, gold, quote)) errors.push(`~ ${where}\n      gold ${shown(text, gold.spans)}\n      ours ${shown(text, rangesOf(quote))}`);
  if (gold.cueSpan && (quote.cue === null || !sameMention(gold.cueSpan, [quote.cue.start, quote.cue.end]))) errors.push(`cue ${where}: ${surface(text, at(gold.cueSpan as [number, number]))} ≠ ${surface(text, quote.cue)}`);
  if (!sameMention(gold.speakerSpan ?? null, quote.speaker && [quote.speaker.start, quote.speaker.end])) {
    errors.push(`speaker ${where}: ${gold.speakerSpan ? surface(text, at(gold.speakerSpan as [number, number])) : '-'} ≠ ${surface(text, quote.speaker)}`);
  }
  if (!sameEntity(gold.entity, quote.entity?.name ?? null)) errors.push(`entity ${where}: ${gold.entity ?? 'null'} ≠ ${quote.entity?.name ?? 'null'}`);
  return errors;
}

function errorsOf(article: GoldArticle, quotes: readonly Quote[]): readonly string[] {
  const { text } = article;
  const pairs = pairQuotes(article, quotes);
  const paired = new Set(pairs.values());
  const lines: string[] = [];
  article.quotes.forEach((gold, g) => {
    if (!isMain(gold)) return;
    const p = pairs.get(g);
    if (p === undefined) lines.push(`- ${gold.form} «${gold.cueSpan ? surface(text, at(gold.cueSpan as [number, number])) : '-'}» ${shown(text, gold.spans)}`);
    else lines.push(...foundErrors(text, gold, quotes[p]!));
  });
  quotes.forEach((quote, p) => {
    if (!paired.has(p) && isMain(quote)) lines.push(`+ ${quote.form} [${quote.rule}] «${surface(text, quote.cue)}» ${surface(text, quote.speaker)} | ${shown(text, rangesOf(quote))}`);
  });
  return lines;
}

const [folder = 'fixtures/gold', ...only] = process.argv.slice(2);
const analyse = await analyser(['quotes']);
let total = NO_QUOTES;
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name, 'gold.json');
  if (!existsSync(path) || (only.length > 0 && !only.includes(name))) continue;
  const article = parseGoldArticle(path, readFileSync(path, 'utf8'));
  const { quotes } = analyse({ path, text: article.text });
  total = addQuoteScores(total, scoreQuotes(article, quotes));
  const lines = errorsOf(article, quotes);
  if (lines.length > 0) console.log(`== ${name}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
const f1 = (tally: Parameters<typeof scoresOf>[0]): string => (100 * scoresOf(tally).f1).toFixed(1);
const share = ({ right, gold }: Parameters<typeof scoresOf>[0]): string => (gold === 0 ? '-' : ((100 * right) / gold).toFixed(1));
console.log(`${total.overlap.gold} quotes: overlap ${f1(total.overlap)} exact ${f1(total.exact)} reported ${f1(total.reported)} end to end ${f1(total.endToEnd)}; cue ${share(total.cue)} speaker ${share(total.speaker)} entity ${share(total.entity)} false speech ${share(total.falseSpeech)} of ${total.falseSpeech.gold}`);

import { fold } from '../../arabic/fold.ts';
import type { EntityType } from '../../document.ts';
import type { DocumentRecord, QuoteRecord } from '../record.ts';

/** One analysed article: its record in UTF-16 offsets, and the text these offsets point into. */
export interface ReportDocument {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** A quote and the article it stands in. */
export interface PlacedQuote {
  readonly article: number;
  readonly quote: QuoteRecord;
}

/** Somebody who was quoted. */
export interface Speaker {
  readonly name: string;
  readonly role?: string;
  readonly quotes: readonly PlacedQuote[];
  /** Lemmas of the cues, the most frequent first. */
  readonly cues: readonly (readonly [lemma: string, times: number])[];
}

/** A name and where it is mentioned. */
export interface RankedName {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly articles: readonly number[];
}

/** A day, month or year that articles speak of. */
export interface TimelineEntry {
  readonly date: string;
  readonly mentions: readonly { readonly article: number; readonly text: string }[];
}

/** Names are one across articles when they fold to the same letters. */
export function speakerKey(quote: QuoteRecord): string {
  return quote.entity === null ? '' : fold(quote.entity.name);
}

/** Who was quoted, the most quoted first; quotes without a known speaker come last, under an empty name. */
export function speakersOf(documents: readonly ReportDocument[]): readonly Speaker[] {
  const roles = new Map(documents.flatMap(({ record }) => (record.entities ?? []).flatMap(({ name, role }) => (role === undefined ? [] : [[fold(name), role] as const]))));
  const quotes = documents.flatMap(({ record }, article) => (record.quotes ?? []).map((quote) => ({ article, quote })));
  const speakers = [...groupBy(quotes, ({ quote }) => speakerKey(quote))].map(([key, own]) => {
    const role = roles.get(key);
    const name = longest(own.map(({ quote }) => quote.entity?.name ?? ''));
    return { name, ...(role === undefined ? {} : { role }), quotes: own, cues: ranked(own.flatMap(({ quote }) => (quote.cue === null ? [] : [quote.cue.lemma]))) };
  });
  return speakers.sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.quotes.length - a.quotes.length || compare(a.name, b.name));
}

/** Names by type and by how often articles mention them, the most frequent first. */
export function namesOf(documents: readonly ReportDocument[]): readonly RankedName[] {
  const mentions = documents.flatMap(({ record }, article) => (record.entities ?? []).map((mention) => ({ article, mention })));
  const names = [...groupBy(mentions, ({ mention }) => `${mention.type} ${fold(mention.name)}`).values()].map((own) => ({
    name: own[0]!.mention.name, type: own[0]!.mention.type, mentions: own.length, articles: [...new Set(own.map(({ article }) => article))],
  }));
  return names.sort((a, b) => b.mentions - a.mentions || compare(a.name, b.name));
}

const CALENDAR_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** The dates that articles state or that are resolved, in order of time. */
export function timelineOf(documents: readonly ReportDocument[]): readonly TimelineEntry[] {
  const dated = documents.flatMap(({ record }, article) => (record.numbers ?? []).flatMap(({ kind, value, resolved, text }) => {
    const date = (resolved ?? (typeof value === 'string' ? value : '')).split('/')[0]!;
    return kind === 'date' && CALENDAR_DATE.test(date) ? [{ article, text, date }] : [];
  }));
  return [...groupBy(dated, ({ date }) => date)].map(([date, mentions]) => ({ date, mentions })).sort((a, b) => compare(a.date, b.date));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function ranked(words: readonly string[]): (readonly [string, number])[] {
  return [...groupBy(words, (word) => word)].map(([word, all]) => [word, all.length] as const).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}

/** By code units: the same order on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

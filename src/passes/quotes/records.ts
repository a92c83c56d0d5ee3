import type { Quote, QuoteEntity, Span } from '../../document.ts';
import { complementizerAt } from './syntax/complementizers.ts';
import { contentEnd, contentStart, type Frame } from './frame.ts';
import { startHistory } from './speakers/history.ts';
import { spanOf, type Page, type Range } from './page/page.ts';
import { sorted } from './page/sorted.ts';
import { resolve, type Resolved } from './speakers/resolve.ts';
import type { Source } from './speakers/sources.ts';

interface Settled {
  readonly frame: Frame;
  readonly resolved: Resolved;
}

/** A quote whose content others may lie in. */
interface Outer {
  readonly quote: Quote;
  readonly frame: Frame;
}

/** Deepest level of nesting that is kept. */
const DEEPEST = 3;

/** Of nested quotes, about so many in ten of those found are right where ten of the others would be. */
const NESTED = 0.5;
/** So many quotes around one are looked at for its parent. */
const MOST_AROUND = 8;

/** Looks up every frame's speaker and makes the frames quotes: numbered in the order of their content, nested ones with their parent. The frames are put in order. */
export function toQuotes(page: Page, frames: Frame[], sentences: readonly Range[]): readonly Quote[] {
  if (frames.length === 0) return [];
  const history = startHistory(page, sentences);
  const settled: Settled[] = [];
  for (const frame of sorted(frames, byCue)) {
    const resolved = resolve(page, frame, history);
    history.record(frame, resolved.source);
    if (!isPassive(page, frame, resolved)) settled.push({ frame, resolved });
  }
  return numbered(page, sorted(settled, byContent));
}

function byCue(a: Frame, b: Frame): number {
  return a.cue.first - b.cue.first || contentStart(a) - contentStart(b);
}

function byContent({ frame: a }: Settled, { frame: b }: Settled): number {
  return contentStart(a) - contentStart(b) || contentEnd(b) - contentEnd(a) || a.cue.first - b.cue.first;
}

/** Whether a verb that judges in a text without a judge is rather passive: `واعتُبر الفوز مهما`. Headlines leave the judge to the text. */
function isPassive(page: Page, frame: Frame, { source }: Resolved): boolean {
  return source === null && frame.reading?.verb.group === 'judge' && frame.reading.kind === 'perfect' && frame.form !== 'reported' && complementizerAt(page, contentStart(frame)) === undefined
    && page.paragraphs[page.paragraphOf[frame.cue.first]!]!.kind !== 'headline';
}

function numbered(page: Page, settled: readonly Settled[]): readonly Quote[] {
  const quotes: Quote[] = [];
  const open: Outer[] = [];
  const described = new Map<string, string>();
  for (const { frame, resolved } of settled) {
    while (open.length > 0 && contentEnd(open.at(-1)!.frame) <= contentStart(frame)) open.pop();
    const parent = parentOf(frame, open);
    if (parent !== undefined && parent.level >= DEEPEST) continue;
    const entity = resolved.source === null ? null : entityOf(resolved.source, described);
    const quote = toQuote(page, `q${quotes.length + 1}`, frame, resolved, entity, parent);
    quotes.push(quote);
    open.push({ quote, frame });
  }
  return quotes;
}

/** The innermost of the quotes in one stretch of whose content the frame's cue and content lie. */
function parentOf(frame: Frame, open: readonly Outer[]): Quote | undefined {
  const first = Math.min(frame.cue.first, contentStart(frame));
  const end = Math.max(frame.cue.end, contentEnd(frame));
  for (let at = open.length - 1; at >= Math.max(0, open.length - MOST_AROUND); at--) {
    for (const range of open[at]!.frame.content) if (range.first <= first && end <= range.end) return open[at]!.quote;
  }
  return undefined;
}

type Writable<T> = { -readonly [property in keyof T]: T[property] };

function toQuote(page: Page, id: string, frame: Frame, { certainty, resolution }: Resolved, entity: QuoteEntity | null, parent: Quote | undefined): Quote {
  const { form, negated, content, cue, lemma, speaker, strength, rule, via, addressee, relay } = frame;
  const level = parent === undefined ? 1 : parent.level + 1;
  const spans: Span[] = [];
  for (const range of content) spans.push(spanOf(page, range));
  const { start, end } = spanOf(page, cue);
  const quote: Writable<Quote> = {
    id, form, level, negated, content: spans, cue: { start, end, lemma }, speaker: speaker === null ? null : spanOf(page, speaker), entity,
    confidence: Math.round(100 * strength * certainty * (level === 1 ? 1 : NESTED)) / 100, rule, resolution,
  };
  if (parent !== undefined) quote.parent = parent.id;
  if (via !== undefined) quote.via = spanOf(page, via);
  if (addressee !== undefined) quote.addressee = spanOf(page, addressee);
  if (relay !== undefined) quote.relay = spanOf(page, relay);
  return quote;
}

function entityOf({ id, name, type }: Source, described: Map<string, string>): QuoteEntity {
  if (id !== undefined) return { id, name, type };
  let known = described.get(name);
  if (known === undefined) {
    known = `s${described.size + 1}`;
    described.set(name, known);
  }
  return { id: known, name, type };
}

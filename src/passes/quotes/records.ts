import type { Quote, QuoteEntity } from '../../document.ts';
import { complementizerAt } from './syntax/complementizers.ts';
import { contentEnd, contentStart, type Frame } from './frame.ts';
import { startHistory } from './speakers/history.ts';
import { spanOf, type Page, type Range } from './page/page.ts';
import { referentsOf } from './speakers/referents.ts';
import { resolve, type Resolved } from './speakers/resolve.ts';
import type { Source } from './speakers/sources.ts';

interface Settled {
  readonly frame: Frame;
  readonly resolved: Resolved;
}

/** Deepest level of nesting that is kept. */
const DEEPEST = 3;

/** Of nested quotes, about so many in ten of those found are right where ten of the others would be. */
const NESTED = 0.5;
/** So many quotes around one are looked at for its parent. */
const MOST_AROUND = 8;

/** Looks up every frame's speaker and makes the frames quotes: numbered in the order of their content, nested ones with their parent. */
export function toQuotes(page: Page, frames: readonly Frame[], sentences: readonly Range[]): readonly Quote[] {
  const byCue = [...frames].sort((a, b) => a.cue.first - b.cue.first || contentStart(a) - contentStart(b));
  const history = startHistory(page, sentences, referentsOf(page));
  const settled = byCue.map((frame): Settled => {
    const resolved = resolve(page, frame, history);
    history.record(frame, resolved.source);
    return { frame, resolved };
  }).filter((one) => !isPassive(page, one));
  return numbered(page, settled.sort((a, b) => contentStart(a.frame) - contentStart(b.frame) || contentEnd(b.frame) - contentEnd(a.frame) || a.frame.cue.first - b.frame.cue.first));
}

/** Whether a verb that judges in a text without a judge is rather passive: `واعتُبر الفوز مهما`. Headlines leave the judge to the text. */
function isPassive(page: Page, { frame, resolved }: Settled): boolean {
  return frame.reading?.verb.group === 'judge' && frame.reading.kind === 'perfect' && frame.form !== 'reported' && complementizerAt(page, contentStart(frame)) === undefined
    && resolved.source === null && page.paragraphs[page.paragraphOf[frame.cue.first]!]!.kind !== 'headline';
}

function numbered(page: Page, settled: readonly Settled[]): readonly Quote[] {
  const quotes: Quote[] = [];
  const open: { readonly quote: Quote; readonly frame: Frame }[] = [];
  const described = new Map<string, string>();
  for (const { frame, resolved } of settled) {
    while (open.length > 0 && contentEnd(open.at(-1)!.frame) <= contentStart(frame)) open.pop();
    const parent = open.slice(-MOST_AROUND).findLast((outer) => holds(outer.frame, frame))?.quote;
    const level = (parent?.level ?? 0) + 1;
    if (level > DEEPEST) continue;
    const quote: Quote = {
      id: `q${quotes.length + 1}`, form: frame.form, level, negated: frame.negated,
      content: frame.content.map((range) => spanOf(page, range)),
      cue: cueOf(page, frame),
      speaker: frame.speaker === null ? null : spanOf(page, frame.speaker),
      entity: resolved.source === null ? null : entityOf(resolved.source, described),
      confidence: Math.round(100 * frame.strength * resolved.certainty * (level === 1 ? 1 : NESTED)) / 100,
      rule: frame.rule, resolution: resolved.resolution,
      ...(parent === undefined ? {} : { parent: parent.id }),
      ...(frame.via === undefined ? {} : { via: spanOf(page, frame.via) }),
      ...(frame.addressee === undefined ? {} : { addressee: spanOf(page, frame.addressee) }),
      ...(frame.relay === undefined ? {} : { relay: spanOf(page, frame.relay) }),
    };
    quotes.push(quote);
    open.push({ quote, frame });
  }
  return quotes;
}

function cueOf(page: Page, { cue, lemma }: Frame): Quote['cue'] {
  const { start, end } = spanOf(page, cue);
  return { start, end, lemma };
}

/** Whether a frame's cue and content lie in one stretch of another's content. */
function holds(outer: Frame, inner: Frame): boolean {
  return outer.content.some(({ first, end }) => first <= Math.min(inner.cue.first, contentStart(inner)) && Math.max(inner.cue.end, contentEnd(inner)) <= end);
}

function entityOf({ id, name, type }: Source, described: Map<string, string>): QuoteEntity {
  if (id !== undefined) return { id, name, type };
  const known = described.get(name) ?? `s${described.size + 1}`;
  described.set(name, known);
  return { id: known, name, type };
}

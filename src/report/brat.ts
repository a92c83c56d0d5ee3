import type { Span } from '../document.ts';
import type { DocumentRecord, QuoteRecord, TextSpan } from './record.ts';

/**
 * A document as brat standoff (https://brat.nlplab.org/standoff.html): text-bound annotations for names, numbers, quotes, cues and speakers,
 * relations from each quote to its cue and speaker, notes with values and names. Offsets are those of the record: brat counts code
 * points. A span over several lines becomes fragments, as brat wants it.
 */
export function formatBrat({ entities = [], numbers = [], quotes = [] }: DocumentRecord): string {
  const lines: string[] = [];
  const counts = { T: 0, R: 0, N: 0 };
  const next = (letter: keyof typeof counts): string => `${letter}${++counts[letter]}`;
  const mark = (label: string, spans: readonly TextSpan[]): string => {
    const id = next('T');
    const fragments = spans.flatMap(linesOf);
    lines.push(`${id}\t${label} ${fragments.map(({ start, end }) => `${start} ${end}`).join(';')}\t${fragments.map(({ text }) => text).join(' ')}`);
    return id;
  };
  const note = (id: string, text: string): void => { lines.push(`#${++counts.N}\tAnnotatorNotes ${id}\t${text.replaceAll(/\s+/gu, ' ')}`); };
  for (const entity of entities) note(mark(entity.type, [entity]), `${entity.entity} ${entity.name}`);
  for (const number of numbers) note(mark(`NUM_${number.kind}`, [number]), JSON.stringify(number.value) + (number.unit === null ? '' : ` ${number.unit}`));
  for (const quote of quotes) {
    const id = mark(`QUOTE_${quote.form}`, quote.content);
    for (const [relation, part] of partsOf(quote)) lines.push(`${next('R')}\t${relation} Arg1:${id} Arg2:${mark(relation, [part])}`);
    if (quote.entity !== null) note(id, quote.entity.name);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function partsOf({ cue, speaker, addressee, via, relay }: QuoteRecord): readonly (readonly [string, TextSpan])[] {
  const parts = [['Cue', cue], ['Speaker', speaker], ['Addressee', addressee], ['Via', via], ['Relay', relay]] as const;
  return parts.flatMap(([relation, part]) => (part === null || part === undefined ? [] : [[relation, part] as const]));
}

const LINE = /[^\n\r]+/gu;

/** The lines of a span. Code points and UTF-16 units differ after a character beyond U+FFFF: lengths are counted in the unit of the span. */
function linesOf(span: TextSpan): readonly (Span & { readonly text: string })[] {
  const inCodePoints = span.end - span.start !== span.text.length;
  const length = (text: string): number => (inCodePoints ? [...text].length : text.length);
  return [...span.text.matchAll(LINE)].map(([text], i, all) => {
    const start = span.start + length(span.text.slice(0, all[i]!.index));
    return { start, end: start + length(text), text };
  });
}

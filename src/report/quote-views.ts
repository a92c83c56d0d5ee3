import { explainResolution, explainRule } from './quote-rules.ts';
import type { DocumentRecord, QuoteRecord, SpeakerRecord } from './record.ts';
import { shown } from './shown.ts';

/** Who said what: each speaker with the ids of the quotes, those who said most first, then in the order of first speech. Quotes whose speaker nobody can find come last, under null. */
export function speakersOf(quotes: readonly Pick<QuoteRecord, 'id' | 'entity'>[]): readonly SpeakerRecord[] {
  const groups = new Map<string | null, { readonly entity: QuoteRecord['entity']; readonly ids: string[] }>();
  for (const { id, entity } of quotes) {
    const key = entity?.id ?? null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entity, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()].map(({ entity, ids }) => ({ entity, quotes: ids }))
    .sort((a, b) => Number(a.entity === null) - Number(b.entity === null) || b.quotes.length - a.quotes.length);
}

/** For a person: each speaker, and below it what was said. */
export function formatBySpeaker({ quotes = [] }: DocumentRecord, heading: (text: string) => string): string {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return speakersOf(quotes).map(({ entity, quotes: ids }) => {
    const name = entity === null ? '(nobody found)' : `${isolated(entity.name)} ${entity.type}`;
    const said = ids.map((id) => `  ${id} ${byId.get(id)!.form}: ${isolated(contentOf(byId.get(id)!))}\n`);
    return `${heading(`${name} (${ids.length})`)}\n${said.join('')}`;
  }).join('\n');
}

/** For a person: each quote with the construction that made it one, how its speaker was found, and the words that say so. */
export function formatExplanation({ quotes = [] }: DocumentRecord, heading: (text: string) => string): string {
  return quotes.map((quote) => {
    const { id, form, level, negated, confidence, rule, resolution, cue, speaker, entity, parent, via, addressee, relay } = quote;
    const lines: readonly (readonly [string, string | undefined])[] = [
      ['rule', `${rule} (${explainRule(rule)}; confidence ${confidence})`],
      ['cue', cue === null ? 'none' : `${isolated(cue.text)} lemma ${isolated(cue.lemma)} at ${cue.start}–${cue.end}`],
      ['speaker', speaker === null ? 'not written here' : `${isolated(speaker.text)} at ${speaker.start}–${speaker.end}`],
      ['resolved', `${resolution} (${explainResolution(resolution)}): ${entity === null ? 'nobody' : `${entity.id} ${isolated(entity.name)} ${entity.type}`}`],
      ...([['via', via], ['addressee', addressee], ['relay', relay]] as const).map(([name, span]) => [name, span === undefined ? undefined : isolated(span.text)] as const),
      ['inside', parent],
    ];
    const told = lines.flatMap(([name, text]) => (text === undefined ? [] : [`  ${name.padEnd(9)} ${text}\n`]));
    return `${heading(`${id} ${form}${level > 1 ? ` level ${level}` : ''}${negated ? ' negated' : ''}`)} ${isolated(contentOf(quote))} at ${placesOf(quote)}\n${told.join('')}`;
  }).join('\n');
}

function contentOf({ content }: QuoteRecord): string {
  return content.map(({ text }) => text).join(' … ');
}

function placesOf({ content }: QuoteRecord): string {
  return content.map(({ start, end }) => `${start}–${end}`).join(', ');
}

/** The terminal orders what is between the marks by itself. */
function isolated(text: string): string {
  return `\u2068${shown(text.replaceAll(/\s+/gu, ' '))}\u2069`;
}

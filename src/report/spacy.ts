import type { DocumentRecord } from './record.ts';

/**
 * A document as one line of JSON in the form of spaCy's `Doc.to_json` (ents, sents, tokens), with numbers and quotes as span groups.
 * Offsets are those of the record: spaCy counts code points. Reads tokens, sentences, entities, numbers, quotes.
 */
export function formatSpacy({ path, id, sentences = [], tokens = [], entities = [], numbers = [], quotes = [] }: DocumentRecord, text: string): string {
  return `${JSON.stringify({
    text,
    ents: entities.map(({ start, end, type, entity, name }) => ({ start, end, label: type, kb_id: entity, name })),
    sents: sentences.map(({ start, end }) => ({ start, end })),
    tokens: tokens.map(({ start, end }, index) => ({ id: index, start, end })),
    spans: {
      numbers: numbers.map(({ start, end, kind, value, unit }) => ({ start, end, label: kind, value, unit })),
      quotes: quotes.flatMap(({ id: quote, form, content, entity }) => content.map(({ start, end }) => ({ start, end, label: form, quote, speaker: entity?.name ?? null }))),
    },
    meta: { path, ...(id === undefined ? {} : { id }) },
  })}\n`;
}

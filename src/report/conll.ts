import { firstEndingAfter } from '../spans.ts';
import type { DocumentRecord, EntityRecord } from './record.ts';

/**
 * A document in two columns, token and IOB2 tag, an empty line after each sentence. A token is tagged when a name begins or goes on in it,
 * so proclitics (`و`, `ب`) share the tag of the name they are written onto, as in the corpora of the field. Reads tokens, sentences, entities.
 */
export function formatConll({ sentences = [], tokens = [], entities = [] }: DocumentRecord): string {
  const lines: string[] = [];
  let sentence = 0;
  let last: EntityRecord | undefined;
  for (const token of tokens) {
    while (sentence < sentences.length && sentences[sentence]!.end <= token.start) {
      sentence++;
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
      last = undefined;
    }
    const entity = entities[firstEndingAfter(entities, token.start)];
    const inside = entity !== undefined && entity.start < token.end ? entity : undefined;
    lines.push(`${token.text}\t${inside === undefined ? 'O' : `${inside === last ? 'I' : 'B'}-${inside.type}`}`);
    last = inside;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

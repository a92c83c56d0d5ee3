import type { EntityMention } from '../../document.ts';
import { definePass } from '../../pass.ts';

/** Named entities, joined into referents. */
export const entities = definePass({
  provides: 'entities',
  requires: ['tokens'],
  uses: ['countries'],
  run: (doc, { countries }): readonly EntityMention[] =>
    doc.tokens.flatMap((token) => {
      const country = countries.get(token.key);
      if (country === undefined) return [];
      const name = doc.text.slice(token.start, token.end);
      return [{ start: token.start, end: token.end, type: 'LOC', entity: country.toLowerCase(), name, confidence: 0.5, country }];
    }),
});

import type { NumberMention } from '../../document.ts';
import { definePass } from '../../pass.ts';

/** The quantities the text states. */
export const numbers = definePass({
  provides: 'numbers',
  requires: ['tokens'],
  uses: [],
  run: (doc): readonly NumberMention[] =>
    doc.tokens
      .filter((token) => token.kind === 'number' && /^[0-9]+$/u.test(token.key))
      .map(({ start, end, key }) => ({ start, end, kind: 'cardinal', value: Number(key), unit: null })),
});

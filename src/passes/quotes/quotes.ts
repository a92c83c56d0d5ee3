import type { Quote } from '../../document.ts';
import { definePass } from '../../pass.ts';

/** Who said what. */
export const quotes = definePass({
  provides: 'quotes',
  requires: ['tokens', 'sentences', 'blocks', 'entities'],
  uses: [],
  run: (doc): readonly Quote[] =>
    [...doc.text.matchAll(/(?<=:\s?)«[^«»]+»/gu)].map((match, i) => ({
      id: `q${i + 1}`, form: 'direct', level: 1, negated: false,
      content: [{ start: match.index, end: match.index + match[0].length }],
      cue: null, speaker: null, entity: null, confidence: 0.5, rule: 'colon-marks', resolution: 'none',
    })),
});

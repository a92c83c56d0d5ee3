import type { Block } from '../../document.ts';
import { definePass } from '../../pass.ts';

/** The pieces of the page, one a line: the first is the headline, the rest paragraphs. */
export const blocks = definePass({
  provides: 'blocks',
  requires: [],
  uses: [],
  run: (doc) => {
    const found: Block[] = [];
    for (const match of doc.text.matchAll(/\S(?:[^\n\r]*\S)?/gu)) {
      found.push({ start: match.index, end: match.index + match[0].length, kind: found.length === 0 ? 'headline' : 'paragraph' });
    }
    return found;
  },
});

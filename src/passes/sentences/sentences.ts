import { markFrom } from '../../arabic/page-marks.ts';
import type { Sentence } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { doubleMarksHold } from './quotations.ts';
import { splitBlock, type Splitting } from './split.ts';

/**
 * Sentences without outer white space; together they cover every block, and none crosses one. They end at . ! ? ؟ ۔ … with the marks
 * that close around them; with `settings.clauses` also at ، ؛ and :
 */
export const sentences = definePass({
  provides: 'sentences',
  requires: ['marks', 'blocks'],
  uses: ['sentenceWords', 'settings'],
  run: (doc, { sentenceWords, settings }) => {
    const { text, marks } = doc;
    let hold: boolean | undefined;
    const splitting: Splitting = { text, marks, words: sentenceWords, clauses: settings.clauses, doubleMarksHold: () => (hold ??= doubleMarksHold(doc)) };
    const sentences: Sentence[] = [];
    let first = 0;
    for (const block of doc.blocks) {
      first = markFrom(marks, block.start, first);
      splitBlock(splitting, block, first, sentences);
    }
    return sentences;
  },
});

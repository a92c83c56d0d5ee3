import type { Sentence } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { doubleMarksHold } from './quotations.ts';
import { splitBlock, type SplitRules } from './split.ts';

/**
 * Sentences without outer white space; together they cover every block, and none crosses one. They end at . ! ? ؟ ۔ … with the marks
 * that close around them; with `settings.clauses` also at ، ؛ and :
 */
export const sentences = definePass({
  provides: 'sentences',
  requires: ['blocks'],
  uses: ['sentenceWords', 'settings'],
  run: ({ text, blocks }, { sentenceWords, settings }) => {
    let hold: boolean | undefined;
    const rules: SplitRules = { words: sentenceWords, clauses: settings.clauses, doubleMarksHold: () => (hold ??= doubleMarksHold(text, blocks)) };
    const sentences: Sentence[] = [];
    for (const block of blocks) for (const sentence of splitBlock(text, block, rules)) sentences.push(sentence);
    return sentences;
  },
});

import { definePass } from '../../pass.ts';
import { classify } from './kinds.ts';
import { linesOf, type Line } from './lines.ts';
import { isPiece, piecesOf } from './pieces.ts';
import { joinWrapped } from './wraps.ts';

/**
 * The pieces of the page with their kinds: sorted, not overlapping, without outer white space; together they hold all that is visible.
 * A dateline that runs into its paragraph belongs to it.
 */
export const blocks = definePass({
  provides: 'blocks',
  requires: ['marks'],
  uses: ['pageWords', 'sentenceWords'],
  run: ({ text, marks }, { pageWords, sentenceWords }) => {
    const lines: Line[] = [];
    for (const line of joinWrapped(text, linesOf({ text, marks }))) {
      if (isPiece(line)) lines.push(line);
      else for (const piece of piecesOf({ text, marks }, line, pageWords)) lines.push(piece);
    }
    return classify({ text, marks, lines, words: pageWords, hanging: sentenceWords.hanging });
  },
});

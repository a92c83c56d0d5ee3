import { marksIn } from '../arabic/page-marks.ts';
import { definePass } from '../pass.ts';

/** Where the marks of the text stand: the text is read once for all that blocks and sentences are told by. */
export const marks = definePass({
  provides: 'marks',
  requires: [],
  uses: [],
  run: ({ text }) => marksIn(text),
});

import { foldText } from '../arabic/fold.ts';
import { definePass } from '../pass.ts';

/** The whole text folded for matching, with its way back to raw offsets. */
export const normalize = definePass({
  provides: 'normal',
  requires: [],
  uses: [],
  run: (doc) => foldText(doc.text),
});

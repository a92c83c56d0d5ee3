import { definePass } from '../../pass.ts';
import { scanTokens } from './scan.ts';

/**
 * Surface words with their clitics, figures and single marks, each with its surface folded as its key. A word with digits in it
 * (`14كم`, `و2006`) is of kind `word`; a key is empty when the fold drops all of a token's units (a lone tatweel).
 */
export const tokens = definePass({
  provides: 'tokens',
  requires: [],
  uses: [],
  run: (doc) => scanTokens(doc.text),
});

import { fold } from '../../arabic/fold.ts';
import type { NormalText, Token } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { scanTokens } from './scan.ts';

/**
 * Surface words with their clitics, figures and single marks, each with its folded key. A word with digits in it (`14كم`, `و2006`)
 * is of kind `word`; a key is empty when all of a token's units are dropped by the fold (a lone tatweel).
 */
export const tokens = definePass({
  provides: 'tokens',
  requires: ['normal'],
  uses: [],
  run: (doc) => tokenize(doc.text, doc.normal),
});

function tokenize(text: string, { text: folded, starts }: NormalText): readonly Token[] {
  const found: Token[] = [];
  let unit = 0;
  scanTokens(text, (start, end, kind) => {
    // Dropped units before the first folded one belong to it: its tile begins before the token does.
    if (found.length > 0 || fold(text.slice(0, start)) !== '') while (unit < folded.length && starts[unit]! < start) unit++;
    const first = unit;
    while (unit < folded.length && starts[unit]! < end) unit++;
    found.push({ start, end, kind, key: folded.slice(first, unit) });
  });
  return found;
}

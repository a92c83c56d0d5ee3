import { foldRange } from '../../arabic/fold.ts';
import type { Token } from '../../document.ts';
import { irregularToken } from './irregular.ts';
import { ALONE, BEGINS, BLANK, CHANGED, LETTERS_AND_MARKS, PLAIN_UNITS } from './plain-units.ts';
import { dottedEnd } from './words.ts';

const DOT = 0x2e;

/**
 * The tokens of the text, in order: words with marks and clitics, figures, addresses, hashtags, mentions, emoji, and marks one by one
 * (a run of dots is one). White space, controls and halves of characters are no tokens. Linear in the text.
 *
 * The loop is the hottest of the program: it reads each unit of a plain word once, knows by its bits whether the fold leaves the word
 * alone, and then takes the surface for the key; whatever is not plain is left to `irregularToken`.
 */
export function scanTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  for (let i = 0; i < length; ) {
    const start = i;
    let bits = PLAIN_UNITS[text.charCodeAt(i)]!;
    if ((bits & BLANK) !== 0) {
      i++;
      continue;
    }
    if ((bits & ALONE) !== 0) {
      i++;
      tokens.push({ start, end: i, kind: 'punctuation', key: text.slice(start, i) });
      continue;
    }
    if ((bits & BEGINS) !== 0) {
      let seen = 0;
      do {
        seen |= bits;
        i++;
        bits = i < length ? PLAIN_UNITS[text.charCodeAt(i)]! : BLANK;
      } while ((bits & LETTERS_AND_MARKS) !== 0);
      if ((bits & (BLANK | ALONE)) !== 0) {
        tokens.push({ start, end: i, kind: 'word', key: (seen & CHANGED) === 0 ? text.slice(start, i) : foldRange(text, start, i) });
        continue;
      }
      if (text.charCodeAt(i) === DOT) {
        i = dottedEnd(text, start, i);
        tokens.push({ start, end: i, kind: 'word', key: foldRange(text, start, i) });
        continue;
      }
    }
    const { end, kind } = irregularToken(text, start);
    if (kind !== undefined) tokens.push({ start, end, kind, key: foldRange(text, start, end) });
    i = end;
  }
  return tokens;
}

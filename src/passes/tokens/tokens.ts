import type { NormalText, Token, TokenKind } from '../../document.ts';
import { definePass } from '../../pass.ts';

const TOKEN = /(?<url>(?:https?:\/\/|www\.)[^\s«»"“”،؛]+)|(?<email>[\w.+-]+@[\w-]+\.[\w.-]+)|(?<hashtag>#[\p{L}\p{M}\p{N}_]+)|(?<mention>@\w+)|(?<number>\p{Nd}+(?:[.,٫٬/]\p{Nd}+)*)|(?<word>\p{L}[\p{L}\p{M}\p{Cf}ـ]*)|(?<emoji>\p{Extended_Pictographic}[\p{M}‍\p{Extended_Pictographic}]*)|(?<punctuation>\p{P})|(?<symbol>[^\s\p{Cf}])/gu;

/** Surface words with their clitics, figures and single marks, each with its folded key. */
export const tokens = definePass({
  provides: 'tokens',
  requires: ['normal'],
  uses: [],
  run: (doc) => tokenize(doc.text, doc.normal),
});

function tokenize(text: string, normal: NormalText): readonly Token[] {
  const found: Token[] = [];
  let unit = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while (normal.starts[unit]! < start && unit < normal.text.length) unit++;
    const first = unit;
    while (unit < normal.text.length && normal.starts[unit]! < end) unit++;
    found.push({ start, end, kind: kindOf(match.groups!), key: normal.text.slice(first, unit) });
  }
  return found;
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  for (const kind in groups) if (groups[kind] !== undefined) return kind as TokenKind;
  return 'symbol';
}

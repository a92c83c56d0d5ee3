import type { Block, Sentence } from '../../document.ts';
import { definePass } from '../../pass.ts';

const SENTENCE_END = /[.!?؟۔…]+["»”)\]]*(?=\s)/gu;

/** Sentences, none of which crosses a block. */
export const sentences = definePass({
  provides: 'sentences',
  requires: ['blocks'],
  uses: [],
  run: (doc) => doc.blocks.flatMap((block) => split(doc.text, block)),
});

function split(text: string, block: Block): Sentence[] {
  const found: Sentence[] = [];
  let start = block.start;
  for (const match of text.slice(block.start, block.end).matchAll(SENTENCE_END)) {
    const end = block.start + match.index + match[0].length;
    found.push({ start, end });
    start = end + (/^\s*/u.exec(text.slice(end, block.end))?.[0].length ?? 0);
  }
  if (start < block.end) found.push({ start, end: block.end });
  return found;
}

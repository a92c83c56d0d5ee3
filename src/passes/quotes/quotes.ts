import type { Quote } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { clauseFrames } from './constructions/clauses.ts';
import { contentStart, type Frame } from './frame.ts';
import { headingFrame } from './constructions/headings.ts';
import { insertedFrame } from './constructions/inserted.ts';
import { nominalFrames } from './constructions/nominal.ts';
import { sentencesOf } from './page/page.ts';
import { readPage } from './page/page-reading.ts';
import { withSpeechBefore } from './constructions/postposed.ts';
import { toQuotes } from './records.ts';
import { withRelay } from './constructions/relay.ts';
import { isNoClaim } from './constructions/reported.ts';

/** Who said what: every attribution of the page, with its speaker found or null. */
export const quotes = definePass({
  provides: 'quotes',
  requires: ['tokens', 'sentences', 'blocks', 'entities'],
  uses: ['forms', 'quoteForms', 'quoteWords'],
  run: (doc, use): readonly Quote[] => {
    const page = readPage(doc, use);
    const frames: Frame[] = [];
    const sentences = page.paragraphs.flatMap((paragraph) => {
      const clauses = clauseFrames(page, paragraph).map((frame) => withRelay(page, frame));
      const heading = headingFrame(page, paragraph, clauses);
      if (heading !== undefined) frames.push(heading);
      const ranges = sentencesOf(page, paragraph);
      let next = 0;
      for (const sentence of ranges) {
        const own: Frame[] = [];
        while (next < clauses.length && clauses[next]!.cue.first < sentence.end) own.push(clauses[next++]!);
        const spoken = withSpeechBefore(page, sentence, own);
        const inserted = insertedFrame(page, sentence, spoken);
        frames.push(...spoken, ...(inserted === undefined ? nominalFrames(page, sentence, spoken) : [inserted]));
      }
      return ranges;
    });
    // Of `جدد تأكيده أن` the clause is what was said, and not the confirmation too.
    const nouns = new Set(frames.filter(({ kind }) => kind === 'masdar').map(({ cue }) => cue.first));
    const isSaidTwice = (frame: Frame): boolean => frame.form === 'reported' && nouns.has(contentStart(frame));
    return toQuotes(page, frames.filter((frame) => !isNoClaim(page, frame) && !isSaidTwice(frame)), sentences);
  },
});

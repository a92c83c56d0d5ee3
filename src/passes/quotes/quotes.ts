import type { Quote } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { clauseFrames } from './constructions/clauses.ts';
import { contentStart, type Frame } from './frame.ts';
import { headingFrame } from './constructions/headings.ts';
import { insertedFrame } from './constructions/inserted.ts';
import { addNominalFrames } from './constructions/nominal.ts';
import { COMMA, MARK, PHRASE, READING } from './page/facts.ts';
import { type Page, type Paragraph, type Range, sentencesOf } from './page/page.ts';
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
    const verbs: Frame[] = [];
    const frames: Frame[] = [];
    const sentences: Range[] = [];
    for (const paragraph of page.paragraphs) readParagraph(page, paragraph, verbs, frames, sentences);
    return toQuotes(page, claimsOf(page, frames), sentences);
  },
});

/** Adds a paragraph's sentences to those before, and its frames. */
function readParagraph(page: Page, paragraph: Paragraph, verbs: Frame[], frames: Frame[], sentences: Range[]): void {
  const clauses = clauseFrames(page, paragraph, verbs);
  const heading = headingFrame(page, paragraph, clauses);
  if (heading !== undefined) frames.push(heading);
  let next = 0;
  for (const sentence of sentencesOf(page, paragraph)) {
    sentences.push(sentence);
    const own: Frame[] = [];
    while (next < clauses.length && clauses[next]!.cue.first < sentence.end) own.push(withRelay(page, clauses[next++]!));
    const held = factsIn(page, sentence);
    const spoken = (held & MARK) === 0 ? own : withSpeechBefore(page, sentence, own);
    for (const frame of spoken) frames.push(frame);
    const inserted = (held & COMMA) === 0 || (held & READING) === 0 ? undefined : insertedFrame(page, sentence, spoken);
    if (inserted !== undefined) frames.push(inserted);
    else if ((held & PHRASE) !== 0) addNominalFrames(page, sentence, spoken, frames);
  }
}

/** All facts that words of a sentence have: most sentences hold nothing that most rules begin with. */
function factsIn({ facts }: Page, { first, end }: Range): number {
  let held = 0;
  for (let i = first; i < end; i++) held |= facts[i]!;
  return held;
}

/** The frames of what somebody said, and said once: of `جدد تأكيده أن` the clause is what was said, and not the confirmation too. */
function claimsOf(page: Page, frames: readonly Frame[]): Frame[] {
  const nouns = new Set<number>();
  for (const { kind, cue } of frames) if (kind === 'masdar') nouns.add(cue.first);
  return frames.filter((frame) => frame.form !== 'reported' || !(nouns.has(contentStart(frame)) || isNoClaim(page, frame)));
}

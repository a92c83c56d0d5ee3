import { clauseEnd, type FrameAt, hostsSpeech } from './boundaries.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import type { Frame } from '../frame.ts';
import { CONJUNCTION, LEAD, PHRASE, READING, TIME } from '../page/facts.ts';
import { countWords, isComma, isMark, isWord, keyAt, nameAt, type Page, type Range, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { withoutCitation } from '../speakers/scripture.ts';

/**
 * The content that begins at `first` after a colon or as marked words: the marked words and those that go on with them, or, without
 * marks, all up to the paragraph's end or the next cue at a sentence's start.
 */
export function directContent(page: Page, cue: number, first: number, colon: boolean, frameAt: FrameAt): readonly Range[] {
  const paragraph = page.paragraphs[page.paragraphOf[first]!]!;
  const around = page.enclosing[first]!;
  const limit = around >= 0 ? page.closing[around]! : paragraph.end;
  const close = page.closing[first]!;
  if (close >= 0 && page.unclosed[first] === 0 && !colon && goesOn(page, close + 1, limit)) return [{ first, end: clauseEnd(page, first, undefined, frameAt) }];
  if (close >= 0 && page.unclosed[first] === 0) return [...markedContent(page, first, limit), ...continuation(page, page.paragraphOf[first]!, limit, around, false)];
  if (close >= 0 && !colon && page.paragraphOf[cue] === page.paragraphOf[first] && first > cue + 2 && !isReopened(page, page.paragraphOf[first]! + 1)) return [{ first, end: clauseEnd(page, first, undefined, frameAt) }];
  if (complementizerAt(page, first) !== undefined) return [{ first, end: clauseEnd(page, first, undefined, frameAt) }];
  const unmarked = { first, end: unmarkedEnd(page, first, limit, frameAt) };
  return close >= 0 && unmarked.end >= limit - 1 ? [unmarked, ...continuation(page, page.paragraphOf[first]!, limit, around, true)] : [unmarked];
}

/** Whether words of the same clause follow marked words at once: no adverbial, attribution or conjunction. */
function goesOn(page: Page, index: number, limit: number): boolean {
  if (index >= limit || page.tokens[index]!.kind !== 'word') return false;
  const key = keyAt(page, index);
  return (page.facts[index]! & (PHRASE | TIME | LEAD | CONJUNCTION | READING)) === 0 && key[0] !== 'و' && !CIRCUMSTANCE.test(key)
    && !(key === 'في' && wordAt(page, index + 1).is.channel);
}

/** A participle in the accusative tells of whoever spoke: `معتمدا على`. */
const CIRCUMSTANCE = /^م[\u0621-\u06d3]{3,}ا$/u;

/** So many paragraphs one speech may run over. */
const LONGEST_SPEECH = 12;

/**
 * The paragraphs over which marked speech goes on: each is re-opened with a mark, or closes the mark left open before it. After a closed
 * mark only a paragraph that is marked from its first to its last word goes on with it.
 */
function continuation(page: Page, from: number, limit: number, around: number, open: boolean): readonly Range[] {
  if (around >= 0 || limit < page.paragraphs[from]!.end) return [];
  const content: Range[] = [];
  let unclosed = open;
  for (let p = from + 1; p < Math.min(page.paragraphs.length, from + LONGEST_SPEECH); p++) {
    const { first, end, kind } = page.paragraphs[p]!;
    if (kind !== 'paragraph') break;
    const close = page.closing[first]!;
    if (close >= 0) {
      const closed = page.unclosed[first] === 0;
      if (closed && !unclosed && !isRest(page, close + 1, end)) break;
      content.push({ first, end: closed ? close + 1 : lastWord(page, first, end) });
      if (closed && !isRest(page, close + 1, end)) break;
      unclosed = !closed;
    } else {
      const orphan = unclosed ? orphanMark(page, first, end) : -1;
      if (orphan < 0) break;
      content.push({ first, end: orphan + 1 });
      break;
    }
  }
  return content;
}

/** Whether a paragraph begins with an opening mark, as one does in which marked speech goes on. */
function isReopened(page: Page, index: number): boolean {
  const paragraph = page.paragraphs[index];
  return paragraph?.kind === 'paragraph' && page.closing[paragraph.first]! >= 0;
}

/** Whether nothing but stops and marks is left of the paragraph. */
function isRest(page: Page, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (isWord(page, i)) return false;
  return true;
}

function lastWord(page: Page, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && !isWord(page, last - 1) && !isMark(page, last - 1)) last--;
  return last;
}

/** A closing mark without an opening one. */
function orphanMark(page: Page, first: number, end: number): number {
  for (let i = first; i < end; i++) if (isMark(page, i) && page.opening[i] === -1 && (page.closing[i] === -1 || (page.unclosed[i] === 1 && isRest(page, i + 1, end)))) return i;
  return -1;
}

/** Marked words, with further marked speech that follows them over nothing but a comma or و. */
function markedContent(page: Page, first: number, limit: number): readonly Range[] {
  const content: Range[] = [{ first, end: page.closing[first]! + 1 }];
  for (let i = page.closing[first]! + 1; i < limit; i++) {
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && countWords(page, { first: i, end: close }) >= 3 && content.length < 8) {
      content.push({ first: i, end: close + 1 });
      i = close;
    } else if (!isComma(page, i) && keyAt(page, i) !== 'و' && !/^[.…]+$/u.test(keyAt(page, i))) break;
    if (page.stops[i] === 1) break;
  }
  return content;
}

/** Speech without a closing mark is cut after so many tokens, which no paragraph of a newspaper has. */
const LONGEST_UNMARKED = 1000;

function unmarkedEnd(page: Page, first: number, paragraphEnd: number, frameAt: FrameAt): number {
  const limit = Math.min(paragraphEnd, first + LONGEST_UNMARKED);
  let end = limit;
  let sentence = first;
  for (let i = first + 1; i < limit; i++) {
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && close < limit) {
      i = close;
      continue;
    }
    if (page.stops[i - 1] === 1) sentence = i;
    if ((page.facts[i]! & READING) === 0) continue;
    const frame = frameAt(i);
    if (frame === undefined) {
      if (!hostsSpeech(page, i, frameAt)) continue;
      end = i;
      break;
    }
    if (frame.kind === 'finite' && sentence > first && (sentence === i ? frame.form !== 'reported' : isOfAnother(page, frame, sentence))) end = sentence;
    else if (frame.kind === 'participle' && isComma(page, i - 1) && !isPrayer(frame)) end = i;
    else continue;
    break;
  }
  const last = lastSpoken(page, first, end);
  const spoken = withoutCitation(page, first, last);
  return spoken < last ? lastSpoken(page, first, spoken) : last;
}

/** Between the start of a sentence and its verb of saying, or the subject before that, stand no more tokens. */
const LONGEST_OPENING = 6;

/** Whether a verb of saying within the sentence that begins at `sentence` has somebody named for its subject, so that the speech before has ended: `أما الشاعر سامي حداد فيقول:`, `من جهته أكد سامي حداد أن`. */
function isOfAnother(page: Page, { speaker, form, cue, reading }: Frame, sentence: number): boolean {
  if (speaker === null || form === 'reported' || reading?.person !== 3 || Math.min(cue.first, speaker.first) - sentence > LONGEST_OPENING || OF_SPEAKER.test(keyAt(page, cue.end))) return false;
  const opens = phraseAt(page, sentence)?.cue.role === 'turn' || keyAt(page, sentence) === 'اما' || speaker.first === sentence;
  if (!opens && (speaker.first < cue.first || !isWord(page, sentence))) return false;
  for (let i = speaker.first; i < speaker.end; i++) if (nameAt(page, i)?.type === 'PER') return true;
  return false;
}

/** To whoever tells the story. */
const OF_SPEAKER = /^(?:لي|لنا)$/u;

/** Whether somebody prays in his own words: `أشكركم جميعا، سائلا الله أن`. */
function isPrayer({ lemma, form }: Frame): boolean {
  return lemma === 'سأل' && form !== 'direct';
}

/** The end without the stops and bullets that are no part of speech. */
function lastSpoken(page: Page, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && !isWord(page, last - 1) && !isMark(page, last - 1) && !/^[؟?!)]$/u.test(keyAt(page, last - 1))) last--;
  return last;
}

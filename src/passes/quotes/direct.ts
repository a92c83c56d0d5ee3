import { clauseEnd, type FrameAt } from './boundaries.ts';
import { complementizerAt } from './complementizers.ts';
import { countWords, isComma, isMark, isWord, keyAt, type Page, type Range } from './page.ts';

/**
 * The content that begins at `first` after a colon or as marked words: the marked words and those that go on with them, or, without
 * marks, all up to the paragraph's end or the next cue at a sentence's start.
 */
export function directContent(page: Page, cue: number, first: number, colon: boolean, frameAt: FrameAt): readonly Range[] {
  const paragraph = page.paragraphs[page.paragraphOf[first]!]!;
  const around = page.enclosing[first]!;
  const limit = around >= 0 ? page.closing[around]! : paragraph.end;
  const close = page.closing[first]!;
  if (close >= 0 && page.unclosed[first] === 0) return markedContent(page, first, limit);
  if (close >= 0 && !colon && page.paragraphOf[cue] === page.paragraphOf[first] && first > cue + 2) return [{ first, end: clauseEnd(page, first, undefined, frameAt) }];
  if (complementizerAt(page, first) !== undefined) return [{ first, end: clauseEnd(page, first, undefined, frameAt) }];
  return [{ first, end: unmarkedEnd(page, first, limit, frameAt) }];
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

function unmarkedEnd(page: Page, first: number, limit: number, frameAt: FrameAt): number {
  let end = limit;
  for (let i = first + 1; i < limit; i++) {
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && close < limit) {
      i = close;
      continue;
    }
    const frame = frameAt(i);
    if (frame !== undefined && frame.kind === 'finite' && frame.form !== 'reported' && page.stops[i - 1] === 1) {
      end = i;
      break;
    }
  }
  while (end > first + 1 && !isWord(page, end - 1) && !isMark(page, end - 1) && !/^[؟?!)]$/u.test(keyAt(page, end - 1))) end--;
  return end;
}

import { foldRange } from '../../arabic/fold.ts';
import { TATWEEL } from '../../arabic/letters.ts';
import { characterClass, DIGIT, LETTER, MARK } from '../../arabic/unit-classes.ts';
import { isWhite, skipWhite, trimWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';
import { signature, signatureOf, type PageWords } from '../../resources/page-words.ts';
import { DIGITS, isParting, PARTINGS, type Line, type MarkedText } from './lines.ts';
import { countWords, endsWithStop, isBulleted } from './shapes.ts';

const LONGEST = 100;
/** No name of an agency or outlet is as long. */
const LONGEST_AGENCY = 50;
const MOST_WORDS = 10;
/** A reporter's name, an outlet, a second place. */
const MOST_WORDS_OF_PIECE = 4;
const MOST_WORDS_OF_PLACE = 2;
const COLONS = ':：';
/** One or two words, a mark, and a name of two or three: how a place that no list knows is signed. Six words by white space at most. */
const MOST_WORDS_OF_PLACE_AND_NAME = 6;
const PLACE_AND_NAME = /^(?:\p{L}+\s)?\p{L}+\s?[-–—/:]\s?\p{L}+(?:\s\p{L}+){1,2}$/u;

/** What signs or dates a report. */
export type SignatureKind = 'dateline' | 'byline';

/**
 * Whether a line says where, when and for whom an article was reported, and nothing else: place and agency, place and reporter, outlet and
 * reporter (a byline), a date, a time. On the first line of a page a place before a few words is a headline.
 */
export function signatureKind(page: MarkedText, span: Line, words: PageWords, isFirst: boolean): SignatureKind | undefined {
  const { text } = page;
  if ((span.signs & (PARTINGS | DIGITS)) === 0 || span.end - span.start > LONGEST || endsWithStop(text, span) || isBulleted(text, span)) return undefined;
  if (isDateLine(text, span, words, isFirst)) return 'dateline';
  const pieces = piecesBetweenMarks(page, span);
  if (pieces.length === 0) return undefined;
  const keys = pieces.map(({ start, end }) => foldRange(text, start, end));
  const hasPlace = keys.some((key) => words.places.has(key));
  if (pieces.length === 1) return hasPlace && !isFirst && COLONS.includes(text[span.end - 1]!) ? 'dateline' : undefined;
  const agency = keys.findIndex((key) => words.agencies.has(signatureOf(key)));
  if (agency > 0) return hasPlace || (!isFirst && pieces[0]!.words <= MOST_WORDS_OF_PLACE) ? 'dateline' : undefined;
  if (isFirst) return undefined;
  if (hasPlace) return 'dateline';
  return agency === 0 ? 'byline' : undefined;
}

interface Piece extends Span {
  readonly words: number;
}

/** What stands between the marks that part a dateline, without outer white space; nothing where there are more words than a signature has. */
function piecesBetweenMarks({ text, marks }: MarkedText, line: Line): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = 0;
  let from = line.start;
  for (let mark = line.mark; from < line.end; mark++) {
    const at = mark < marks.length ? Math.min(marks[mark]!, line.end) : line.end;
    if (at < line.end && !isPartedAt(text, line, at)) continue;
    const start = skipWhite(text, from, at);
    const end = trimWhite(text, start, at);
    from = at + 1;
    if (start === end) continue;
    const count = countWords(text, { start, end }, MOST_WORDS_OF_PIECE + 1);
    words += count;
    if (count > MOST_WORDS_OF_PIECE || words > MOST_WORDS) return [];
    pieces.push({ start, end, words: count });
  }
  return pieces;
}

/** Whether a mark parts the line at `at`; a tatweel between spaces is a dash. */
function isPartedAt(text: string, line: Span, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== TATWEEL) return isParting(unit);
  let start = at;
  let end = at + 1;
  while (start > line.start && text.charCodeAt(start - 1) === TATWEEL) start--;
  while (end < line.end && text.charCodeAt(end) === TATWEEL) end++;
  return start > line.start && isWhite(text.charCodeAt(start - 1)) && end < line.end && isWhite(text.charCodeAt(end));
}

/** Whether a line is the name of an agency or outlet alone. */
export function isSignature(text: string, { start, end }: Span, words: PageWords): boolean {
  return end - start <= LONGEST_AGENCY && words.agencies.has(signature(text.slice(start, end)));
}

/** Whether a line is a date or a time; on the first line of a page and within the text with hardly a word beside it. */
export function isDateLine(text: string, line: Line, words: PageWords, isBare: boolean): boolean {
  return (line.signs & DIGITS) !== 0 && line.end - line.start <= LONGEST && isDate(text, line, words, isBare);
}

/** Whether a line has the shape of a place, known or not, with the name of a reporter. */
export function isPlaceAndName(text: string, line: Line): boolean {
  if ((line.signs & PARTINGS) === 0 || line.end - line.start > LONGEST) return false;
  return countWords(text, line, MOST_WORDS_OF_PLACE_AND_NAME + 1) <= MOST_WORDS_OF_PLACE_AND_NAME && PLACE_AND_NAME.test(text.slice(line.start, line.end));
}

const NUMERIC_DATE = /\p{Nd}{1,4}\s?[-/]\s?\p{Nd}{1,2}\s?[-/]\s?\p{Nd}{2,4}/u;
const DATE_MARK = /[-/]/u;
const CLOCK = /^\p{Nd}{1,2}:\p{Nd}{2}/u;
const FIGURE_SEPARATORS = '-/:.';
/** Shorter words in a date line are prepositions and signs of era and half day. */
const SHORTEST_WORD = 3;
const MOST_OTHERS = 3;
const FEWEST_DATE_WORDS = 3;

/** Whether a line with a digit is a date or a time with at most a few words around it. */
function isDate(text: string, { start, end }: Span, words: PageWords, isBare: boolean): boolean {
  const mostOthers = isBare ? 1 : MOST_OTHERS;
  let days = 0;
  let figures = 0;
  let clocks = 0;
  let others = 0;
  for (let at = start, next = start; at < end; at = Math.max(next, at + 1)) {
    next = wordEnd(text, at, end);
    if (next === at) continue;
    if (characterClass(text, at) === DIGIT) {
      if (CLOCK.test(text.slice(at, next))) clocks++;
      else figures++;
      continue;
    }
    const key = foldRange(text, at, next);
    if (words.days.has(key)) days++;
    else if (key.length >= SHORTEST_WORD && !words.places.has(key) && !words.agencies.has(key) && ++others > mostOthers) return false;
  }
  if (days > 0 && days + figures >= FEWEST_DATE_WORDS) return true;
  const line = text.slice(start, end);
  if (DATE_MARK.test(line) && NUMERIC_DATE.test(line)) return true;
  return clocks > 0 && (days > 0 || others === 0);
}

/**
 * End of the word of letters and their marks, or of the figure with the marks between its digits, that begins at `at`; `at` when there is none. By units, as V8
 * takes five milliseconds to compile a pattern with these properties.
 */
function wordEnd(text: string, at: number, limit: number): number {
  const isFigure = characterClass(text, at) === DIGIT;
  let end = at;
  for (; end < limit; end += text.codePointAt(end)! > 0xffff ? 2 : 1) {
    const kind = characterClass(text, end);
    const goesOn = isFigure ? kind === DIGIT || (FIGURE_SEPARATORS.includes(text[end]!) && characterClass(text, end + 1) === DIGIT) : kind === LETTER || kind === MARK;
    if (!goesOn) break;
  }
  return end;
}

import { fold } from '../../arabic/fold.ts';
import { TATWEEL } from '../../arabic/letters.ts';
import { characterClass, DIGIT, LETTER, MARK, unitClass } from '../../arabic/unit-classes.ts';
import type { Span } from '../../document.ts';
import { signature, type PageWords } from '../../resources/page-words.ts';
import { DIGITS, PARTINGS, type Line } from './lines.ts';
import { endsWithStop, isBulleted } from './shapes.ts';

const LONGEST = 100;
const MOST_WORDS = 10;
/** A reporter's name, an outlet, a second place. */
const MOST_WORDS_OF_PIECE = 4;
const MOST_WORDS_OF_PLACE = 2;
/** Marks that separate place, agency, reporter and time; a tatweel between spaces is a dash. */
const SEPARATORS = /\s*(?:[-–—/:()،,|[\]*]|\sـ+\s)+\s*/u;
const SPACE = 0x20;
const COLON_END = /[:：]\s*$/u;
/** One or two words, a mark, and a name of two or three: how a place that no list knows is signed. */
const PLACE_AND_NAME = /^(?:\p{L}+\s)?\p{L}+\s?[-–—/:]\s?\p{L}+(?:\s\p{L}+){1,2}$/u;

/** What signs or dates a report. */
export type SignatureKind = 'dateline' | 'byline';

/**
 * Whether a line says where, when and for whom an article was reported, and nothing else: place and agency, place and reporter, outlet and
 * reporter (a byline), a date, a time. On the first line of a page a place before a few words is a headline.
 */
export function signatureKind(text: string, span: Line, words: PageWords, isFirst: boolean): SignatureKind | undefined {
  if ((span.signs & (PARTINGS | DIGITS)) === 0 || span.end - span.start > LONGEST || endsWithStop(text, span) || isBulleted(text, span)) return undefined;
  if (isDateLine(text, span, words, isFirst)) return 'dateline';
  if (hasManyWords(text, span)) return undefined;
  const line = text.slice(span.start, span.end);
  const pieces = line.split(SEPARATORS).filter((piece) => piece !== '');
  const counts = pieces.map((piece) => piece.split(/\s+/u).length);
  if (counts.reduce((sum, count) => sum + count, 0) > MOST_WORDS || counts.some((count) => count > MOST_WORDS_OF_PIECE)) return undefined;
  const places = pieces.map((piece) => words.places.has(fold(piece)));
  const agency = pieces.findIndex((piece) => words.agencies.has(signature(piece)));
  if (pieces.length === 1) return places[0] === true && !isFirst && COLON_END.test(line) ? 'dateline' : undefined;
  if (agency > 0) return places.includes(true) || (!isFirst && counts[0]! <= MOST_WORDS_OF_PLACE) ? 'dateline' : undefined;
  if (isFirst) return undefined;
  if (places.includes(true)) return 'dateline';
  return agency === 0 ? 'byline' : undefined;
}

/** Whether more words than a signature has begin with a letter after a space: one look at a line that may have nothing but a comma. */
function hasManyWords(text: string, { start, end }: Span): boolean {
  let words = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((i === start || text.charCodeAt(i - 1) === SPACE) && unitClass(unit) === LETTER && unit !== TATWEEL && ++words > MOST_WORDS) return true;
  }
  return false;
}

/** Whether a line is the name of an agency or outlet alone. */
export function isSignature(text: string, { start, end }: Span, words: PageWords): boolean {
  return end - start <= LONGEST && words.agencies.has(signature(text.slice(start, end)));
}

/** Whether a line is a date or a time; on the first line of a page and within the text with hardly a word beside it. */
export function isDateLine(text: string, { start, end, signs }: Line, words: PageWords, isBare: boolean): boolean {
  return (signs & DIGITS) !== 0 && end - start <= LONGEST && isDate(text.slice(start, end), words, isBare);
}

/** Whether a line has the shape of a place, known or not, with the name of a reporter. */
export function isPlaceAndName(text: string, { start, end, signs }: Line): boolean {
  return (signs & PARTINGS) !== 0 && end - start <= LONGEST && PLACE_AND_NAME.test(text.slice(start, end));
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
function isDate(line: string, words: PageWords, isBare: boolean): boolean {
  const mostOthers = isBare ? 1 : MOST_OTHERS;
  let days = 0;
  let figures = 0;
  let clocks = 0;
  let others = 0;
  for (const word of wordsIn(line)) {
    const key = fold(word);
    if (characterClass(word, 0) === DIGIT) {
      if (word.includes(':') && CLOCK.test(word)) clocks++;
      else figures++;
    } else if (words.days.has(key)) days++;
    else if (key.length >= SHORTEST_WORD && !words.places.has(key) && !words.agencies.has(key) && ++others > mostOthers) return false;
  }
  if ((days > 0 && days + figures >= FEWEST_DATE_WORDS) || (DATE_MARK.test(line) && NUMERIC_DATE.test(line))) return true;
  return clocks > 0 && (days > 0 || others === 0);
}

/** Words of letters and their marks, and figures with the marks between their digits. By units, as V8 takes five milliseconds to compile a pattern with these properties. */
function wordsIn(line: string): readonly string[] {
  const words: string[] = [];
  for (let start = 0; start < line.length;) {
    const end = wordEnd(line, start);
    if (end > start) words.push(line.slice(start, end));
    start = Math.max(end, start + 1);
  }
  return words;
}

function wordEnd(line: string, start: number): number {
  const isFigure = characterClass(line, start) === DIGIT;
  let end = start;
  for (; end < line.length; end += line.codePointAt(end)! > 0xffff ? 2 : 1) {
    const kind = characterClass(line, end);
    const goesOn = isFigure ? kind === DIGIT || (FIGURE_SEPARATORS.includes(line[end]!) && characterClass(line, end + 1) === DIGIT) : kind === LETTER || kind === MARK;
    if (!goesOn) break;
  }
  return end;
}

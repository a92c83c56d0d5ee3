import { TATWEEL } from '../../arabic/letters.ts';
import { DIGIT, LETTER, unitClass } from '../../arabic/unit-classes.ts';
import { isWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';

/** What a piece of the page looks like, whatever it says. */

const BULLET = /^(?:[•·●▪■◾◼▫□◦○‣⁃►◄▶◀➤➖✅✔❌🔹🔸📌*+{]|[\d٠-٩]{1,2}\s?[-–.)]\s?(?=[^\d٠-٩\s]))/u;
const DASH = /^[-–—ـ](?=[^-–—ـ\d])/u;
const BULLET_UNITS = 6;
/** The units that any of these begins with (of the pictures among them the first half). */
const OPENS_ITEM = new Uint8Array(0x10000);
for (const mark of '•·●▪■◾◼▫□◦○‣⁃►◄▶◀➤➖✅✔❌🔹🔸📌*+{0123456789٠١٢٣٤٥٦٧٨٩-–—ـ') OPENS_ITEM[mark.charCodeAt(0)] = 1;

/** Whether a list bullet, a dash or a number with a dash or dot opens the line. */
export function isBulleted(text: string, { start, end }: Span): boolean {
  if (OPENS_ITEM[text.charCodeAt(start)] !== 1) return false;
  const head = text.slice(start, Math.min(end, start + BULLET_UNITS));
  return BULLET.test(head) || DASH.test(head);
}

/** Whether a dash opens the line, which may also be one within a sentence that was wrapped. */
export function isDashed(text: string, { start, end }: Span): boolean {
  return DASH.test(text.slice(start, Math.min(end, start + BULLET_UNITS)));
}

/** What marks at the end of a piece tell, as bits. */
const CLOSES = 1;
const STOPS = 2;
const PAUSES = 4;
const FINISHES = 8;
const COMMA = 16;
const ENDINGS = new Uint8Array(0x10000);
for (const [marks, bits] of [['»”")]', CLOSES | FINISHES], ['.۔', STOPS | FINISHES], ['؟?!…', FINISHES], [':', PAUSES | FINISHES], ['،؛,', PAUSES | COMMA]] as const) {
  for (const mark of marks) ENDINGS[mark.charCodeAt(0)] = bits;
}
const DOT = 0x2e;
/** The stop is looked for among so many units. */
const TAIL = 4;

/** Whether the piece ends with a full stop (dots of an ellipsis are none), marks that close after it included. */
export function endsWithStop(text: string, { start, end }: Span): boolean {
  const least = Math.max(start, end - TAIL);
  let at = end - 1;
  while (at >= least && (ENDINGS[text.charCodeAt(at)]! & CLOSES) !== 0) at--;
  if (at < least || (ENDINGS[text.charCodeAt(at)]! & STOPS) === 0) return false;
  return at === least || text.charCodeAt(at) !== DOT || text.charCodeAt(at - 1) !== DOT;
}

/** Whether the piece breaks off with a mark after which a text goes on. */
export function endsWithPause(text: string, span: Span): boolean {
  return endsWith(text, span, PAUSES);
}

/** Whether the piece ends as a whole text may: with a stop, a question, a colon or a closing mark, rather than in the middle of a sentence. */
export function isFinished(text: string, span: Span): boolean {
  return endsWith(text, span, FINISHES);
}

function endsWith(text: string, { start, end }: Span, bits: number): boolean {
  return end > start && (ENDINGS[text.charCodeAt(end - 1)]! & bits) !== 0;
}

/** Whether brackets enclose the piece. */
export function isBracketed(text: string, { start, end }: Span): boolean {
  return text[start] === '(' && text[end - 1] === ')';
}

/** Whether the piece holds a letter or a digit. */
export function hasWord(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = unitClass(unit);
    if (kind === DIGIT || (kind === LETTER && unit !== TATWEEL)) return true;
  }
  return false;
}

/** Words of the piece by white space, counted up to `most`. */
export function countWords(text: string, { start, end }: Span, most: number): number {
  let words = 0;
  for (let i = start; i < end && words < most; i++) {
    if (!isWhite(text.charCodeAt(i)) && (i === start || isWhite(text.charCodeAt(i - 1)))) words++;
  }
  return words;
}

/** Whether the piece is short and neither a full stop nor a comma ends it, as titles are. */
export function isTitle(text: string, span: Span, longest: number): boolean {
  return span.end - span.start <= longest && !endsWithStop(text, span) && !endsWith(text, span, COMMA);
}

/** Whether the piece consists of letters and spaces only. */
export function isLettersOnly(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isWhite(unit) && unitClass(unit) !== LETTER) return false;
  }
  return true;
}

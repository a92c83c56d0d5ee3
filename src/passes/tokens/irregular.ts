import { characterClass, DIGIT, FORMAT, LETTER, MARK, PUNCTUATION, SPACE, SURROGATE, unitClass } from '../../arabic/unit-classes.ts';
import type { TokenKind } from '../../document.ts';
import { addressAt, isLatinUnit } from './addresses.ts';
import { emojiEnd, keycapEnd } from './emoji.ts';
import { dottedEnd, wordEnd } from './words.ts';

/** Where a token ends and what it is; without a kind, the units up to `end` are none. */
export interface Piece {
  readonly end: number;
  readonly kind?: TokenKind;
}

const DOT = 0x2e;
const AT = 0x40;
const HASH = 0x23;
const STAR = 0x2a;
const FIRST_PICTURE = 0x2000;

/** The token that begins at `at`, whatever it is: all that a plain word or a mark by itself is not. */
export function irregularToken(text: string, at: number): Piece {
  const unit = text.charCodeAt(at);
  const kind = characterClass(text, at);
  const width = unitClass(unit) === SURROGATE && text.codePointAt(at)! > 0xffff ? 2 : 1;
  if (kind === SPACE || kind === FORMAT || (unitClass(unit) === SURROGATE && width === 1)) return { end: at + width };
  if (kind === LETTER || kind === DIGIT) return wordOrAddress(text, at, unit, kind);
  if ((unit === HASH || unit === AT) && isTagUnit(text, at + 1)) return { end: wordEnd(text, at + 1), kind: unit === HASH ? 'hashtag' : 'mention' };
  if (unit === DOT) return { end: dotsEnd(text, at), kind: 'punctuation' };
  const picture = unit === HASH || unit === STAR ? keycapEnd(text, at) : unit < FIRST_PICTURE ? at : emojiEnd(text, at);
  if (picture > at) return { end: picture, kind: 'emoji' };
  if (kind === PUNCTUATION) return { end: at + width, kind: 'punctuation' };
  return { end: marksEnd(text, at + width), kind: 'symbol' };
}

function wordOrAddress(text: string, at: number, unit: number, kind: number): Piece {
  if (isLatinUnit(unit)) {
    const address = addressAt(text, at);
    if (address !== undefined) return address;
  }
  const keycap = kind === DIGIT ? keycapEnd(text, at) : at;
  if (keycap > at) return { end: keycap, kind: 'emoji' };
  const end = wordEnd(text, at);
  if (kind === LETTER) return { end: dottedEnd(text, at, end), kind: 'word' };
  return { end, kind: isFigure(text, at, end) ? 'number' : 'word' };
}

/** Whether there is no letter in a range. */
function isFigure(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = unitClass(text.charCodeAt(i));
    if (kind === LETTER || kind === SURROGATE) return false;
  }
  return true;
}

function isTagUnit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = characterClass(text, at);
  return kind === LETTER || kind === DIGIT;
}

function dotsEnd(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === DOT) end++;
  return end;
}

function marksEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && unitClass(text.charCodeAt(end)) === MARK) end++;
  return end;
}

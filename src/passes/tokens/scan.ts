import type { TokenKind } from '../../document.ts';
import { characterClass, CLASSES, DIGIT, FORMAT, LETTER, MARK, OTHER, PUNCTUATION, SPACE, SURROGATE, SYMBOL, unitClass, WORD_UNITS } from '../../arabic/unit-classes.ts';
import { addressRunEnd, isAddressUnit, isBareAddress, isLatinUnit, webAddressEnd } from './addresses.ts';
import { emojiEnd, keycapEnd } from './emoji.ts';
import { dottedEnd, wordEnd } from './words.ts';

export type TokenVisitor = (start: number, end: number, kind: TokenKind) => void;

const DOT = 0x2e;
const AT = 0x40;
const HASH = 0x23;
const STAR = 0x2a;
const H = 0x68;
const W = 0x77;
const LOWER = 0x20;
const LAST_LATIN = 0x24f;

/**
 * Calls `visit` with each token of the text, in order: words with marks and clitics, figures, addresses, hashtags, mentions, emoji,
 * and marks one by one (a run of dots is one). White space, controls and halves of characters are no tokens. Linear in the text.
 */
export function scanTokens(text: string, visit: TokenVisitor): void {
  // Up to here no e-mail or bare address can begin: looked at already.
  let addressesSeen = 0;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit > LAST_LATIN && CLASSES[unit] === LETTER) {
      // The plain word between two blanks, which most tokens are.
      let end = i + 1;
      while (WORD_UNITS[text.charCodeAt(end)] === 1) end++;
      if (end === text.length || CLASSES[text.charCodeAt(end)] === SPACE) {
        visit(i, end, 'word');
        i = end + 1;
        continue;
      }
    }
    let kind = unitClass(unit);
    if (kind === SPACE || kind === FORMAT) {
      i++;
      continue;
    }
    const width = kind === SURROGATE && text.codePointAt(i)! > 0xffff ? 2 : 1;
    if (kind === SURROGATE) kind = width === 2 ? characterClass(text, i) : FORMAT;
    let end = i + width;
    if (kind === LETTER || kind === DIGIT) {
      if (isLatinUnit(unit) && i >= addressesSeen) {
        const address = addressEnd(text, i, unit);
        if (address.kind !== undefined) {
          visit(i, address.end, address.kind);
          i = address.end;
          continue;
        }
        addressesSeen = address.end;
      }
      end = wordEnd(text, i);
      if (kind === LETTER) end = followsFigure(text, i) ? end : dottedEnd(text, i, end);
      else if (keycapEnd(text, i) > i) {
        end = keycapEnd(text, i);
        visit(i, end, 'emoji');
        i = end;
        continue;
      }
      visit(i, end, kind === DIGIT && isFigure(text, i, end) ? 'number' : 'word');
    } else if (unit === HASH && isTagUnit(text, i + 1)) {
      end = wordEnd(text, i + 1);
      visit(i, end, 'hashtag');
    } else if (unit === AT && isTagUnit(text, i + 1)) {
      end = wordEnd(text, i + 1);
      visit(i, end, 'mention');
    } else if (unit === DOT) {
      while (text.charCodeAt(end) === DOT) end++;
      visit(i, end, 'punctuation');
    } else if ((unit === HASH || unit === STAR) && keycapEnd(text, i) > i) {
      end = keycapEnd(text, i);
      visit(i, end, 'emoji');
    } else if (kind === FORMAT) {
      i = end;
      continue;
    } else {
      const picture = unit < 0x2000 ? i : emojiEnd(text, i);
      if (picture > i) {
        end = picture;
        visit(i, end, 'emoji');
      } else {
        if (kind === MARK || kind === SYMBOL || kind === OTHER) end = Math.max(end, marksEnd(text, end));
        visit(i, end, kind === PUNCTUATION ? 'punctuation' : 'symbol');
      }
    }
    i = end;
  }
}

/** A web address, e-mail or bare address that begins here; else how far none begins. */
function addressEnd(text: string, at: number, unit: number): { readonly end: number; readonly kind?: 'url' | 'email' } {
  const lower = unit | LOWER;
  if (lower === H || lower === W) {
    const end = webAddressEnd(text, at);
    if (end > at) return { end, kind: 'url' };
  }
  let run = at;
  while (run < text.length && isAddressUnit(text.charCodeAt(run))) run++;
  if (text.charCodeAt(run) === AT) {
    const end = addressRunEnd(text, run + 1);
    if (end > run + 1 && text.slice(run + 1, Math.min(end, run + 256)).includes('.')) return { end, kind: 'email' };
  }
  const end = addressRunEnd(text, at);
  if (end - at > 3 && end - at < 256 && isBareAddress(text.slice(at, end))) return { end, kind: 'url' };
  return { end: run };
}

/** Era and unit marks after a figure (`49 ق.م`) are cut into letters, as treebanks have it; elsewhere an abbreviation with dots is one word. */
function followsFigure(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x20 && unitClass(text.charCodeAt(at - 2)) === DIGIT;
}

function isFigure(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (unitClass(text.charCodeAt(i)) === LETTER || unitClass(text.charCodeAt(i)) === SURROGATE) return false;
  return true;
}

function isTagUnit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = characterClass(text, at);
  return kind === LETTER || kind === DIGIT;
}

function marksEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && unitClass(text.charCodeAt(end)) === MARK) end++;
  return end;
}

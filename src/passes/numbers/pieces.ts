import { fold } from '../../arabic/fold.ts';
import type { Span, Token } from '../../document.ts';
import type { NumberLexicons, NumberWord } from '../../resources/number-lexicons.ts';
import { figureEnd, isDigit, readFigure, type Figure } from './figures.ts';

/**
 * One atom of the number grammar: a word of the lexicons, a figure, or a mark that joins them. Its span leaves proclitics outside
 * and keeps the article; of a fused لل the first ل is outside.
 */
export interface Piece extends Span {
  /** Counts tokens and line breaks: two pieces are neighbors when their places differ by one. */
  readonly place: number;
  readonly token: number;
  readonly key: string;
  /** Proclitics before the span (`و`, `ب`, `ول`). */
  readonly lead: string;
  readonly article: boolean;
  readonly word: NumberWord;
  readonly figure: Figure | null;
  /** Whether nothing but controls stands between it and the piece before. */
  readonly glued: boolean;
}

const NO_WORD: NumberWord = { roles: [] };
const MARKS = new Set(['-', '–', '—', '−', '/', '(', ')', '[', ']', '،', ',', '+', '.', ':', '*', '"']);
const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;
const ALEF = 0x0627;
const HAS_DIGIT = /[0-9٠-٩۰-۹]/u;
const LETTERS_ONLY = /^[\p{L}\p{M}\u0640]+$/u;

interface Found {
  readonly word: NumberWord;
  readonly stripped: number;
  readonly article: boolean;
  readonly key: string;
}

/** The atoms of a text in order. Tokens that are none leave a gap in `place`. */
export function toPieces(text: string, tokens: readonly Token[], lexicons: NumberLexicons): readonly Piece[] {
  const pieces: Piece[] = [];
  const { words, phrases } = lexicons;
  let place = 0;
  let covered = 0;
  let before = 0;
  const push = (piece: Omit<Piece, 'place' | 'glued'>): void => {
    const last = pieces[pieces.length - 1];
    pieces.push({ ...piece, place, glued: last !== undefined && last.place === place - 1 && !hasSpace(text, last.end, piece.start - piece.lead.length) });
    place++;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.start - before > 0 && breaksLine(text, before, token.start)) place++;
    before = token.end;
    if (token.end <= covered) continue;
    const { kind } = token;
    if (kind === 'word' && token.start >= covered) {
      const found = lookUp(token.key, words, phrases);
      if (found !== undefined) {
        const start = found.stripped === 0 ? token.start : skipLetters(text, token.start, token.end, found.stripped);
        const phrase = phraseAt(tokens, index, found.key, text, phrases);
        const last = phrase === undefined ? index : index + phrase.rest.length;
        const word = phrase?.word ?? words.get(found.key) ?? found.word;
        if (phrase === undefined && !words.has(found.key)) {
          place++;
          continue;
        }
        push({ start, end: tokens[last]!.end, token: last, key: found.key, lead: token.key.slice(0, found.stripped), article: found.article, word, figure: null });
        index = last;
        before = tokens[last]!.end;
        continue;
      }
    }
    if (kind === 'number' || ((kind === 'word' || token.start < covered) && HAS_DIGIT.test(token.key))) {
      covered = figurePieces(text, token, index, Math.max(covered, token.start), lexicons, push);
      continue;
    }
    if (kind !== 'word' && token.end - token.start <= 3) {
      const word = words.get(token.key);
      if (word !== undefined || MARKS.has(token.key)) {
        push({ start: token.start, end: token.end, token: index, key: token.key, lead: '', article: false, word: word ?? NO_WORD, figure: null });
        continue;
      }
    }
    place++;
  }
  return pieces;
}

/** A figure with what is written onto it: proclitics before, a unit or scale word after (`و1,200`, `3.5مليار`, `1445هـ`). */
function figurePieces(text: string, token: Token, index: number, from: number, lexicons: NumberLexicons, push: (piece: Omit<Piece, 'place' | 'glued'>) => void): number {
  let start = from;
  while (start < token.end && !isDigit(text.charCodeAt(start))) start++;
  const lead = fold(text.slice(from, start));
  const end = figureEnd(text, start);
  const figure = readFigure(text, start, end);
  const name = lead !== '' && !isFigureLead(lead);
  const rest = end < token.end ? text.slice(end, token.end) : '';
  const tail = rest === '' ? undefined : LETTERS_ONLY.test(rest) ? lookUp(fold(rest), lexicons.words, lexicons.phrases) : undefined;
  const known = rest === '' || tail !== undefined;
  if (name || !known) {
    push({ start: from, end: Math.max(end, token.end), token: index, key: '', lead: '', article: false, word: NO_WORD, figure: null });
    return Math.max(end, token.end);
  }
  push({ start, end, token: index, key: '', lead, article: lead.endsWith('ال') || lead.endsWith('لل'), word: NO_WORD, figure });
  if (tail !== undefined) {
    const at = tail.stripped === 0 ? end : skipLetters(text, end, token.end, tail.stripped);
    push({ start: at, end: token.end, token: index, key: tail.key, lead: fold(text.slice(end, at)), article: tail.article, word: tail.word, figure: null });
  }
  return Math.max(end, token.end);
}

const FIGURE_LEADS = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'كال', 'وب', 'ول', 'فب', 'فل', 'ولل', 'وبال', 'ه']);

function isFigureLead(lead: string): boolean {
  return FIGURE_LEADS.has(lead);
}

/** The entry of a key, with up to two proclitics and the article taken off; the longest form wins. */
function lookUp(key: string, words: NumberLexicons['words'], phrases: NumberLexicons['phrases']): Found | undefined {
  const whole = entry(key, words, phrases);
  if (whole !== undefined) return { word: whole, stripped: 0, article: false, key };
  let at = 0;
  const first = key.charCodeAt(0);
  if (first === ALEF) return afterArticle(key, 0, words, phrases);
  if (first === WAW || first === FEH) at = 1;
  if (at === 1) {
    const found = restOf(key, 1, words, phrases);
    if (found !== undefined) return found;
  }
  const second = key.charCodeAt(at);
  if (second !== BEH && second !== LAM && second !== KAF) return undefined;
  return restOf(key, at + 1, words, phrases);
}

function restOf(key: string, at: number, words: NumberLexicons['words'], phrases: NumberLexicons['phrases']): Found | undefined {
  if (key.length - at < 2) return undefined;
  const rest = key.slice(at);
  const word = entry(rest, words, phrases);
  if (word !== undefined) return { word, stripped: at, article: false, key: rest };
  const unit = key.charCodeAt(at);
  if (unit === ALEF) return afterArticle(key, at, words, phrases);
  if (unit === LAM && at > 0 && key.charCodeAt(at - 1) === LAM) {
    const bare = key.slice(at + 1);
    const definite = entry(`ال${bare}`, words, phrases) ?? entry(bare, words, phrases);
    if (definite !== undefined) return { word: definite, stripped: at, article: true, key: entry(bare, words, phrases) === undefined ? `ال${bare}` : bare };
  }
  return undefined;
}

function afterArticle(key: string, at: number, words: NumberLexicons['words'], phrases: NumberLexicons['phrases']): Found | undefined {
  if (key.charCodeAt(at + 1) !== LAM || key.length - at < 4) return undefined;
  const bare = key.slice(at + 2);
  const word = entry(bare, words, phrases);
  return word === undefined ? undefined : { word, stripped: at, article: true, key: bare };
}

function entry(key: string, words: NumberLexicons['words'], phrases: NumberLexicons['phrases']): NumberWord | undefined {
  return words.get(key) ?? (phrases.has(key) ? NO_WORD : undefined);
}

function phraseAt(tokens: readonly Token[], index: number, key: string, text: string, phrases: NumberLexicons['phrases']): { readonly rest: readonly string[]; readonly word: NumberWord } | undefined {
  const known = phrases.get(key);
  if (known === undefined) return undefined;
  return known.find(({ rest }) => {
    for (let i = 0; i < rest.length; i++) {
      const next = tokens[index + 1 + i];
      if (next === undefined || next.key !== rest[i] || breaksLine(text, tokens[index + i]!.end, next.start)) return false;
    }
    return true;
  });
}

/** The raw offset after so many letters, with the marks and tatweel that belong to them. */
function skipLetters(text: string, from: number, to: number, letters: number): number {
  let offset = from;
  let left = letters;
  while (offset < to) {
    if (fold(text.charAt(offset)) !== '') {
      if (left === 0) return offset;
      left--;
    }
    offset++;
  }
  return offset;
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2029 || unit === 0x2028) return true;
  }
  return false;
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (fold(text.charAt(i)) === ' ' || text.charCodeAt(i) < 0x21) return true;
  return false;
}

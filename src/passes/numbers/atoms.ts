import { fold } from '../../arabic/fold.ts';
import type { Span, Token } from '../../document.ts';
import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import type { NumberWord } from '../../resources/number-readings.ts';
import { figureEnd, isDigit, readFigure, type Figure } from './figures.ts';
import { beforeTen, lookUp, phraseAt } from './look-up.ts';

/**
 * One atom of the number grammar: a word or phrase of the lexicons, a figure, or a mark that joins them. Its span leaves proclitics
 * outside and keeps the article; of a fused لل the first ل is outside.
 */
export interface Atom extends Span {
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly key: string;
  /** Proclitics before the span (`و`, `ب`, `ول`). */
  readonly lead: string;
  readonly article: boolean;
  readonly word: NumberWord;
  readonly figure: Figure | null;
  /** Whether it is written onto what stands before it. */
  readonly glued: boolean;
}

const NO_WORD: NumberWord = { roles: [] };
const NATIONALITY: NumberWord = { roles: ['nationality'] };
/** Marks that may join atoms, with the one that stands for each in rules. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['-', '/', '(', ')', '[', ']', ',', '+', '.', ':', '*', '"'].map((mark) => [mark, mark] as const),
  ['–', '-'], ['—', '-'], ['−', '-'], ['‐', '-'], ['‑', '-'], ['،', ','], ['٫', '.'],
]);
const LETTERS_ONLY = /^[\p{L}\p{M}\u0640²³]+$/u;
const FIGURE_LEADS: ReadonlySet<string> = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'كال', 'وب', 'ول', 'فب', 'فل', 'ولل', 'وبال', 'ه']);
const TATWEEL = 0x640;
const LONE_WAW = 'و';
const LATIN = /^[A-Za-z]$/u;
/** A word that ran into the figure after it (`الرياض26`). */
const RUN_ON_WORD = /^[\u0620-\u064a]{3,}$/u;

/** Calls `visit` with every longest row of neighboring atoms between two tokens; a word that is none ends a row. */
export function eachRow(text: string, tokens: readonly Token[], from: number, to: number, lexicons: NumberLexicons, visit: (row: readonly Atom[]) => void): void {
  let row: Atom[] = [];
  const flush = (): void => {
    if (row.length > 0) visit(row);
    row = [];
  };
  let covered = 0;
  let waw = false;
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (token.end <= covered) continue;
    const misread = token.kind === 'mention' && token.key.charCodeAt(1) > 0x7f;
    const kind = misread ? 'word' : token.kind;
    const key = misread ? token.key.slice(1) : token.key;
    if (kind === 'word' && token.start >= covered) {
      if (!lexicons.mayBeEntry(key) && !endsInDigit(key)) {
        if (key === LONE_WAW) waw = true;
        else {
          flush();
          waw = false;
        }
        continue;
      }
      const found = beforeTen(key, tokens[index + 1]?.key) ?? lookUp(key, lexicons);
      if (found !== undefined) {
        const phrase = phraseAt(tokens, index, to, found.key, lexicons);
        const word = phrase?.word ?? lexicons.words.get(found.key);
        if (word?.roles.includes('none') === true) {
          index += phrase?.rest.length ?? 0;
          flush();
          continue;
        }
        if (word !== undefined) {
          const last = phrase === undefined ? index : index + phrase.rest.length;
          const skipped = found.stripped + (misread ? 1 : 0);
          const start = skipped === 0 ? token.start : skipLetters(text, token.start, token.end, skipped);
          const lead = (waw ? LONE_WAW : '') + key.slice(0, found.stripped);
          row.push({ start, end: tokens[last]!.end, first: index, last, key: found.key, lead, article: found.article, word, figure: null, glued: isGlued(text, token.start) });
          waw = false;
          index = last;
          continue;
        }
      } else if (row.length > 0 && row[row.length - 1]!.word.currency !== undefined && lexicons.nationalities.has(key)) {
        row.push({ start: token.start, end: token.end, first: index, last: index, key, lead: '', article: false, word: NATIONALITY, figure: null, glued: false });
        continue;
      }
    }
    if (kind === 'number' || ((kind === 'word' || token.start < covered) && hasDigit(key))) {
      const atoms = figureAtoms(text, tokens, index, to, Math.max(covered, token.start), lexicons, waw, isGlued(text, token.start));
      covered = Math.max(token.end, atoms.covered);
      waw = false;
      if (isModel(text, row, token.start)) {
        flush();
        continue;
      }
      if (atoms.broken) flush();
      row.push(...atoms.atoms);
      continue;
    }
    if (kind === 'punctuation' || kind === 'symbol') {
      const word = lexicons.words.get(key);
      const phrase = phraseAt(tokens, index, to, key, lexicons);
      const mark = MARKS.get(key);
      if (word !== undefined || phrase !== undefined || mark !== undefined) {
        const last = phrase === undefined ? index : index + phrase.rest.length;
        row.push({ start: token.start, end: tokens[last]!.end, first: index, last, key: mark ?? key, lead: '', article: false, word: phrase?.word ?? word ?? NO_WORD, figure: null, glued: isGlued(text, token.start) });
        index = last;
        waw = false;
        continue;
      }
    }
    if (key === '' && text.charCodeAt(token.start) === TATWEEL) {
      row.push({ start: token.start, end: token.end, first: index, last: index, key: '-', lead: '', article: false, word: NO_WORD, figure: null, glued: isGlued(text, token.start) });
      continue;
    }
    if (key === '') continue;
    flush();
    waw = false;
  }
  flush();
}

interface FigureAtoms {
  readonly atoms: readonly Atom[];
  readonly covered: number;
  /** Letters that belong to no number are written onto it: nothing before it belongs to it either. */
  readonly broken: boolean;
}

/** A figure with what is written onto it: proclitics before, a unit or scale word after (`و1,200`, `3.5مليار`, `1445هـ`), a word before (`سبتمبر10`). */
function figureAtoms(text: string, tokens: readonly Token[], index: number, to: number, from: number, lexicons: NumberLexicons, waw: boolean, glued: boolean): FigureAtoms {
  const token = tokens[index]!;
  const atoms: Atom[] = [];
  let start = from;
  while (start < token.end && !isDigit(text.charCodeAt(start))) start++;
  let broken = false;
  let lead = fold(text.slice(from, start));
  const whole = lexicons.words.get(token.key);
  if (whole?.unit !== undefined) {
    return { atoms: [{ start: token.start, end: token.end, first: index, last: index, key: token.key, lead: '', article: false, word: whole, figure: null, glued }], covered: token.end, broken: false };
  }
  const end = figureEnd(text, start);
  const rest = end < token.end ? text.slice(end, token.end) : '';
  const tail = rest === '' ? undefined : LETTERS_ONLY.test(rest) ? lookUp(fold(rest), lexicons) : undefined;
  if (!FIGURE_LEADS.has(lead)) {
    const word = lexicons.words.get(lead);
    if (word?.month !== undefined) atoms.push({ start: from, end: start, first: index, last: index, key: lead, lead: '', article: false, word, figure: null, glued });
    else if (word !== undefined || !RUN_ON_WORD.test(lead)) return { atoms: [], covered: end, broken: true };
    else broken = true;
    lead = '';
  }
  if (rest !== '' && tail === undefined) return { atoms: [], covered: end, broken: true };
  const article = lead.endsWith('ال') || lead.endsWith('لل');
  atoms.push({ start, end, first: index, last: index, key: '', lead: (waw ? LONE_WAW : '') + lead, article, word: NO_WORD, figure: readFigure(text, start, end), glued: glued && atoms.length === 0 });
  if (tail === undefined) return { atoms, covered: end, broken };
  const phrase = phraseAt(tokens, index, to, tail.key, lexicons);
  const word = phrase?.word ?? lexicons.words.get(tail.key);
  if (word === undefined) return { atoms: [], covered: end, broken: true };
  const last = phrase === undefined ? index : index + phrase.rest.length;
  const at = tail.stripped === 0 ? end : skipLetters(text, end, token.end, tail.stripped);
  atoms.push({ start: at, end: tokens[last]!.end, first: index, last, key: tail.key, lead: '', article: tail.article, word, figure: null, glued: true });
  return { atoms, covered: Math.max(end, tokens[last]!.end), broken };
}

function endsInDigit(key: string): boolean {
  const unit = key.charCodeAt(key.length - 1);
  return isDigit(unit) || isDigit(key.charCodeAt(0)) || (key.length < 12 && hasDigit(key));
}

function hasDigit(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (isDigit(key.charCodeAt(at))) return true;
  return false;
}

/** Whether a figure is tied to Latin letters by a hyphen (`F-16`, `PDE-5`). */
function isModel(text: string, row: readonly Atom[], start: number): boolean {
  const hyphen = row[row.length - 1];
  return hyphen?.key === '-' && hyphen.end === start && hyphen.glued && LATIN.test(text.charAt(hyphen.start - 1));
}

/** Whether something other than a space stands right before an offset, controls left out. */
function isGlued(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const folded = fold(text.charAt(at));
    if (folded !== '') return folded !== ' ' && folded !== '\n' && folded !== '\r' && folded !== '\t';
  }
  return false;
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

import type { Span, Token } from '../../document.ts';
import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import type { NumberWord } from '../../resources/number-readings.ts';
import { figureAtoms } from './figure-atoms.ts';
import { isDigit, type Figure } from './figures.ts';
import { entryAt } from './look-up.ts';
import { isGlued, skipLetters } from './offsets.ts';

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

/** What a figure or a mark contributes as a word. */
export const NO_WORD: NumberWord = { roles: [] };
const NATIONALITY: NumberWord = { roles: ['nationality'] };
/** Marks that may join atoms, with the one that stands for each in rules. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['-', '/', '(', ')', '[', ']', ',', '+', '.', ':', '*', '"'].map((mark) => [mark, mark] as const),
  ['–', '-'], ['—', '-'], ['−', '-'], ['‐', '-'], ['‑', '-'], ['،', ','], ['٫', '.'],
]);
const TATWEEL = 0x640;
const LONE_WAW = 'و';
const LATIN = /^[A-Za-z]$/u;

/** Calls `visit` with every longest row of neighboring atoms between two tokens; a word that is none ends a row. */
export function eachRow(text: string, tokens: readonly Token[], from: number, to: number, lexicons: NumberLexicons, visit: (row: readonly Atom[]) => void): void {
  let row: Atom[] = [];
  let covered = 0;
  let waw = '';
  const flush = (): void => {
    if (row.length > 0) visit(row);
    row = [];
    waw = '';
  };
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (token.end <= covered) continue;
    const misread = isMisreadMention(token);
    const kind = misread ? 'word' : token.kind;
    const key = misread ? token.key.slice(1) : token.key;
    if (kind === 'word' && token.start >= covered && !hasDigit(key)) {
      const entry = lexicons.mayBeEntry(key) ? entryAt(tokens, index, to, key, lexicons) : undefined;
      if (entry !== undefined && !entry.word.roles.includes('none')) {
        const skipped = entry.stripped + (misread ? 1 : 0);
        const start = skipped === 0 ? token.start : skipLetters(text, token.start, token.end, skipped);
        row.push({ start, end: tokens[entry.last]!.end, first: index, last: entry.last, key: entry.key, lead: waw + key.slice(0, entry.stripped), article: entry.article, word: entry.word, figure: null, glued: isGlued(text, token.start) });
        waw = '';
        index = entry.last;
      } else if (entry === undefined && key === LONE_WAW) waw = LONE_WAW;
      else if (entry === undefined && row[row.length - 1]?.word.currency !== undefined && lexicons.nationalities.has(key)) {
        row.push(markAtom(text, tokens, index, index, key, NATIONALITY));
      } else {
        flush();
        if (entry !== undefined) index = entry.last;
      }
    } else if (kind === 'number' || ((kind === 'word' || token.start < covered) && hasDigit(key))) {
      const figure = figureAtoms(text, tokens, index, to, Math.max(covered, token.start), lexicons, waw);
      covered = Math.max(token.end, figure.covered);
      waw = '';
      if (figure.broken || isModel(text, row, token.start)) flush();
      if (!isModel(text, row, token.start)) row.push(...figure.atoms);
    } else {
      const atom = kind === 'punctuation' || kind === 'symbol' ? markAt(text, tokens, index, to, lexicons) : undefined;
      if (atom !== undefined) {
        row.push(atom);
        waw = '';
        index = atom.last;
      } else if (key !== '') flush();
    }
  }
  flush();
}

/** Handles are in Latin letters: an @ before Arabic ones is a mark before a word. */
function isMisreadMention({ kind, key }: Token): boolean {
  return kind === 'mention' && key.charCodeAt(1) > 0x7f;
}

/** A mark or sign that may belong to a quantity; a tatweel by itself stands for a hyphen. */
function markAt(text: string, tokens: readonly Token[], index: number, to: number, lexicons: NumberLexicons): Atom | undefined {
  const { key, start } = tokens[index]!;
  if (key === '') return text.charCodeAt(start) === TATWEEL ? markAtom(text, tokens, index, index, '-', NO_WORD) : undefined;
  const mark = MARKS.get(key);
  const entry = lexicons.words.has(key) || lexicons.phrases.has(key) ? entryAt(tokens, index, to, key, lexicons) : undefined;
  return mark === undefined && entry === undefined ? undefined : markAtom(text, tokens, index, entry?.last ?? index, mark ?? key, entry?.word ?? NO_WORD);
}

function markAtom(text: string, tokens: readonly Token[], first: number, last: number, key: string, word: NumberWord): Atom {
  const { start } = tokens[first]!;
  return { start, end: tokens[last]!.end, first, last, key, lead: '', article: false, word, figure: null, glued: isGlued(text, start) };
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

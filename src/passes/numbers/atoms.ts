import type { Span, Token } from '../../document.ts';
import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import type { NumberWord } from '../../resources/number-readings.ts';
import { figureAtoms } from './figure-atoms.ts';
import type { Figure } from './figures.ts';
import { entryAt, phraseAt } from './look-up.ts';
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

/**
 * Calls `visit` with every longest row of neighboring atoms between two tokens that holds a word or figure of quantity; a word that is
 * no atom ends a row. Connecting words and marks become atoms only beside such a row: most of a text is passed over by one test a token.
 */
export function eachRow(text: string, tokens: readonly Token[], from: number, to: number, lexicons: NumberLexicons, visit: (row: readonly Atom[]) => void): void {
  let row: Atom[] = [];
  let covered = 0;
  let waw = '';
  /** First of the connecting words and marks right before the current token, where no row is open. */
  let pending = to;
  const flush = (index: number): void => {
    while (row.length > 0 && isOpenEnded(row[row.length - 1]!, row[row.length - 2])) row.pop();
    if (row.length > 0) {
      visit(row);
      row = [];
    }
    waw = '';
    pending = index + 1;
  };
  const open = (index: number): void => {
    if (row.length > 0) return;
    for (let at = Math.max(pending, index - LONGEST_LEAD_IN); at < index; at++) {
      const atom = tokens[at]!.kind === 'word' ? wordAt(text, tokens, at, to, lexicons, '') : markAt(text, tokens, at, to, lexicons);
      if (atom === undefined) continue;
      if (atom.last >= index) break;
      row.push(atom);
      at = atom.last;
    }
  };
  pending = from;
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (token.end <= covered) continue;
    const { kind, key } = token;
    if (kind === 'word' && token.start >= covered && !mayHoldDigit(key)) {
      if (!lexicons.mayBeEntry(key)) {
        if (key === LONE_WAW) waw = LONE_WAW;
        else if (row.length > 0 && row[row.length - 1]!.word.currency !== undefined && lexicons.nationalities.has(key)) row.push(markAtom(text, tokens, index, index, key, NATIONALITY));
        else flush(index);
        continue;
      }
      if (row.length === 0 && isWeakWord(tokens, index, to, key, lexicons)) continue;
      const atom = wordAt(text, tokens, index, to, lexicons, waw);
      if (atom === undefined) {
        if (row.length > 0 && row[row.length - 1]!.word.currency !== undefined && lexicons.nationalities.has(key)) row.push(markAtom(text, tokens, index, index, key, NATIONALITY));
        else flush(index);
        continue;
      }
      if (atom.word.roles.includes('none')) flush(atom.last);
      else if (row.length > 0 || atom.word.weak !== true) {
        open(index);
        row.push(atom);
        waw = '';
      }
      index = atom.last;
    } else if (kind === 'number' || ((kind === 'word' || token.start < covered) && hasDigit(key))) {
      const figure = figureAtoms(text, tokens, index, to, Math.max(covered, token.start), lexicons, waw);
      covered = Math.max(token.end, figure.covered);
      open(index);
      const model = isModel(text, row, token.start);
      if (figure.broken || model) flush(index);
      if (!model) row.push(...figure.atoms);
      waw = '';
    } else if (kind === 'mention' && key.charCodeAt(1) > 0x7f) {
      const atom = mentionedAt(text, tokens, index, to, lexicons);
      flush(index);
      if (atom !== undefined) row.push(atom);
    } else {
      const atom = kind === 'punctuation' || kind === 'symbol' ? markAt(text, tokens, index, to, lexicons) : undefined;
      if (atom === undefined) {
        if (key !== '') flush(index);
      } else {
        if (atom.word.weak === false) open(index);
        if (row.length > 0 || atom.word.weak === false) row.push(atom);
        waw = '';
        index = atom.last;
      }
    }
  }
  flush(to);
}

/** Whether an atom only joins what comes after it: at the end of a row it belongs to nothing (but `واحدة من` is no number). */
function isOpenEnded({ key, word }: Atom, before: Atom | undefined): boolean {
  if (key === 'من' && before?.word.numeral?.value === 1) return false;
  return word === NO_WORD ? OPENING_MARKS.has(key) : word.weak === true && word.roles.some((role) => JOINING_ROLES.has(role));
}

const OPENING_MARKS: ReadonlySet<string> = new Set([',', '.', '-', '/', '(', '[', '+', ':', '*']);
const JOINING_ROLES: ReadonlySet<string> = new Set(['of', 'in', 'to', 'over', 'between', 'about', 'since', 'after', 'match', 'camp', 'general', 'regnal', 'name', 'person', 'died']);

/** As many connecting words and marks before a quantity may belong to it. */
const LONGEST_LEAD_IN = 4;

/** Whether a token is a connecting word that begins no phrase here. */
function isWeakWord(tokens: readonly Token[], index: number, to: number, key: string, lexicons: NumberLexicons): boolean {
  const entry = lexicons.entries.get(key);
  return entry?.word?.weak === true && (entry.phrases.length === 0 || phraseAt(tokens, index, to, entry.phrases) === undefined);
}

function wordAt(text: string, tokens: readonly Token[], index: number, to: number, lexicons: NumberLexicons, waw: string): Atom | undefined {
  const token = tokens[index]!;
  const entry = entryAt(tokens, index, to, token.key, lexicons);
  if (entry === undefined) return undefined;
  const { stripped, article, word, last } = entry;
  const start = stripped === 0 ? token.start : skipLetters(text, token.start, token.end, stripped);
  return { start, end: tokens[last]!.end, first: index, last, key: entry.key, lead: waw + token.key.slice(0, stripped), article, word, figure: null, glued: isGlued(text, token.start) };
}

/** Handles are in Latin letters: an @ before Arabic ones is a mark before a word. */
function mentionedAt(text: string, tokens: readonly Token[], index: number, to: number, lexicons: NumberLexicons): Atom | undefined {
  const token = tokens[index]!;
  const entry = entryAt(tokens, index, to, token.key.slice(1), lexicons);
  if (entry === undefined || entry.word.weak === true) return undefined;
  const { key, stripped, article, word, last } = entry;
  return { start: skipLetters(text, token.start, token.end, stripped + 1), end: tokens[last]!.end, first: index, last, key, lead: '', article, word, figure: null, glued: true };
}

/** A mark or sign that may belong to a quantity; a tatweel by itself stands for a hyphen. */
function markAt(text: string, tokens: readonly Token[], index: number, to: number, lexicons: NumberLexicons): Atom | undefined {
  const { key, start } = tokens[index]!;
  if (key === '') return text.charCodeAt(start) === TATWEEL ? markAtom(text, tokens, index, index, '-', NO_WORD) : undefined;
  const mark = MARKS.get(key);
  const entry = lexicons.entries.has(key) ? entryAt(tokens, index, to, key, lexicons) : undefined;
  return mark === undefined && entry === undefined ? undefined : markAtom(text, tokens, index, entry?.last ?? index, mark ?? key, entry?.word ?? NO_WORD);
}

function markAtom(text: string, tokens: readonly Token[], first: number, last: number, key: string, word: NumberWord): Atom {
  const { start } = tokens[first]!;
  return { start, end: tokens[last]!.end, first, last, key, lead: '', article: false, word, figure: null, glued: isGlued(text, start) };
}

/** Whether one of the places where a word with a figure in it has a digit holds one: after its proclitics, or at its end. Keys are folded. */
function mayHoldDigit(key: string): boolean {
  if (isLatinDigit(key.charCodeAt(key.length - 1))) return true;
  const length = key.length < 5 ? key.length : 5;
  for (let at = 0; at < length; at++) if (isLatinDigit(key.charCodeAt(at))) return true;
  return false;
}

function isLatinDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function hasDigit(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (isLatinDigit(key.charCodeAt(at))) return true;
  return false;
}

/** Whether a figure is tied to Latin letters by a hyphen (`F-16`, `PDE-5`). */
function isModel(text: string, row: readonly Atom[], start: number): boolean {
  const hyphen = row[row.length - 1];
  return hyphen?.key === '-' && hyphen.end === start && hyphen.glued && LATIN.test(text.charAt(hyphen.start - 1));
}

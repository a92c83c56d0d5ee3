import type { Token } from '../../document.ts';
import { ENTRY, PHRASE, PHRASE_PART, STRONG } from '../../resources/numbers/entries.ts';
import type { NumberLexicons } from '../../resources/numbers/lexicons.ts';
import { flagsOf, FOREIGN } from '../../resources/suffix-filter.ts';
import { markAt, mentionedAt, nationalityAtom, NO_WORD, wordAtom, type Atom } from './atoms.ts';
import { figureAtoms } from './figure-atoms.ts';
import { hasDigit, mayHoldDigit } from './figures.ts';
import { entryAt } from './look-up.ts';

/** Where the reading of a block stands. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly to: number;
  readonly lexicons: NumberLexicons;
  readonly visit: (row: readonly Atom[]) => void;
  row: Atom[];
  /** Offset up to which a figure took what is written onto it. */
  covered: number;
  /** The token after the last row. */
  ended: number;
}

const LONE_WAW = 'و';
const LONE_ARTICLE = 'ال';

/**
 * Calls `visit` with every longest row of neighboring atoms between two tokens that holds a word or figure of quantity; a word that is
 * no atom ends a row. Connecting words and marks become atoms only beside such a row: most of a text is passed over by one test a token.
 */
export function eachRow(text: string, tokens: readonly Token[], from: number, to: number, lexicons: NumberLexicons, visit: Reading['visit']): void {
  const reading: Reading = { text, tokens, to, lexicons, visit, row: [], covered: 0, ended: from };
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (token.end > reading.covered && (reading.row.length > 0 || mayOpen(token, tokens[index + 1], reading))) index = take(reading, index);
  }
  endRow(reading, to);
}

/** Whether a row may begin at a token. */
function mayOpen({ kind, key, start }: Token, next: Token | undefined, { lexicons: { mayBe }, covered }: Reading): boolean {
  if (kind === 'number' || kind === 'mention' || start < covered) return true;
  if (kind !== 'word' && kind !== 'punctuation' && kind !== 'symbol') return false;
  const flags = flagsOf(mayBe, key);
  if ((flags & STRONG) !== 0 || ((flags & FOREIGN) !== 0 && kind === 'word' && mayHoldDigit(key))) return true;
  return (flags & PHRASE) !== 0 && next !== undefined && (flagsOf(mayBe, next.key) & PHRASE_PART) !== 0;
}

/** Takes what begins at a token into the row, or ends it there; the index of the last token read. */
function take(reading: Reading, index: number): number {
  const { kind, key, start } = reading.tokens[index]!;
  if (kind === 'word' && key !== '' && start >= reading.covered && !mayHoldDigit(key)) return takeWord(reading, index);
  if (kind === 'number' || ((kind === 'word' || start < reading.covered) && hasDigit(key))) return takeFigure(reading, index);
  return kind === 'mention' && key.charCodeAt(1) > 0x7f ? takeMention(reading, index) : takeMark(reading, index);
}

function takeWord(reading: Reading, index: number): number {
  const { text, tokens, to, lexicons, row } = reading;
  const { key } = tokens[index]!;
  const entry = (flagsOf(lexicons.mayBe, key) & ENTRY) !== 0 ? entryAt(tokens, index, to, key, lexicons) : undefined;
  if (entry === undefined) {
    if (row.length > 0 && row[row.length - 1]!.word.currency !== undefined && lexicons.nationalities.has(key)) row.push(nationalityAtom(text, tokens, index, lexicons));
    else if (!standsAlone(tokens, index)) {
      if (isIdle(row)) row.length = 0;
      endRow(reading, index);
    }
  } else if (!entry.word.weak && entry.word.roles.includes('none')) endRow(reading, entry.last);
  else if (row.length > 0 || !entry.word.weak) {
    openRow(reading, index);
    row.push(wordAtom(text, tokens, index, entry, leadBefore(reading, index)));
  }
  return entry?.last ?? index;
}

/** Whether a row holds one noun of time or measure and nothing else: beside other words it states nothing (`يوم`, `متر`). */
function isIdle(row: readonly Atom[]): boolean {
  return row.length === 1 && row[0]!.word.unitOnly;
}

/** Whether a token is a و or the article of a figure that stands alone and belongs to what comes after it (`و 20`, `الـ 20`). */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const { key } = tokens[index]!;
  return key === LONE_WAW || (key === LONE_ARTICLE && tokens[index + 1]?.kind === 'number');
}

/** What stands alone before a token and belongs to it, `''` where nothing does. */
function leadBefore({ tokens, ended }: Reading, index: number): string {
  return index > ended && standsAlone(tokens, index - 1) ? tokens[index - 1]!.key : '';
}

function takeFigure(reading: Reading, index: number): number {
  const { text, tokens, to, lexicons, row } = reading;
  const { start, end } = tokens[index]!;
  const figure = figureAtoms(text, tokens, index, to, Math.max(reading.covered, start), lexicons, leadBefore(reading, index));
  reading.covered = Math.max(end, figure.covered);
  openRow(reading, index);
  const model = isModel(text, row, start);
  if (figure.broken || model) endRow(reading, index);
  if (!model) reading.row.push(...figure.atoms);
  return index;
}

function takeMention(reading: Reading, index: number): number {
  const atom = mentionedAt(reading.text, reading.tokens, index, reading.to, reading.lexicons);
  endRow(reading, index);
  if (atom !== undefined) reading.row.push(atom);
  return index;
}

function takeMark(reading: Reading, index: number): number {
  const { text, tokens, to, lexicons, row } = reading;
  const { kind, key } = tokens[index]!;
  const atom = kind === 'punctuation' || kind === 'symbol' || key === '' ? markAt(text, tokens, index, to, lexicons) : undefined;
  if (atom === undefined) {
    if (key !== '') endRow(reading, index);
    return index;
  }
  if (!atom.word.weak) openRow(reading, index);
  if (row.length > 0 || !atom.word.weak) row.push(atom);
  return atom.last;
}

/** As many connecting words and marks before a quantity may belong to it. */
const LONGEST_LEAD_IN = 4;

/** Begins a row with the connecting words and marks before a token. */
function openRow(reading: Reading, index: number): void {
  const { row } = reading;
  if (row.length > 0) return;
  for (let at = leadInOf(reading, index); at < index; at++) {
    const atom = leadAt(reading, at);
    if (atom === undefined) {
      if (!standsAlone(reading.tokens, at)) row.length = 0;
      continue;
    }
    if (atom.last >= index) break;
    row.push(atom);
    at = atom.last;
  }
}

/** The first of the tokens before one that may all be connecting words or marks. */
function leadInOf({ tokens, lexicons: { mayBe }, ended }: Reading, index: number): number {
  const least = Math.max(ended, index - LONGEST_LEAD_IN);
  let at = index;
  while (at > least) {
    const { kind, key } = tokens[at - 1]!;
    const may = kind === 'word' ? standsAlone(tokens, at - 1) || (flagsOf(mayBe, key) & (ENTRY | PHRASE_PART)) !== 0 : kind === 'punctuation' || kind === 'symbol';
    if (!may) break;
    at--;
  }
  return at;
}

function leadAt({ text, tokens, to, lexicons }: Reading, at: number): Atom | undefined {
  const { kind, key } = tokens[at]!;
  if (kind !== 'word') return markAt(text, tokens, at, to, lexicons);
  const entry = entryAt(tokens, at, to, key, lexicons);
  return entry === undefined ? undefined : wordAtom(text, tokens, at, entry, '');
}

/** Hands a row over, without the atoms at its end that only join what comes after them. */
function endRow(reading: Reading, index: number): void {
  const { row } = reading;
  reading.ended = index + 1;
  if (row.length === 0) return;
  while (row.length > 0 && isOpenEnded(row[row.length - 1]!, row[row.length - 2])) row.pop();
  if (row.length > 0) reading.visit(row);
  reading.row = [];
}

/** Whether an atom only joins what comes after it: at the end of a row it belongs to nothing (but `واحدة من` is no number, and ages stand in `/20 عاما/`). */
function isOpenEnded({ key, word }: Atom, before: Atom | undefined): boolean {
  if ((key === 'من' && before?.word.numeral?.value === 1) || (key === '/' && before?.word.unit !== undefined)) return false;
  return word === NO_WORD ? OPENING_MARKS.has(key) : word.weak && word.roles.some((role) => JOINING_ROLES.has(role));
}

const OPENING_MARKS: ReadonlySet<string> = new Set([',', '.', '-', '/', '(', '[', '+', ':', '*']);
const JOINING_ROLES: ReadonlySet<string> = new Set(['of', 'in', 'to', 'over', 'between', 'about', 'since', 'after', 'match', 'camp', 'general', 'regnal', 'name', 'person', 'died', 'every']);

const LATIN = /[A-Za-z]$/u;
const WORD = /^[\u0620-\u063f\u0641-\u064a]{2}$/u;

/** Whether a hyphen ties a figure to Latin letters (`F-16`, `PDE-5`), or to a word that is no part of a quantity (`سويوز-2`). */
function isModel(text: string, row: readonly Atom[], start: number): boolean {
  const hyphen = row[row.length - 1];
  if (hyphen?.key !== '-' || hyphen.end !== start || !hyphen.glued) return false;
  const before = text.slice(Math.max(0, hyphen.start - 2), hyphen.start);
  return LATIN.test(before) || (row.length === 1 && WORD.test(before));
}

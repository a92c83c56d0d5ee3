import { ENTRY, PHRASE, PHRASE_PART, STRONG } from '../../../resources/numbers/entries.ts';
import { FIGURE, LONE_ARTICLE, PROCLITIC, WITH_FIGURE } from '../../../resources/numbers/known-forms.ts';
import { flagsOf, FOREIGN } from '../../../resources/suffix-filter.ts';
import { markAt, mentionedAt, nationalityAtom, NO_WORD, wordAtom, type Atom } from './atoms.ts';
import { figureAtoms } from './figure-atoms.ts';
import { entryAt, factsAt, type Words } from './words.ts';

/** Where the reading of a block stands. */
interface Reading {
  readonly words: Words;
  readonly to: number;
  readonly rows: (readonly Atom[])[];
  /** The row that is being read. */
  row: Atom[];
  /** Offset up to which a figure took what is written onto it, and the token that it took in part; -1 for none. */
  covered: number;
  cut: number;
  /** The token after the last row. */
  ended: number;
}

/**
 * Every longest row of neighboring atoms between two tokens that holds a word or figure of quantity; a word that is no atom ends a row. Connecting words and marks become atoms only beside such a row: most of a text is passed over by one test a token.
 */
export function rowsIn(words: Words, from: number, to: number): readonly (readonly Atom[])[] {
  const reading: Reading = { words, to, rows: [], row: [], covered: 0, cut: -1, ended: from };
  for (let index = from; index < to; index++) {
    if (reading.row.length > 0 || index === reading.cut || mayOpen(words, index)) index = take(reading, index);
  }
  endRow(reading, to);
  return reading.rows;
}

/** Whether a row may begin at a token. Most tokens are passed over by their ending and that of the next one alone, without being looked up. */
function mayOpen(words: Words, index: number): boolean {
  const { tokens, lexicons: { mayBe } } = words;
  const { kind, key } = tokens[index]!;
  if (kind === 'number' || kind === 'mention') return true;
  const endings = flagsOf(mayBe, key);
  if ((endings & (STRONG | PHRASE | FOREIGN)) === 0 || (kind !== 'word' && kind !== 'punctuation' && kind !== 'symbol')) return false;
  const next = tokens[index + 1];
  const mayGoOn = (endings & PHRASE) !== 0 && next !== undefined && (flagsOf(mayBe, next.key) & PHRASE_PART) !== 0;
  if (!mayGoOn && (endings & (kind === 'word' ? STRONG | FOREIGN : STRONG)) === 0) return false;
  const facts = factsAt(words, index);
  return (facts & STRONG) !== 0 || ((facts & WITH_FIGURE) !== 0 && kind === 'word') || (mayGoOn && (facts & PHRASE) !== 0);
}

/** Takes what begins at a token into the row, or ends it there; the index of the last token read. */
function take(reading: Reading, index: number): number {
  const { kind, key } = reading.words.tokens[index]!;
  const facts = factsAt(reading.words, index);
  const isWhole = index !== reading.cut;
  if (kind === 'word' && key !== '' && isWhole && (facts & WITH_FIGURE) === 0) return takeWord(reading, index);
  if (kind === 'number' || ((kind === 'word' || !isWhole) && (facts & FIGURE) !== 0)) return takeFigure(reading, index);
  return kind === 'mention' && key.charCodeAt(1) > 0x7f ? takeMention(reading, index) : takeMark(reading, index);
}

function takeWord(reading: Reading, index: number): number {
  const { words, to, row } = reading;
  const entry = entryAt(words, index, to);
  if (entry === undefined) {
    if (row.length > 0 && row[row.length - 1]!.word.currency !== undefined && words.lexicons.nationalities.has(words.tokens[index]!.key)) row.push(nationalityAtom(words, index));
    else if (!standsAlone(words, index)) {
      if (isIdle(row)) row.length = 0;
      endRow(reading, index);
    }
  } else if (entry.word.stops) endRow(reading, entry.last);
  else if (row.length > 0 || !entry.word.weak) {
    openRow(reading, index);
    row.push(wordAtom(words, index, entry, leadBefore(reading, index)));
  }
  return entry?.last ?? index;
}

/** Whether a row holds one noun of time or measure and nothing else: beside other words it states nothing (`يوم`, `متر`). */
function isIdle(row: readonly Atom[]): boolean {
  return row.length === 1 && row[0]!.word.unitOnly;
}

/** Whether a token is a و or the article of a figure that stands alone and belongs to what comes after it (`و 20`, `الـ 20`). */
function standsAlone(words: Words, index: number): boolean {
  return (factsAt(words, index) & PROCLITIC) !== 0 && (words.tokens[index]!.key !== LONE_ARTICLE || words.tokens[index + 1]?.kind === 'number');
}

/** What stands alone before a token and belongs to it, `''` where nothing does. */
function leadBefore({ words, ended }: Reading, index: number): string {
  return index > ended && standsAlone(words, index - 1) ? words.tokens[index - 1]!.key : '';
}

function takeFigure(reading: Reading, index: number): number {
  const { words, to, row } = reading;
  const { start, end } = words.tokens[index]!;
  const figure = figureAtoms(words, index, to, Math.max(reading.covered, start), leadBefore(reading, index));
  reading.covered = Math.max(end, figure.covered);
  openRow(reading, index);
  const model = isModel(words.text, row, start);
  if (figure.broken || model) endRow(reading, index);
  if (!model) reading.row.push(...figure.atoms);
  return lastCovered(reading, index);
}

/** The last token that lies wholly in what was taken. */
function lastCovered(reading: Reading, index: number): number {
  const { words: { tokens }, to, covered } = reading;
  let next = index + 1;
  while (next < to && tokens[next]!.end <= covered) next++;
  reading.cut = next < to && tokens[next]!.start < covered ? next : -1;
  return next - 1;
}

function takeMention(reading: Reading, index: number): number {
  const atom = mentionedAt(reading.words, index, reading.to);
  endRow(reading, index);
  if (atom !== undefined) reading.row.push(atom);
  return index;
}

function takeMark(reading: Reading, index: number): number {
  const { words, to, row } = reading;
  const { kind, key } = words.tokens[index]!;
  const atom = kind === 'punctuation' || kind === 'symbol' || key === '' ? markAt(words, index, to) : undefined;
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
      if (!standsAlone(reading.words, at)) row.length = 0;
      continue;
    }
    if (atom.last >= index) break;
    row.push(atom);
    at = atom.last;
  }
}

/** The first of the tokens before one that may all be connecting words or marks. */
function leadInOf({ words, ended }: Reading, index: number): number {
  const least = Math.max(ended, index - LONGEST_LEAD_IN);
  let at = index;
  while (at > least) {
    const { kind } = words.tokens[at - 1]!;
    const may = kind === 'word' ? (factsAt(words, at - 1) & (ENTRY | PHRASE_PART)) !== 0 || standsAlone(words, at - 1) : kind === 'punctuation' || kind === 'symbol';
    if (!may) break;
    at--;
  }
  return at;
}

function leadAt({ words, to }: Reading, at: number): Atom | undefined {
  if (words.tokens[at]!.kind !== 'word') return markAt(words, at, to);
  const entry = entryAt(words, at, to);
  return entry === undefined ? undefined : wordAtom(words, at, entry, '');
}

/** Hands a row over, without the atoms at its end that only join what comes after them. */
function endRow(reading: Reading, index: number): void {
  const { row } = reading;
  reading.ended = index + 1;
  if (row.length === 0) return;
  while (row.length > 0 && isOpenEnded(row[row.length - 1]!, row[row.length - 2])) row.pop();
  if (row.length > 0) reading.rows.push(row);
  reading.row = [];
}

/** Whether an atom only joins what comes after it: at the end of a row it belongs to nothing (but `واحدة من` is no number, and ages stand in `/20 عاما/`). */
function isOpenEnded({ key, word }: Atom, before: Atom | undefined): boolean {
  if ((key === 'من' && before?.word.numeral?.value === 1) || (key === '/' && before?.word.unit !== undefined)) return false;
  return word === NO_WORD ? OPENING_MARKS.has(key) : word.joins;
}

const OPENING_MARKS: ReadonlySet<string> = new Set([',', '.', '-', '/', '(', '[', '+', ':', '*', '"']);

const LATIN = /[A-Za-z]$/u;
const WORD = /^[\u0620-\u063f\u0641-\u064a]{2}$/u;

/** Whether a hyphen ties a figure to Latin letters (`F-16`, `PDE-5`), or to a word that is no part of a quantity (`سويوز-2`). */
function isModel(text: string, row: readonly Atom[], start: number): boolean {
  const hyphen = row[row.length - 1];
  if (hyphen?.key !== '-' || hyphen.end !== start || !hyphen.glued) return false;
  const before = text.slice(Math.max(0, hyphen.start - 2), hyphen.start);
  return LATIN.test(before) || (row.length === 1 && WORD.test(before));
}

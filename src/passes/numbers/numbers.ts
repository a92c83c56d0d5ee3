import type { Block, NumberKind, NumberMention, Token } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { memoryFor } from '../../resources/numbers/grammar/row-memory.ts';
import type { Starts } from '../../resources/numbers/grammar/starts.ts';
import { indexesWithin } from '../../spans.ts';
import { startsOf, type Atom } from './atoms/atoms.ts';
import { rowsIn } from './atoms/rows.ts';
import { wordsOf, type Words } from './atoms/words.ts';
import { date } from './dates/dates.ts';
import { dayOf } from './dates/resolve.ts';
import { time } from './dates/times.ts';
import { candidatesAt, matchOf } from './grammar/candidates.ts';
import { fillsMarks, hasArticle, type Context, type Reader, type Reading } from './grammar/context.ts';
import type { Match, Row } from './grammar/match.ts';
import { nationalCurrencies } from './quantities/currencies.ts';
import { duration, measure } from './quantities/lengths.ts';
import { money } from './quantities/money.ts';
import { age, cardinal, fraction, ordinal, percent, phone } from './quantities/quantities.ts';
import { range, score } from './ranges/ranges.ts';

const READERS: { readonly [K in NumberKind]: Reader } = { age, cardinal, date, duration, fraction, measure, money, ordinal, percent, phone, range, score, time };

/**
 * The quantities, dates and times the text states, by one grammar over tokens (`number-rules.tsv` and the lexicons of number words). Each
 * block is read by itself. Relative dates are resolved against the source's date or a full date in the dateline, never against a clock.
 */
export const numbers = definePass({
  provides: 'numbers',
  requires: ['blocks', 'tokens'],
  uses: ['numberLexicons', 'stopWords'],
  run: (doc, { numberLexicons: lexicons, stopWords }): readonly NumberMention[] => {
    const { text, tokens, blocks } = doc;
    const found: NumberMention[] = [];
    const words = wordsOf(text, tokens, lexicons);
    const nationalCurrency = nationalCurrencies(words, blocks);
    const pieces = blocks.map((block) => pieceOf(words, block));
    const readPiece = ({ from, to, rows }: Piece, today: number | null, into: NumberMention[]): void => {
      const context: Context = { words, text, tokens, lexicons, stopWords, from, to, today, nationalCurrency };
      for (let place = 0; place < rows.length; place++) readRow(rows[place]!, context, into);
    };
    const today = dayOf(doc.date) ?? datelineDay(pieces, (piece, into) => readPiece(piece, null, into));
    for (let place = 0; place < pieces.length; place++) readPiece(pieces[place]!, today, found);
    return found;
  },
});

/** A block with its range of tokens and its rows of atoms. All rows are found before one is read: code that runs for many rows in turn stays in a processor's nearest memory. */
interface Piece {
  readonly kind: Block['kind'];
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly Atom[])[];
}

function pieceOf(words: Words, block: Block): Piece {
  const [from, to] = indexesWithin(words.tokens, block);
  return { kind: block.kind, from, to, rows: rowsIn(words, from, to) };
}

/** The day that the dateline names in full, or null. */
function datelineDay(pieces: readonly Piece[], readPiece: (piece: Piece, into: NumberMention[]) => void): number | null {
  const found: NumberMention[] = [];
  for (const piece of pieces) if (piece.kind === 'dateline') readPiece(piece, found);
  const full = found.find(({ kind, value }) => kind === 'date' && typeof value === 'string' && FULL_DAY.test(value));
  return typeof full?.value === 'string' ? dayOf(full.value) : null;
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads a row of atoms from its start: the longest mention that its context allows, then on from its end. */
function readRow(atoms: readonly Atom[], context: Context, found: NumberMention[]): void {
  const { lexicons } = context;
  const starts: Starts[] = [];
  for (const atom of atoms) starts.push(startsOf(atom, lexicons.starts));
  const { program } = lexicons.rules;
  const row: Row = { atoms, lexicons, program, starts, amounts: [], memory: memoryFor(starts, program.symbols.length, lexicons.rowMemory), from: 0, to: -1 };
  let at = 0;
  while (at < atoms.length) at = readAt(row, at, context, found);
}

function readAt(row: Row, at: number, context: Context, found: NumberMention[]): number {
  const candidates = candidatesAt(row, at);
  for (let place = 0; place < candidates.length; place++) {
    const candidate = candidates[place]!;
    if (candidate.rule.symbol === 'none') return candidate.to;
    const match = matchOf(row, candidate);
    const reading = READERS[match.symbol as NumberKind](match, row, context);
    if (reading === null) continue;
    if (!isTitle(match, reading, row, context)) found.push(mentionOf(match, reading, row, context));
    return match.to;
  }
  return at + 1;
}

/** `«ألف شهر»`, `"3000 ليلة"`: a stretch of time that fills its marks is what a book or a film is called. */
function isTitle(match: Match, { kind }: Reading, row: Row, context: Context): boolean {
  return kind === 'duration' && fillsMarks(match, row, context);
}

/** A reading with its span. Written out, as a spread of the reading costs more than the rest of it. */
function mentionOf({ from, to }: Match, { kind, value, unit, vague, iso, calendar, resolved }: Reading, row: Row, context: Context): NumberMention {
  const { end, last } = row.atoms[to - 1]!;
  const mention: { -readonly [K in keyof NumberMention]: NumberMention[K] } = { start: row.atoms[from]!.start, end, kind, value, unit };
  if (vague) mention.vague = true;
  if (MEASURED.has(kind) && isApproximate(from, to, row)) mention.approx = true;
  if (iso !== null) mention.iso = iso;
  if (calendar !== null) mention.calendar = calendar;
  if (resolved !== null) mention.resolved = resolved;
  const counted = kind === 'cardinal' && context.tokens[last]!.end === end && (value !== null || vague) ? countedNoun(context, last, row.atoms[to - 1]!.figure !== null) : undefined;
  if (counted !== undefined) mention.counted = { start: counted.start, end: counted.end };
  return mention;
}

/** Kinds that say how much, and so may say about how much. */
const MEASURED: ReadonlySet<NumberKind> = new Set(['age', 'cardinal', 'duration', 'fraction', 'measure', 'money', 'percent', 'range', 'time']);

/** `نحو 20 شخصا`, `20 كيلومترا تقريبا`. */
function isApproximate(from: number, to: number, { atoms }: Row): boolean {
  return atoms[from - 1]?.word.roles.includes('approx') === true || atoms[to]?.word.roles.includes('approx-after') === true;
}

/** The noun right after a number: an indefinite one after a figure. */
function countedNoun({ tokens, stopWords, to }: Context, last: number, isFigure: boolean): Token | undefined {
  const next = tokens[last + 1];
  if (next === undefined || last + 1 >= to || next.kind !== 'word' || next.key.length < 3 || (isFigure && hasArticle(next.key))) return undefined;
  return stopWords.has(next.key) ? undefined : next;
}

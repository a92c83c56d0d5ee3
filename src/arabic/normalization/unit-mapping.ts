import type { NormalText } from '../../document.ts';
import { unitsToString } from '../units.ts';
import { DROP, DROPPED_HAMZA_MARK, EXPAND, HALF, HAMZA_MARK, hamzaKey, KEPT_MARK, type UnitTable } from './unit-table.ts';

/** What is written so far, and the letter that marks stand on as far as `known`: where it is written, and what it is before hamza joins it. */
interface Writing {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  length: number;
  wellFormed: boolean;
  base: number;
  letter: number;
  known: number;
}

/**
 * Rewrites a text unit by unit. The units of the result tile the raw text: dropped units belong to the unit before them (at the very
 * start, to the first), those of a spelled-out ligature share its offset, and so do a letter, its marks and the hamza that joins it.
 */
export function mapUnits(raw: string, table: UnitTable): NormalText {
  return writeUnits(raw, table, raw.length) ?? writeUnits(raw, table, longestResult(raw, table))!;
}

/**
 * The result, or nothing if it is longer than `room`. The loop is hot: it knows only of one unit for one, and leaves the rest, rare in
 * news, to a call, so that what it touches stays in registers.
 */
function writeUnits(raw: string, table: UnitTable, room: number): NormalText | undefined {
  const { changes } = table;
  const firstAnswer = DROP;
  const rawLength = raw.length;
  const units = new Uint16Array(room);
  const starts = new Uint32Array(room + 1);
  const writing: Writing = { units, starts, length: 0, wellFormed: true, base: -1, letter: 0, known: 0 };
  let length = 0;
  for (let i = 0; i < rawLength; i++) {
    for (; i < rawLength; i++) {
      const unit = raw.charCodeAt(i);
      const target = unit ^ changes[unit]!;
      if (target >= firstAnswer) break;
      units[length] = target;
      starts[length++] = i;
    }
    if (i === rawLength) break;
    writing.length = length;
    writeRare(raw, i, table, writing);
    length = writing.length;
    if (length + rawLength - i - 1 > room) return undefined;
  }
  const first = starts[0]!;
  for (let i = 0; i < length && starts[i] === first; i++) starts[i] = 0;
  starts[length] = rawLength;
  return { text: unitsToString(units, length, writing.wellFormed), starts: length === room ? starts : starts.subarray(0, length + 1) };
}

/** Writes what becomes of a unit that is dropped, spelled out, a mark, half a character, or above the range of the answers. */
function writeRare(raw: string, at: number, table: UnitTable, writing: Writing): void {
  const unit = raw.charCodeAt(at);
  const target = unit ^ table.changes[unit]!;
  if (at !== writing.known) {
    const before = raw.charCodeAt(at - 1);
    writing.base = writing.length - 1;
    writing.letter = table.letters.get(before) ?? before;
  }
  writing.known = at + 1;
  if (target === DROP) return;
  if (target === EXPAND) {
    for (const character of table.expansions.get(unit)!) write(writing, character.charCodeAt(0), at);
    setBase(writing, table.letters.get(unit)!);
  } else if (target === HAMZA_MARK || target === DROPPED_HAMZA_MARK) {
    const joined = table.hamza.get(hamzaKey(writing.letter, unit));
    if (joined === undefined && target === HAMZA_MARK) write(writing, unit, at);
    else if (joined !== undefined && joined !== DROP) join(writing, joined, table.composed.get(joined)!);
  } else if (target === KEPT_MARK) write(writing, unit, at);
  else {
    write(writing, target === HALF ? unit : target, at);
    setBase(writing, unit);
    if (target === HALF) writing.wellFormed = false;
  }
}

function write(writing: Writing, unit: number, at: number): void {
  writing.units[writing.length] = unit;
  writing.starts[writing.length++] = at;
}

/** The unit just written is what marks stand on. */
function setBase(writing: Writing, letter: number): void {
  writing.base = writing.length - 1;
  writing.letter = letter;
}

function join(writing: Writing, letter: number, unit: number): void {
  writing.units[writing.base] = unit;
  writing.letter = letter;
  writing.starts.fill(writing.starts[writing.base]!, writing.base, writing.length);
}

function longestResult(raw: string, table: UnitTable): number {
  let length = raw.length;
  for (let i = 0; i < raw.length; i++) length += table.expansions.get(raw.charCodeAt(i))?.length ?? 0;
  return length;
}

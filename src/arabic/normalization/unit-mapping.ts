import type { NormalText } from '../../document.ts';
import { unitsToString } from '../units.ts';
import { DROP, DROPPED_HAMZA_MARK, EXPAND, HALF, HAMZA_MARK, hamzaKey, type UnitTable } from './unit-table.ts';

const FIRST_ANSWER = 0xd800;
const AFTER_ANSWERS = 0xe000;

/**
 * Rewrites a text unit by unit. The units of the result tile the raw text: dropped units belong to the unit before them (at the very
 * start, to the first), those of a spelled-out ligature share its offset, and so do a letter, its marks and the hamza that joins it.
 */
export function mapUnits(raw: string, table: UnitTable): NormalText {
  const { units: targets } = table;
  const rawLength = raw.length;
  let units = new Uint16Array(rawLength);
  let starts = new Uint32Array(rawLength + 1);
  let length = 0;
  let wellFormed = true;
  // The letter that marks stand on, as far as `known`: where it was written, and what it is before hamza joins it.
  let base = -1;
  let letter = 0;
  let known = 0;
  for (let i = 0; i < rawLength; i++) {
    const unit = raw.charCodeAt(i);
    const target = targets[unit]!;
    if (target < FIRST_ANSWER || target >= AFTER_ANSWERS) {
      units[length] = target;
      starts[length++] = i;
      continue;
    }
    if (i !== known) {
      base = length - 1;
      const before = raw.charCodeAt(i - 1);
      letter = table.letters.get(before) ?? before;
    }
    known = i + 1;
    if (target === DROP) continue;
    if (target === HAMZA_MARK || target === DROPPED_HAMZA_MARK) {
      const joined = table.hamza.get(hamzaKey(letter, unit));
      if (joined !== undefined) {
        if (joined === DROP) continue;
        units[base] = table.composed.get(joined)!;
        starts.fill(starts[base]!, base, length);
        letter = joined;
        continue;
      }
      if (target === DROPPED_HAMZA_MARK) continue;
    } else if (target === EXPAND) {
      const expansion = table.expansions.get(unit)!;
      if (length + expansion.length + rawLength - i > units.length) {
        units = grown(units, new Uint16Array(units.length * 2 + expansion.length));
        starts = grown(starts, new Uint32Array(units.length + 1));
      }
      for (let k = 0; k < expansion.length; k++) {
        units[length] = expansion.charCodeAt(k);
        starts[length++] = i;
      }
      base = length - 1;
      letter = table.letters.get(unit)!;
      continue;
    } else if (target === HALF) {
      wellFormed = false;
      base = length;
      letter = 0;
    }
    units[length] = unit;
    starts[length++] = i;
  }
  const first = starts[0]!;
  for (let i = 0; i < length && starts[i] === first; i++) starts[i] = 0;
  starts[length] = rawLength;
  return { text: unitsToString(units, length, wellFormed), starts: starts.subarray(0, length + 1) };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

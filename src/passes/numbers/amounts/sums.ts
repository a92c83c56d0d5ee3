import type { NumeralRole } from '../../../resources/numbers/readings.ts';
import type { Atom } from '../atoms/atoms.ts';
import { valueBeforeScale, valueFromRight, type Figure } from '../atoms/figures.ts';
import { amountOf, type Amount } from './amount.ts';

/** The value of a scale word that belongs to the number before it, 0 for any other atom. */
export function scaleAt(atom: Atom | undefined): number {
  const numeral = atom?.word.numeral;
  return atom?.lead === '' && (numeral?.role === 'scale' || numeral?.role === 'scales' || numeral?.role === 'scale-or-dual') ? numeral.value : 0;
}

/** Running state of a number in words: finished parts, the part below a thousand that is being read, and what may still be joined. */
interface Sum {
  total: number;
  part: number;
  /** The scale of the last finished part. */
  scale: number;
  last: NumeralRole | 'figure' | 'fraction' | null;
  /** Figures so far may go on with a group of three after a space. */
  grouping: boolean;
  readonly strict: boolean;
}

/** `decimals` leave a scale after them to the whole before them; `strict` takes no hundred after a smaller part (`خمسة ومئة`). */
export type Mode = 'free' | 'decimals' | 'strict';

/** A whole number or one with a fraction (`مليار ونصف`); nothing at `stop` or after is read. */
export function wholeAt(atoms: readonly Atom[], at: number, mode: Mode = 'free', stop = atoms.length): Amount | undefined {
  const sum: Sum = { total: 0, part: 0, scale: 1, last: null, grouping: false, strict: mode === 'strict' };
  let end = at;
  let last = 0;
  while (end < stop) {
    const atom = atoms[end]!;
    const joined = end > at && atom.lead === 'و';
    if (end > at && atom.lead !== '' && !joined) break;
    if (mode === 'decimals' && end > at && !joined && scaleAt(atom) > 0) break;
    const added = add(sum, atom, joined, end === at, atoms[end + 1], atoms[end + 2]);
    if (added === 0) break;
    end += added;
    last = end;
  }
  if (last === 0 || end === at) return undefined;
  const first = atoms[at]!;
  const fraction = end === at + 1 && sum.last === 'fraction';
  return amountOf(end, sum.total + sum.part, sum.part === 0 || sum.last === 'fraction' ? sum.scale : 1, end === at + 1 && first.figure !== null, fraction);
}

/** Adds an atom to a sum; the count of atoms taken, 0 when it does not belong to it. */
function add(sum: Sum, atom: Atom, joined: boolean, first: boolean, next: Atom | undefined, afterNext: Atom | undefined): number {
  if (atom.figure !== null) return addFigure(sum, atom, joined, first, next, afterNext);
  const { numeral, fraction } = atom.word;
  if (fraction !== undefined && (numeral === undefined || isFractionHere(sum, joined, first, next))) return addFraction(sum, fraction, atom, joined, first, next);
  if (numeral === undefined) return atom.word.roles.includes('except') && !first ? subtractFraction(sum, next) : 0;
  const { role, value } = numeral;
  const { part } = sum;
  const below = part % 100;
  switch (role) {
    case 'zero':
      return first ? place(sum, 0, role) : 0;
    case 'ten':
      if (!joined && !first && sum.last === 'digit' && below < 10) return place(sum, 10, role);
      return (first || joined) && below === 0 && !isLower(sum, first) ? place(sum, 10, role) : 0;
    case 'digit':
      if (!first && !joined && !(sum.last === 'hundreds' && next?.lead === 'و' && next.word.numeral?.role === 'tens')) return 0;
      return below === 0 && (first || !isLower(sum, first)) ? place(sum, value, role) : 0;
    case 'teen':
      return (first || joined) && below === 0 ? place(sum, value, role) : 0;
    case 'tens':
      if (!first && !joined) return 0;
      return below === 0 || (below < 10 && sum.last === 'digit') ? place(sum, value, role) : 0;
    case 'hundred':
      if (!first && !joined) {
        if (part === 0 || part >= 100 || sum.last === 'fraction') return 0;
        return place(sum, part * 99, role);
      }
      return part === 0 || (part < 100 && !sum.strict) ? place(sum, 100, role) : 0;
    case 'hundreds':
      return (first || joined) && (part === 0 || (part < 100 && !sum.strict)) ? place(sum, value, role) : 0;
    case 'many':
      return sum.last === 'digit' && !joined && part < 10 && value === 100 ? place(sum, part * 99, 'hundreds') : 0;
    case 'scale':
    case 'scales':
      return addScale(sum, value, joined, first, role);
    case 'scale-or-dual':
      if (!first && !joined) return addScale(sum, value, joined, first, 'scale');
      return addScale(sum, isDual(atom, next) ? 2 * value : value, joined, first, role);
    case 'dual':
      return first || joined ? addScale(sum, value, joined, first, role) : 0;
    default:
      return 0;
  }
}

/** After a scale only smaller parts follow; a lone small number before a hundred or a scale is the old order of reading. */
function isLower(sum: Sum, first: boolean): boolean {
  return !first && sum.scale > 1 && sum.part > 0 && sum.part % 100 !== 0;
}

function place(sum: Sum, value: number, role: Sum['last']): number {
  sum.part += value;
  sum.last = role;
  return 1;
}

/** `ألفا ريال` is two thousand, `ألفاً` and `11 ألفا` a thousand. */
function isDual(atom: Atom, next: Atom | undefined): boolean {
  return next !== undefined && next.lead === '' && (next.word.currency !== undefined || next.word.unit !== undefined) && atom.lead === '';
}

function addScale(sum: Sum, value: number, joined: boolean, first: boolean, role: NumeralRole): number {
  const unit = role === 'dual' ? value / 2 : value;
  if (first || joined) {
    if (role === 'scales') return 0;
    if (!first && sum.scale > 1 && (unit > sum.scale || (unit === sum.scale && (sum.part > 0 || sum.total % (100 * unit) !== 0)))) return 0;
    sum.total += sum.part + value;
    sum.part = 0;
  } else if (sum.part !== 0) {
    if (sum.scale > 1 && unit >= sum.scale) return 0;
    sum.total += product(sum.part, value);
    sum.part = 0;
  } else if (sum.total !== 0 && sum.last !== null) {
    sum.total = product(sum.total, value);
  } else return 0;
  sum.scale = unit;
  sum.last = 'scale';
  return 1;
}

/** Without the noise of binary fractions (8.37 of a million). */
function product(a: number, b: number): number {
  const value = a * b;
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function addFigure(sum: Sum, atom: Atom, joined: boolean, first: boolean, next: Atom | undefined, afterNext: Atom | undefined): number {
  const value = atom.figure!.value;
  if (value === null) return 0;
  if (!first) {
    const grouped = !joined && sum.grouping && /^[0-9]{3}$/u.test(atom.figure!.text) && Number.isInteger(sum.part) && sum.part > 0;
    if (grouped) {
      sum.part = sum.part * 1000 + value;
      return 1;
    }
    const below = sum.part === 0 ? sum.scale : sum.part % 100 === 0 ? 100 : 0;
    if (!joined || value >= below || sum.last === 'figure') return 0;
  }
  if (first && next?.key === '.' && !next.glued && atom.figure!.plain && afterNext?.glued === true && afterNext.figure?.value != null) {
    place(sum, valueFromRight(atom.figure!, afterNext.figure) ?? value, 'figure');
    return 3;
  }
  sum.grouping = first && isGroup(atom.figure!);
  return place(sum, (first ? valueBeforeScale(atom.figure!, scaleAt(next)) : null) ?? value, 'figure');
}

/** One to three digits, or such with a group of three after them. */
function isGroup({ text, plain }: Figure): boolean {
  return plain ? text.length <= 3 : /^[0-9]{1,3}[tc,.][0-9]{3}$/u.test(text);
}

/** `خمس` is five before its noun and a fifth before a definite one or after a number. */
function isFractionHere(sum: Sum, joined: boolean, first: boolean, next: Atom | undefined): boolean {
  return !first && joined && sum.scale > 1 && next?.article === true && scaleAt(next) > 0;
}

function addFraction(sum: Sum, fraction: { readonly value: number; readonly plural: boolean }, atom: Atom, joined: boolean, first: boolean, next: Atom | undefined): number {
  if (fraction.plural || (!first && (!joined || (atom.article && next?.word.ordinal !== undefined)))) return 0;
  const scale = next !== undefined && next.lead === '' && (next.word.numeral?.role === 'hundred' || scaleAt(next) > 0) ? next.word.numeral!.value : 0;
  if (first) {
    if (atom.word.roles.includes('joined') && scale === 0 && next?.word.unit === undefined) return 0;
    if (scale > 0) {
      sum.total = fraction.value * scale;
      sum.scale = scale;
      sum.last = 'scale';
      return 2;
    }
    return place(sum, fraction.value, 'fraction');
  }
  const unit = scale > 0 ? scale : sum.part === 0 ? sum.scale : 1;
  sum.total += fraction.value * unit;
  sum.last = 'fraction';
  return scale > 0 ? 2 : 1;
}

/** `مئة إلا ربع`: less a fraction of the last part. */
function subtractFraction(sum: Sum, next: Atom | undefined): number {
  const value = next?.word.fraction?.value;
  if (value === undefined || next!.lead !== '') return 0;
  const unit = sum.part === 0 ? sum.scale : sum.last === 'hundred' || sum.last === 'hundreds' ? 100 : 0;
  if (unit <= 1) return 0;
  sum.total -= value * unit;
  sum.last = 'fraction';
  return 2;
}

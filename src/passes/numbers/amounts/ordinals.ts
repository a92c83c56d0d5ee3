import type { Atom } from '../atoms/atoms.ts';
import { amountAt } from './amounts.ts';

/** An ordinal number and the atom after it. */
export interface Ordinal {
  readonly end: number;
  readonly value: number;
}

const DEFINITE_ROLES: ReadonlySet<string> = new Set(['tens', 'hundred', 'hundreds', 'scale', 'dual', 'scale-or-dual']);

/**
 * The ordinal at an atom: `الثالث`, `الثالثة عشرة`, `الخامس والعشرون`, `الحادي والعشرون بعد المئة`, `المئة والخامس`. A definite ten, hundred or
 * thousand is one too (`العشرون`); what it counts decides between the two, and that is for the caller to see.
 */
export function ordinalAt(atoms: readonly Atom[], at: number): Ordinal | undefined {
  return withHundreds(atoms, smallAt(atoms, at) ?? bigAt(atoms, at));
}

function smallAt(atoms: readonly Atom[], at: number): Ordinal | undefined {
  const atom = atoms[at];
  if (atom === undefined || atom.figure !== null) return undefined;
  const base = unitOf(atom);
  if (base === undefined) return undefined;
  const next = atoms[at + 1];
  const role = next?.word.numeral?.role;
  let found: Ordinal | undefined;
  if (next !== undefined && role === 'ten' && next.lead === '' && base < 10) found = { end: at + 2, value: base + 10 };
  else if (next !== undefined && role === 'tens' && next.lead === 'و' && base < 10 && next.article === atom.article) found = { end: at + 2, value: base + next.word.numeral!.value };
  else if (atom.word.ordinal !== undefined || (base > 10 && atom.article)) found = { end: at + 1, value: base };
  return found;
}

/** `… بعد المئة`: a hundred or more said after the rest. */
function withHundreds(atoms: readonly Atom[], found: Ordinal | undefined): Ordinal | undefined {
  if (found === undefined) return undefined;
  const rest = atoms[found.end]?.word.roles.includes('after') === true ? amountAt(atoms, found.end + 1) : undefined;
  return rest?.value == null || rest.value < 100 || !atoms[found.end + 1]!.article ? found : { end: rest.end, value: found.value + rest.value };
}

/** `الثالث` 3, `الواحد` (والعشرون) 1, `الأحد` (عشر) 1, `الاحدعشر` 11. */
function unitOf(atom: Atom): number | undefined {
  if (atom.word.ordinal !== undefined) return atom.word.ordinal;
  const { numeral } = atom.word;
  return atom.article && numeral !== undefined && ((numeral.role === 'digit' && numeral.value <= 2) || numeral.role === 'teen') ? numeral.value : undefined;
}

/** `المئة`, `الألفان`, `المئتين والخامس عشر`, `المئة وواحد`. */
function bigAt(atoms: readonly Atom[], at: number): Ordinal | undefined {
  const atom = atoms[at];
  if (atom === undefined || !atom.article || atom.figure !== null) return undefined;
  const amount = amountAt(atoms, at);
  if (amount?.value == null || amount.fraction) return undefined;
  const role = atom.word.numeral?.role ?? '';
  if (!DEFINITE_ROLES.has(role) && amount.value < 100) return undefined;
  const tail = atoms[amount.end]?.lead === 'و' ? smallAt(atoms, amount.end) : undefined;
  return tail === undefined || tail.value >= 100 || amount.value < 100 ? { end: amount.end, value: amount.value } : { end: tail.end, value: amount.value + tail.value };
}

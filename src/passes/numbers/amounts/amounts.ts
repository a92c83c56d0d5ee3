import type { NumeralRole } from '../../../resources/numbers/readings.ts';
import type { Atom } from '../atoms/atoms.ts';
import { amountOf, type Amount } from './amount.ts';
import { scaleAt, wholeAt } from './sums.ts';

/** The amount that begins at an atom, `و` joining its parts; undefined when none does. */
export function amountAt(atoms: readonly Atom[], at: number): Amount | undefined {
  const first = atoms[at];
  if (first === undefined) return undefined;
  const after = atoms[at + 1];
  if (first.key === '.' && !first.glued && after?.glued === true && after.figure?.plain === true) {
    return amountOf(at + 2, Number(`0.${after.figure.text}`), 1, true);
  }
  const wrapped = wrappedAt(atoms, at);
  if (wrapped !== undefined) return wrapped;
  const sign = signAt(atoms, at);
  if (sign !== 0) {
    const amount = unsignedAt(atoms, at + 1);
    return amount === undefined || amount.value === null ? undefined : amountOf(amount.end, sign * amount.value, amount.scale, false, amount.fraction);
  }
  return unsignedAt(atoms, at);
}

/** `(15) ألف برميل`, `«47» جنيها`: a figure that brackets or quotes set off from the scale or noun it belongs to. */
function wrappedAt(atoms: readonly Atom[], at: number): Amount | undefined {
  const open = atoms[at]!.key;
  if (open !== '(' && open !== '"') return undefined;
  const [figure, close, next] = atoms.slice(at + 1, at + 4);
  if (close?.key !== (open === '(' ? ')' : '"') || figure!.figure?.value == null || next?.lead !== '') return undefined;
  const scale = scaleAt(next);
  const value = figure!.figure.value;
  if (scale > 0) return amountOf(at + 4, value * scale, scale);
  return isMeasuring(next) ? amountOf(at + 3, value, 1) : undefined;
}

/** Whether an atom says what is measured: a unit, a currency, parts of a hundred. */
function isMeasuring({ word }: Atom): boolean {
  return word.unit !== undefined || word.currency !== undefined || word.roles.includes('percent');
}

function signAt(atoms: readonly Atom[], at: number): -1 | 0 | 1 {
  const { word, key, glued } = atoms[at]!;
  const next = atoms[at + 1];
  if (next === undefined) return 0;
  if (word.roles.includes('negative') && next.lead === '') return -1;
  if ((key !== '-' && key !== '+') || next.figure === null || !next.glued) return 0;
  const before = atoms[at - 1];
  if (glued && before?.key !== '(' && before?.key !== '$' && before?.key !== '"') return 0;
  return key === '-' ? -1 : 1;
}

function unsignedAt(atoms: readonly Atom[], at: number): Amount | undefined {
  const vague = vagueAt(atoms, at);
  if (vague !== undefined) return vague;
  const whole = wholeAt(atoms, at);
  return whole === undefined || whole.value === null ? whole : withEcho(atoms, withDecimals(atoms, at, whole));
}

/** `ثلاث (03) سنوات`, `عشرة (10) آلاف دينار`: the number once more in brackets, before the scale or noun that it counts. */
function withEcho(atoms: readonly Atom[], amount: Amount): Amount {
  if (amount.value === null || atoms[amount.end]?.key !== '(') return amount;
  const echo = wholeAt(atoms, amount.end + 1);
  if (echo === undefined || echo.value !== amount.value || atoms[echo.end]?.key !== ')') return amount;
  const next = atoms[echo.end + 1];
  if (next?.lead !== '') return amount;
  const scale = scaleAt(next);
  if (scale > 0) return amountOf(echo.end + 2, amount.value * scale, scale);
  return isMeasuring(next) ? amountOf(echo.end + 1, amount.value, amount.scale, false, amount.fraction) : amount;
}

/** `عشرات`, `مئات الآلاف`, `آلاف`, `بضعة ملايين`, `عدة آلاف`: no value. */
function vagueAt(atoms: readonly Atom[], at: number): Amount | undefined {
  const role = atoms[at]!.word.numeral?.role;
  if (role !== 'many' && role !== 'scales' && role !== 'few' && role !== 'count') return undefined;
  let end = at + 1;
  while (isVaguePart(atoms[end], role)) end++;
  if (role === 'count' && end === at + 1) return undefined;
  return amountOf(end, null, 1);
}

function isVaguePart(atom: Atom | undefined, before: NumeralRole): boolean {
  const role = atom?.word.numeral?.role;
  if (atom === undefined || atom.lead !== '' || role === undefined) return false;
  return role === 'scales' || role === 'many' || role === 'scale' || (before === 'few' && role === 'ten');
}

/** `خمسة فاصلة اثنان خمسة`, `ستة وثمانية وثمانون من مئة`: a whole and its decimals. */
function withDecimals(atoms: readonly Atom[], at: number, whole: Amount): Amount {
  if (atoms[whole.end]?.word.roles.includes('point') === true) {
    let digits = '';
    let end = whole.end + 1;
    for (;;) {
      if (scaleAt(atoms[end]) > 0) break;
      const part = wholeAt(atoms, end, 'decimals');
      if (part === undefined || part.value === null || atoms[end]!.lead !== '') break;
      digits += String(part.value);
      end = part.end;
    }
    if (digits === '') return whole;
    const scale = scaleAt(atoms[end]);
    const value = Number(`${whole.value}.${digits.replace('.', '')}`);
    return scale === 0 ? amountOf(end, value, whole.scale, false, whole.fraction) : amountOf(end + 1, value * scale, scale);
  }
  return partsOfTen(atoms, at, whole) ?? whole;
}

/** A whole, و, and so many of ten, a hundred, a thousand …; where the parts run on, the split that keeps both sides well formed. */
function partsOfTen(atoms: readonly Atom[], at: number, whole: Amount): Amount | undefined {
  for (let split = at + 1; split <= whole.end; split++) {
    if (atoms[split]?.lead !== 'و' || (split < whole.end && atoms[split]!.figure !== null)) continue;
    const left = wholeAt(atoms, at, 'strict', split);
    const right = wholeAt(atoms, split, 'strict');
    if (left?.end !== split || left.value === null || right === undefined || right.value === null) continue;
    if (atoms[right.end]?.word.roles.includes('of') !== true) continue;
    const power = wholeAt(atoms, right.end + 1);
    if (power?.value === null || power === undefined || !/^10+$/u.test(String(power.value)) || right.value >= power.value) continue;
    return amountOf(power.end, left.value + right.value / power.value, 1);
  }
  return undefined;
}

import { readNumericDate } from './marked-figures.ts';
import type { Row } from './match.ts';
import type { Found } from './terminals.ts';

/** `24 / 9 / 2009`, `18- 2- 1432`: day, month and year of four digits with spaces about the marks. */
export function spacedDate({ atoms }: Row, at: number): Found | undefined {
  if (atoms.length < at + 5) return undefined;
  const parts = atoms.slice(at, at + 5);
  const [day, mark, month, mark2, year] = parts;
  if (year?.figure?.plain !== true || year.figure.text.length !== 4 || day!.figure?.plain !== true || month!.figure?.plain !== true) return undefined;
  if ((mark!.key !== '-' && mark!.key !== '/') || mark2!.key !== mark!.key || parts.some(({ lead }, index) => index > 0 && lead !== '')) return undefined;
  const value = readNumericDate({ text: `${day!.figure.text}/${month!.figure.text}/${year.figure.text}` });
  return value === null ? undefined : { end: at + 5, value };
}

/** A figure with marks in it, or figures joined by such marks without a space, read as one. */
export function joinedFigures(row: Row, at: number, parts: number, read: (figure: { readonly text: string }) => string | null): Found | undefined {
  if (row.atoms[at]!.figure?.plain === true && row.atoms[at + 1]?.glued !== true) return undefined;
  let text = '';
  for (let end = at; end < row.atoms.length && end < at + 2 * parts; end++) {
    const { figure, key, glued, lead } = row.atoms[end]!;
    if (end > at && (!glued || lead !== '')) break;
    if (figure !== null) text += figure.text;
    else if (end > at && (key === '/' || key === '-' || key === '.')) text += key;
    else break;
    const after = row.atoms[end + 1];
    if (after?.glued === true && (after.figure !== null || ((after.key === '/' || after.key === '-') && row.atoms[end + 2]?.glued === true && row.atoms[end + 2]?.figure !== null))) continue;
    const value = figure === null ? null : read({ text });
    return value === null ? undefined : { end: end + 1, value };
  }
  return undefined;
}

/** Figures with the marks that part the groups of a phone number. */
export function phoneAt({ atoms }: Row, at: number): Found | undefined {
  let end = at;
  let digits = '';
  for (; end < atoms.length && end < at + 16; end++) {
    const { figure, key, lead } = atoms[end]!;
    if (figure !== null && figure.plain && (end === at || lead === '')) digits += figure.text;
    else if (!(key === '+' || key === '-' || key === '(' || key === ')' || key === '.')) break;
    else if (key === '+') digits += '+';
  }
  while (end > at && atoms[end - 1]!.figure === null) end--;
  return /^\+?[0-9]{3,15}$/u.test(digits) ? { end, value: digits } : undefined;
}

/** A figure as it is written: its folded text and the parts it may be read as. */
export interface Figure {
  /** Latin digits and the marks between them, controls left out. */
  readonly text: string;
  /** Its value as one number; null when it can only be a date, a time or the like. */
  readonly value: number | null;
  /** Only digits, no mark. */
  readonly plain: boolean;
}

const REH = 0x0631;
const ARABIC_COMMA = 0x060c;
const DECIMAL = 0x066b;
const THOUSANDS = 0x066c;
const MARKS_OF_LISTS = new Set([ARABIC_COMMA, 0x2c, 0x2d, 0x2f]);
const SINGLE_MARKS = new Set([0x2e, 0x2c, 0x2f, 0x3a, DECIMAL, THOUSANDS, ARABIC_COMMA, REH]);

/** Whether a unit is a digit of the Latin, Arabic-Indic or Persian set. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}

function isLatinDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isControl(unit: number): boolean {
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit === 0x61c || unit === 0xfeff;
}

function digitOf(unit: number): string {
  return String(unit >= 0x6f0 ? unit - 0x6f0 : unit >= 0x660 ? unit - 0x660 : unit - 0x30);
}

/** End of the figure that begins at `from`: digits, with single marks between digits. */
export function figureEnd(text: string, from: number): number {
  let end = from;
  let slashed = false;
  for (let i = from; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) {
      end = ++i;
      continue;
    }
    while (isControl(text.charCodeAt(i))) i++;
    if (isDigit(text.charCodeAt(i)) && i === end) continue;
    if (text.charCodeAt(i) === 0x20 && text.charCodeAt(i + 1) === REH && text.charCodeAt(i + 2) === 0x20 && isDigit(text.charCodeAt(i + 3))) i++;
    const mark = text.charCodeAt(i);
    if (!SINGLE_MARKS.has(mark)) break;
    let next = i + 1;
    if (mark === REH && text.charCodeAt(next) === 0x20 && text.charCodeAt(i - 1) === 0x20) next++;
    while (isControl(text.charCodeAt(next))) next++;
    if (!isDigit(text.charCodeAt(next))) break;
    if (mark === ARABIC_COMMA && !threeDigitsAt(text, next) && !isLoneDecimal(text, end, next)) break;
    if (slashed && (mark === 0x2c || mark === ARABIC_COMMA)) break;
    slashed ||= mark === 0x2f;
    i = next;
  }
  return end;
}

function threeDigitsAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));
}

/** `8،2`: one or two digits after a comma right between figures, the only one there; a list of more has more commas. */
function isLoneDecimal(text: string, comma: number, next: number): boolean {
  let end = next;
  while (isDigit(text.charCodeAt(end))) end++;
  let start = comma;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return next === comma + 1 && end - next <= 2 && !MARKS_OF_LISTS.has(text.charCodeAt(end)) && !MARKS_OF_LISTS.has(text.charCodeAt(start - 1));
}

/** Reads the figure between two offsets. */
export function readFigure(text: string, from: number, to: number): Figure {
  let latin = from;
  while (latin < to && isLatinDigit(text.charCodeAt(latin))) latin++;
  if (latin === to && to > from) return { text: text.slice(from, to), value: Number(text.slice(from, to)), plain: true };
  let folded = '';
  let digits = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) {
      folded += digitOf(unit);
      digits++;
    } else if (unit === REH) folded += 'r';
    else if (unit === DECIMAL) folded += 'd';
    else if (unit === THOUSANDS) folded += 't';
    else if (unit === ARABIC_COMMA) folded += threeDigitsAt(text, i + 1) ? 'c' : 'd';
    else if (!isControl(unit) && unit !== 0x20) folded += text.charAt(i);
  }
  const plain = digits > 0 && digits === folded.length;
  return { text: folded, value: plain ? Number(folded) : numberOf(folded), plain };
}

const GROUPED = /^[0-9]{1,3}(?:([,.tc])[0-9]{3}(?:\1[0-9]{3})*)(?:([.,d])([0-9]+))?$/u;
const DECIMAL_FIGURE = /^([0-9]+)[.,d]([0-9]+)$/u;
const REVERSED = /^([0-9]+)r([0-9]+)$/u;

/**
 * The value of a figure with marks in the conventions of the press: groups of three with `,` `.` or `٬`, decimals after `.` `,` or `٫`, and the
 * Saudi `5ر3`, which is written fraction first (3.5). A single `.` before three digits is a decimal point unless they are zeros;
 * a single `,` before three digits is a thousands mark unless a lone zero stands before it.
 */
function numberOf(figure: string): number | null {
  const reversed = REVERSED.exec(figure);
  if (reversed !== null) return Number(`${reversed[2]}.${reversed[1]}`);
  const grouped = GROUPED.exec(figure);
  if (grouped !== null && grouped[2] !== grouped[1] && !isDecimalPoint(figure)) {
    const whole = grouped[3] === undefined ? figure : figure.slice(0, -grouped[3].length - 1);
    return Number(`${whole.replace(/[^0-9]/gu, '')}.${grouped[3] ?? '0'}`);
  }
  const decimal = DECIMAL_FIGURE.exec(figure);
  return decimal === null ? null : Number(`${decimal[1]}.${decimal[2]}`);
}

const ONE_GROUP = /^([1-9][0-9]{0,2})([,c])([0-9]{3})$/u;

/**
 * The value of a figure before a scale word. Thousands of milliards are said as another scale, so a comma parts decimals there unless zeros
 * follow it (`77,305 مليار`, but `2,700 مليار`), and so does the comma of Arabic keyboards before any scale (`42،456 مليون`).
 */
export function valueBeforeScale({ text, value }: Figure, scale: number): number | null {
  if (scale < 1e6) return value;
  const [, whole, comma, rest = ''] = ONE_GROUP.exec(text) ?? [];
  if (whole === undefined || rest.endsWith('00') || (comma === ',' && scale < 1e9)) return value;
  return Number(`${whole}.${rest}`);
}

/** `91 .2350`: a point with a space only before it parts figures that were set in the order they show from right to left (2350.91). */
export function valueFromRight(decimals: Figure, whole: Figure): number | null {
  return numberOf(`${whole.text}.${decimals.text}`);
}

/** `24.214` where it counts what comes in wholes: the point before three digits parts thousands. */
export function thousandsOf(figure: Figure | null): number | null {
  const [, whole = '', rest = ''] = /^([1-9][0-9]{0,2})\.([0-9]{3})$/u.exec(figure?.text ?? '') ?? [];
  return whole === '' ? null : Number(whole + rest);
}

function isDecimalPoint(figure: string): boolean {
  const [whole = '', rest = '', ...more] = figure.split(/[.,]/u);
  if (more.length > 0 || rest.length !== 3) return false;
  if (/^0+$/u.test(whole)) return true;
  return figure.includes('.') && rest !== '000';
}

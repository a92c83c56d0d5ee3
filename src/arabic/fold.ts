import type { NormalText } from '../document.ts';

/**
 * The fold newsx matches by. It drops marks, tatweel and format controls, and unifies hamza and alef forms,
 * alef maksura, teh marbuta, Persian and Urdu letters, presentation forms and digits. It is for matching only,
 * never for what is printed; `foldText` keeps the way back to the raw text.
 */

const DROP = 0;

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ٵ: 'ا',
  ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ے: 'ي', ۓ: 'ي', ٸ: 'ي',
  ة: 'ه', ہ: 'ه', ۀ: 'ه', ھ: 'ه', ە: 'ه', ۂ: 'ه', ۃ: 'ه',
  ک: 'ك', ڪ: 'ك', ڭ: 'ك', گ: 'ك',
  ۋ: 'و', ۆ: 'و', ۇ: 'و', ٶ: 'و',
};

const DROPPED_RANGES: readonly (readonly [number, number])[] = [
  [0x0610, 0x061a], [0x061c, 0x061c], [0x0640, 0x0640], [0x064b, 0x065f], [0x0670, 0x0670],
  [0x06d6, 0x06dd], [0x06df, 0x06e4], [0x06e7, 0x06e8], [0x06ea, 0x06ed],
  [0x08d3, 0x08ff], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x206f],
  [0x0300, 0x036f], [0xfe00, 0xfe0f], [0xfe70, 0xfe7f], [0xfeff, 0xfeff], [0x00ad, 0x00ad],
];

/** One folded unit for each UTF-16 unit, `DROP` for none. Units that fold to several are in `EXPANSIONS`. */
const UNITS = new Uint16Array(0x10000);
const EXPANSIONS = new Map<number, string>();

function buildTables(): void {
  for (let unit = 0; unit < 0x10000; unit++) UNITS[unit] = unit;
  for (const [from, to] of Object.entries(LETTERS)) UNITS[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let digit = 0; digit < 10; digit++) {
    UNITS[0x0660 + digit] = 0x30 + digit;
    UNITS[0x06f0 + digit] = 0x30 + digit;
  }
  for (const [from, to] of DROPPED_RANGES) for (let unit = from; unit <= to; unit++) UNITS[unit] = DROP;
  for (const [from, to] of [[0xfb50, 0xfdcf], [0xfdf0, 0xfdf9], [0xfe80, 0xfefc]] as const) {
    for (let unit = from; unit <= to; unit++) foldPresentationForm(unit);
  }
  for (const space of [0x00a0, 0x202f, 0x2009, 0x3000]) UNITS[space] = 0x20;
}

/** Presentation forms are spelled out by their compatibility decomposition, then folded as letters are. The honorifics U+FDFA and U+FDFB are left whole. */
function foldPresentationForm(unit: number): void {
  let folded = '';
  for (const letter of String.fromCharCode(unit).normalize('NFKC')) {
    const target = UNITS[letter.charCodeAt(0)]!;
    if (target !== DROP && target !== 0x20) folded += String.fromCharCode(target);
  }
  if (folded.length === 1) UNITS[unit] = folded.charCodeAt(0);
  else if (folded.length === 0) UNITS[unit] = DROP;
  else EXPANSIONS.set(unit, folded);
}

buildTables();

/** Folds a form for matching, as `foldText` does without the map. Folding twice changes nothing. */
export function fold(form: string): string {
  return foldText(form).text;
}

/** Folds a text and maps each folded unit back to the raw offset it begins at; dropped units belong to the unit before them. */
export function foldText(raw: string): NormalText {
  let units = new Uint16Array(raw.length + 16);
  let starts = new Uint32Array(raw.length + 17);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    const target = UNITS[unit]!;
    if (target === DROP && unit !== 0) continue;
    if (target === unit && unit > 0xfb00 && EXPANSIONS.has(unit)) {
      const expansion = EXPANSIONS.get(unit)!;
      if (length + expansion.length + raw.length - i > units.length) {
        units = grown(units, new Uint16Array(units.length * 2 + expansion.length));
        starts = grown(starts, new Uint32Array(units.length + 1));
      }
      for (let k = 0; k < expansion.length; k++) {
        units[length] = expansion.charCodeAt(k);
        starts[length++] = i;
      }
      continue;
    }
    units[length] = target;
    starts[length++] = i;
  }
  if (length > 0) starts[0] = 0;
  starts[length] = raw.length;
  return { text: unitsToString(units, length), starts: starts.subarray(0, length + 1) };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Chunked, because a call may not take a whole article's units as arguments. */
function unitsToString(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 8192) text += String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192)));
  return text;
}

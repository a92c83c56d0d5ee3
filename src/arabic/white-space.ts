/** 1 for the units that are white space: those of `\s` and the next-line control. */
const WHITE = new Uint8Array(0x10000);
/** The units that end a line: LF, VT, FF, CR, next line, line and paragraph separator. */
export const LINE_BREAKS: readonly number[] = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029];

for (const unit of [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) WHITE[unit] = 1;
for (const [first, last] of [[0x09, 0x0d], [0x1c, 0x1f], [0x2000, 0x200a]] as const) WHITE.fill(1, first, last + 1);

/** Whether a UTF-16 unit is white space: `\s`, the next-line control, the information separators. */
export function isWhite(unit: number): boolean {
  return WHITE[unit] === 1;
}

/** First offset from `at` on that is no white space, at most `end`. */
export function skipWhite(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && WHITE[text.charCodeAt(i)] === 1) i++;
  return i;
}

/** Offset after the last unit before `at` that is no white space, at least `start`. */
export function trimWhite(text: string, start: number, at: number): number {
  let i = at;
  while (i > start && WHITE[text.charCodeAt(i - 1)] === 1) i--;
  return i;
}

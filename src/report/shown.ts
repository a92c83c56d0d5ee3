/**
 * Text as a terminal or a message may show it: control characters, line ends, bidi overrides and embeddings, and lone surrogates are
 * spelled `\u{…}`. Joiners (U+200C, U+200D) stay, spelling needs them.
 */
export function shown(text: string): string {
  return text.replaceAll(UNSHOWABLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Made when it is first needed: it takes longer than a message. */
let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Width in terminal columns: one a grapheme, two for emoji and East Asian wide characters; marks and format controls have none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += WIDE.test(segment) ? 2 : INVISIBLE.test(segment) ? 0 : 1;
  return width;
}

/** The beginning of a text that fits into so many columns, `…` in place of the rest. */
export function clipped(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemesOf(text)) {
    width += widthOf(segment);
    if (width >= columns) break;
    kept += segment;
  }
  return `${kept}…`;
}


const WIDE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6])/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;

/**
 * Facts of the Arabic script, unit by unit, from the Unicode Character Database (version 17): which units are combining marks,
 * which format controls, which letters are written variants of which.
 */

/** A range of UTF-16 units, the last included. */
export type UnitRange = readonly [first: number, last: number];

/** Combining marks of the Arabic blocks: harakat, tanween, shadda, sukun, Quranic signs, superscript alef, combining hamza and madda. */
export const MARKS: readonly UnitRange[] = [
  [0x0610, 0x061a], [0x064b, 0x065f], [0x0670, 0x0670], [0x06d6, 0x06dc], [0x06df, 0x06e4], [0x06e7, 0x06e8],
  [0x06ea, 0x06ed], [0x0897, 0x089f], [0x08ca, 0x08e1], [0x08e3, 0x08ff],
];

/** Combining marks of other scripts that news text carries: Latin accents, variation selectors, half marks. */
export const OTHER_MARKS: readonly UnitRange[] = [[0x0300, 0x036f], [0x1ab0, 0x1ace], [0x1dc0, 0x1dff], [0x20d0, 0x20f0], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f]];

/** Presentation forms of the marks, alone or on a tatweel. */
export const MARK_FORMS: readonly UnitRange[] = [[0xfe70, 0xfe7f], [0xfbb2, 0xfbc2]];

/** Format characters without a width: bidi controls, joiners, the soft hyphen, the byte-order mark, the end-of-ayah signs. */
export const CONTROLS: readonly UnitRange[] = [
  [0x00ad, 0x00ad], [0x061c, 0x061c], [0x06dd, 0x06dd], [0x08e2, 0x08e2], [0x180e, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e],
  [0x2060, 0x2064], [0x2066, 0x206f], [0xfeff, 0xfeff],
];

/** Those of them that steer direction. */
export const BIDI_CONTROLS: readonly UnitRange[] = [[0x061c, 0x061c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]];

/** Letters of the Latin blocks of news text. */
export const LATIN_LETTERS: readonly UnitRange[] = [[0x0041, 0x005a], [0x00c0, 0x024f], [0x1e00, 0x1eff]];

/** The stroke that lengthens a word and says nothing. */
export const TATWEEL = 0x0640;

/** Presentation forms with a compatibility decomposition, honorific phrases (U+FDFA, U+FDFB, U+FDFD and later) left out. */
export const PRESENTATION_FORMS: readonly UnitRange[] = [[0xfb50, 0xfbb1], [0xfbd3, 0xfd3d], [0xfd50, 0xfdc7], [0xfdf0, 0xfdf9], [0xfdfc, 0xfdfc], [0xfe80, 0xfefc]];

/** Spaces other than U+0020 that do not end a line. */
export const SPACES: readonly UnitRange[] = [[0x00a0, 0x00a0], [0x1680, 0x1680], [0x2000, 0x200a], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000]];

/** Alef with hamza or madda → bare alef. */
export const ALEF_HAMZA_FORMS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا' };

/** Alef wasla, wavy and high hamza alefs, which news in Arabic does not tell from alef → bare alef. */
export const ALEF_WASLA_FORMS: Readonly<Record<string, string>> = { ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ٵ: 'ا' };

/** Letters of Persian, Urdu, Kurdish and Uyghur keyboards that stand for an Arabic letter → that letter. */
export const FOREIGN_FORMS: Readonly<Record<string, string>> = {
  ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ے: 'ي', ۓ: 'ئ', ٸ: 'ئ',
  ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه', ۂ: 'ه', ۃ: 'ة', ۿ: 'ه',
  ک: 'ك', ڪ: 'ك', ڭ: 'ك', گ: 'ك',
  ۋ: 'و', ۆ: 'و', ۇ: 'و', ٶ: 'ؤ',
};

/** Phrases and words that are one character → the words. U+FDF5 abbreviates the phrase of U+FDFA. */
export const PHRASES: Readonly<Record<string, string>> = {
  '\uFDF0': 'صلى', '\uFDF1': 'قلى', '\uFDF2': 'الله', '\uFDF3': 'اكبر', '\uFDF4': 'محمد', '\uFDF5': 'صلى الله عليه وسلم', '\uFDF6': 'رسول',
  '\uFDF7': 'عليه', '\uFDF8': 'وسلم', '\uFDF9': 'صلى', '\uFDFA': 'صلى الله عليه وسلم', '\uFDFB': 'جل جلاله', '\uFDFC': 'ريال',
  '\uFDFD': 'بسم الله الرحمن الرحيم',
};

/** Arabic punctuation → the Latin mark of the same use. */
export const LATIN_PUNCTUATION: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '۔': '.', '٪': '%', '٫': '.', '٬': ',' };

/** Quotation marks → the straight ones. */
export const STRAIGHT_QUOTES: Readonly<Record<string, string>> = { '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '‟': '"', '‘': "'", '’': "'", '‚': "'", '‛': "'", '‹': "'", '›': "'" };

/** Calls `visit` for each unit of the ranges. */
export function eachUnit(ranges: readonly UnitRange[], visit: (unit: number) => void): void {
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) visit(unit);
}

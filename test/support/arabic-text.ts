import fc from 'fast-check';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةٱپچژگکیےۓھہۀ'];
const MARKS = [...'\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06D6\u0640'];
const LIGATURES = [...'\uFEFB\uFEF5\uFEF7\uFDF2\uFDFA\uFDFB\uFDFC\uFE8D\uFEE0\uFE7D\uFC5E\uFB8F'];
const CONTROLS = [...'\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2069\u061C\uFEFF\u00AD\u0000'];
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00A0', '\u2028', '\u2029', '\u0085', '\u3000'];
const PUNCTUATION = [...'.,،؛:؟!…«»"“”()[]{}-–—/\\\'#@%٪٫٬_+*•|؞۔'];
const FIGURES = ['3.5', '1,200', '١٬٢٠٠', '2012/5/3', '20:30', '-7', '٪25', '۳', '14كم', '50%'];
const OTHER = ['د. ', 'ق.م', 'BBC', 'https://example.org/a?b=1', 'name@example.org', '#وسم_عام', '@user', '\u{1F600}', '\u{1F469}\u200D\u{1F52C}', '\uD83D', '\uDE00', '\uFFFE', '\uFFFF', 'é', 'e\u0301'];

/** Random text as hostile as a page can be: marks, ligatures, bidi controls, every line end, lone surrogates, quotation marks. */
export const arabicText: fc.Arbitrary<string> = fc
  .array(fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...LETTERS) },
    { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 2, arbitrary: fc.constantFrom(...LIGATURES) },
    { weight: 2, arbitrary: fc.constantFrom(...CONTROLS) },
    { weight: 5, arbitrary: fc.constantFrom(...SPACES) },
    { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
    { weight: 2, arbitrary: fc.constantFrom(...FIGURES) },
    { weight: 2, arbitrary: fc.constantFrom(...OTHER) },
  ), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Fixed, so that a failing run can be repeated. */
export const RUNS = { seed: 20120503, numRuns: 500 } as const;

import type { OperationName } from './operations.ts';

/** A named set of operations for one purpose. */
export interface Profile {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly OperationName[];
}

/** The operations of the `match` profile. */
export const MATCH = [
  'presentation-forms', 'letters', 'alef-maksura', 'alef-wasla', 'hamza-marks', 'alef-hamza', 'teh-marbuta', 'diacritics', 'tatweel', 'digits',
  'invisibles', 'spaces', 'latin-accents',
] as const satisfies readonly OperationName[];

/**
 * The profiles: newsx's own, then what the normalizers of other tools do, as far as single characters go (CAMeL Tools' orthographic
 * normalization with dediacritization, MIT; Lucene's ArabicNormalizer, Apache-2.0; Maha's normalize(all=True), BSD-3-Clause;
 * PyArabic's normalize_searchtext).
 */
export const PROFILES = [
  { name: 'match', description: 'what newsx matches words and lexicon entries by', operations: MATCH },
  {
    name: 'search', description: 'match, and also hamza on waw and yeh, Latin case, punctuation and quotation marks: for finding what people type',
    operations: [...MATCH, 'waw-hamza', 'yeh-hamza', 'punctuation', 'quotation-marks', 'latin-case'],
  },
  { name: 'display', description: 'cleaned for reading, no word changed: NFC, presentation forms, tatweel, bidi controls, spaces', operations: ['nfc', 'presentation-forms', 'tatweel', 'bidi-controls', 'spaces'] },
  { name: 'camel', description: 'as CAMeL Tools: NFKC, alef, alef maksura, teh marbuta, harakat and dagger alef', operations: ['nfkc', 'alef-maksura', 'alef-wasla', 'alef-hamza', 'teh-marbuta', 'harakat', 'dagger-alef'] },
  { name: 'lucene', description: 'as Lucene\'s Arabic normalizer: alef, alef maksura, teh marbuta, harakat, tatweel', operations: ['alef-maksura', 'alef-hamza', 'teh-marbuta', 'harakat', 'tatweel'] },
  {
    name: 'maha', description: 'as Maha: letters with hamza, alef maksura, teh marbuta, ligatures spelled out, spaces',
    operations: ['honorifics', 'lam-alef', 'alef-maksura', 'alef-wasla', 'alef-hamza', 'waw-hamza', 'yeh-hamza', 'teh-marbuta', 'spaces'],
  },
  { name: 'pyarabic', description: 'as PyArabic\'s search text: harakat, tatweel, lam-alef, hamza, teh marbuta, alef maksura', operations: ['lam-alef', 'alef-maksura', 'alef-hamza', 'hamza-seats', 'teh-marbuta', 'harakat', 'tatweel'] },
] as const satisfies readonly Profile[];

/** The names of the profiles. */
export type ProfileName = (typeof PROFILES)[number]['name'];

import { NewsxError } from '../../errors.ts';

/** What `--encoding` takes: `auto`, or the name of an encoding that is then taken on trust. */
export const ENCODINGS = ['auto', 'utf-8', 'utf-16', 'utf-16be', 'windows-1256', 'iso-8859-6'] as const;
/** One of the encodings, or `auto`. */
export type EncodingChoice = (typeof ENCODINGS)[number];
/** An encoding that bytes are in. */
export type Encoding = Exclude<EncodingChoice, 'auto'>;

/** Decoded text without byte-order mark, the encoding it was in, and how many characters could not be read (each is U+FFFD in the text). */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly damaged: number;
}

/** So much of a file decides whether it is UTF-16 or no text at all. */
const SAMPLE = 4096;

/** More damage than this and the bytes are no UTF-8 with a few errors, but something else. */
const TOLERATED_DAMAGE = 0.02;

/** A share of control characters that no text reaches. */
const BINARY_CONTROLS = 0.1;

/**
 * Decodes the bytes of a document. With `auto`: byte-order mark, UTF-16 by where its high bytes lie, strict UTF-8, then the better of
 * Windows-1256 and ISO-8859-6 by the Arabic they give, then UTF-8 with a few damaged characters. Throws an `input` fault with code
 * `binary` for what is no text, and `encoding` where no encoding gives a readable text.
 */
export function decode(bytes: Uint8Array, choice: EncodingChoice): Decoded {
  if (choice !== 'auto') return decodeAs(bytes, choice);
  const known = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (known !== undefined) return decodeAs(bytes, known);
  if (looksBinary(bytes)) throw new NewsxError('input', 'not a text file (it has NUL or control bytes); name its encoding with --encoding if it is one', 'binary');
  const strict = strictUtf8(bytes);
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', damaged: 0 };
  const loose = decodeAs(bytes, 'utf-8');
  if (loose.damaged <= TOLERATED_DAMAGE * arabicLetters(loose.text)) return loose;
  const [best] = (['windows-1256', 'iso-8859-6'] as const)
    .map((encoding) => decodeAs(bytes, encoding)).map((decoded) => ({ decoded, score: arabicScore(decoded.text) })).sort((a, b) => b.score - a.score);
  if (best !== undefined && best.score > 0) return best.decoded;
  if (arabicLetters(loose.text) > loose.damaged) return loose;
  throw new NewsxError('input', 'the encoding cannot be told (neither UTF-8, UTF-16, Windows-1256 nor ISO-8859-6 gives Arabic text); name it with --encoding', 'encoding');
}

/** The encoding a stream begins in, judged by its first bytes: a cut character at their end is no damage. */
export function encodingOf(sample: Uint8Array, choice: EncodingChoice): Encoding {
  if (choice !== 'auto') return choice;
  let end = sample.length;
  while (end > 0 && sample.length - end < 4 && (sample[end - 1]! & 0x80) !== 0) end--;
  return decode(sample.subarray(0, end === 0 ? sample.length : end), 'auto').encoding;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: damageIn(text) };
}

/** How many characters of a decoded text could not be read. */
export function damageIn(text: string): number {
  return text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without a mark: the high bytes of Arabic letters (06) and of spaces and Latin letters (00) fill every other place. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length & ~1, SAMPLE);
  const high: [number, number] = [0, 0];
  for (let i = 0; i < end; i++) if (bytes[i] === 0x06 || bytes[i] === 0x00) high[i % 2 as 0 | 1]++;
  const [even, odd] = high;
  if (odd > 0.35 * end && even < 0.1 * end) return 'utf-16';
  return even > 0.35 * end && odd < 0.1 * end ? 'utf-16be' : undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++;
  }
  return controls > BINARY_CONTROLS * end || (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46);
}

const ARABIC_LETTER = /[\u0621-\u064a]/gu;
/** Letters one by one in Latin words are accents read wrongly. */
const ARABIC_WORD = /[\u0621-\u064a]{2,}/gu;
/** What an Arabic text hardly holds: accented Latin letters, C1 controls, characters that the encoding does not have, lone marks. */
const STRANGE = /[\u0080-\u009f\u00c0-\u00ff\ufffd\u064b-\u0652]/gu;
const ARTICLE = /ال/gu;

function arabicLetters(text: string): number {
  return text.match(ARABIC_LETTER)?.length ?? 0;
}

/** How much a reading looks like Arabic: letters in words and definite articles for it, what Arabic hardly holds against it. */
function arabicScore(text: string): number {
  const inWords = (text.match(ARABIC_WORD) ?? []).reduce((sum, word) => sum + word.length, 0);
  return inWords + 4 * (text.match(ARTICLE)?.length ?? 0) - 3 * (text.match(STRANGE)?.length ?? 0);
}

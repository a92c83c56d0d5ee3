import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode, encodingOf, type Encoding } from '../src/batch/inputs/encoding.ts';

const ARTICLES = readdirSync('fixtures/articles').map((name) => readFileSync(`fixtures/articles/${name}`, 'utf8').replace(/^\ufeff/u, ''));

/** Encodes by turning the decoder round; characters that the encoding lacks become `?`. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16') return wide;
  if (encoding === 'utf-16be') return wide.swap16();
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 0x3f));
}

describe('decode', () => {
  it.each(['utf-8', 'utf-16', 'utf-16be', 'windows-1256', 'iso-8859-6'] as const)('knows %s without being told, in every article and its headline', (encoding) => {
    for (const article of ARTICLES) {
      for (const text of [article, article.slice(0, article.indexOf('\n'))]) {
        const bytes = encode(text, encoding);
        const decoded = decode(bytes, 'auto');
        expect([decoded.encoding, decoded.text]).toEqual([encoding, new TextDecoder(encoding).decode(bytes)]);
      }
    }
  });

  it('drops byte-order marks', () => {
    for (const encoding of ['utf-8', 'utf-16', 'utf-16be'] as const) {
      expect(decode(encode('\ufeffقال', encoding), 'auto')).toMatchObject({ text: 'قال', encoding });
    }
  });

  it('reads UTF-8 cut anywhere, and counts the damage', () => {
    const bytes = Buffer.from(ARTICLES[0]!);
    for (let end = bytes.length - 30; end < bytes.length; end++) {
      const { encoding, damaged, text } = decode(bytes.subarray(0, end), 'auto');
      expect([encoding, damaged]).toEqual(['utf-8', text.endsWith('\ufffd') ? 1 : 0]);
      expect(encodingOf(bytes.subarray(0, end), 'auto')).toBe('utf-8');
    }
  });

  it('refuses what is no text', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expect(() => decode(png, 'auto')).toThrowError(expect.objectContaining({ code: 'binary' }) as Error);
    expect(() => decode(Buffer.from('%PDF-1.7 stream'), 'auto')).toThrowError(expect.objectContaining({ code: 'binary' }) as Error);
    expect(() => decode(Buffer.from('Le marché a été fermé', 'latin1'), 'auto')).toThrowError(expect.objectContaining({ code: 'encoding' }) as Error);
  });

  it('takes a named encoding on trust', () => {
    expect(decode(Uint8Array.of(0xc7, 0xe1, 0), 'windows-1256').text).toBe('ال\0');
  });
});

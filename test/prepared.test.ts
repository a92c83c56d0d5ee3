import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NewsxError } from '../src/errors.ts';
import { readDataFile } from '../src/resources/node.ts';
import { readPrepared } from '../src/resources/prepared/reader.ts';
import { writePrepared } from '../src/resources/prepared/writer.ts';
import { loadTable, parseTable, TABLE_NAMES } from '../src/resources/tables.ts';

/** The value as a copy with maps and sets of the language: what is shared stays shared. */
function unfolded(value: unknown, known = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (known.has(value)) return known.get(value);
  const copy = Array.isArray(value) ? value.map((one) => unfolded(one, known))
    : 'get' in value ? new Map([...(value as ReadonlyMap<unknown, unknown>)].map(([key, one]) => [key, unfolded(one, known)]))
    : 'has' in value ? new Set([...(value as ReadonlySet<unknown>)])
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unfolded(one, known)]));
  known.set(value, copy);
  return copy;
}

const again = (data: object): unknown => readPrepared('data/prepared/test.bin', writePrepared(data));
const WORDS = Array.from({ length: 500 }, (_, at) => `كلمة${at}`);

it.each(TABLE_NAMES)('%s says prepared what the lexicons say', (name) => {
  const parsed = parseTable(name, readDataFile);
  const prepared = loadTable(name, Object.assign(() => writePrepared(parsed), { prepared: true }));
  expect(isDeepStrictEqual(unfolded(prepared), unfolded(parsed))).toBe(true);
});

describe('a prepared file', () => {
  it('keeps all kinds of values', () => {
    const data = { none: undefined, nil: null, yes: true, no: false, small: -7, large: 2 ** 40, share: 1 / 3, minus: -0, text: 'نص', list: [[], {}], set: new Set([1, 'b']), map: new Map([[1, 'a']]), numbers: Int32Array.of(1, -2), bytes: Uint8Array.of(1, 2, 255) };
    expect(again(data)).toEqual(data);
  });

  it('finds each string of large sets and maps, and no other', () => {
    const { set, map } = again({ set: new Set(WORDS), map: new Map(WORDS.map((word, at) => [word, { at }])) }) as { set: ReadonlySet<string>; map: ReadonlyMap<string, unknown> };
    expect(WORDS.every((word, at) => set.has(word) && (map.get(word) as { at: number }).at === at)).toBe(true);
    for (const word of ['', 'كلمة', 'كلمة500', 'كلمة1 ', 'constructor', '__proto__']) expect([set.has(word), map.has(word), map.get(word)]).toEqual([false, false, undefined]);
    expect([set.size, map.size, [...set], [...map.keys()], [...map.values()]]).toEqual([500, 500, WORDS, WORDS, WORDS.map((_, at) => ({ at }))]);
  });

  it('makes what is shared or equal once', () => {
    const shared = { word: 'مشترك' };
    const { map, list } = again({ map: new Map(WORDS.map((word) => [word, shared])), list: [{ word: 'مشترك' }] }) as { map: ReadonlyMap<string, object>; list: readonly object[] };
    expect(map.get(WORDS[1]!)).toBe(list[0]);
    expect(map.get(WORDS[2]!)).toBe(list[0]);
  });

  it('is made of plain data only', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    for (const data of [{ call: () => 1 }, circle, [new Date(0)], [/x/u]]) expect(() => writePrepared(data)).toThrow(TypeError);
  });

  it('is the same bytes for the same data', () => {
    const [first, second] = [1, 2].map(() => writePrepared(parseTable('countries', readDataFile)));
    expect(Buffer.compare(first!, second!)).toBe(0);
  });

  it('is read from any place in memory', () => {
    const bytes = writePrepared({ words: new Set(WORDS) });
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(unfolded(readPrepared('x', moved.subarray(3)))).toEqual({ words: new Set(WORDS) });
  });

  it('tells foreign, cut and damaged files', () => {
    const bytes = writePrepared({ words: new Set(WORDS) });
    const changed = (at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const lost = (from: number): Uint8Array => Uint8Array.from(bytes).fill(0xa5, from, from + 64);
    const faults: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(0), /cut short/u], [bytes.subarray(0, bytes.length - 2), /cut short/u], [bytes.subarray(0, bytes.length - 4), /bytes, found/u], [new Uint8Array(400), /magic/u],
      [changed(4), /version 2, found version 3/u], [changed(8), /damaged/u], [changed(12), /bytes, found/u], [lost(32), /damaged/u], [lost(4000), /damaged/u], [lost(bytes.length - 64), /damaged/u],
    ];
    for (const [damaged, message] of faults) {
      const open = (): unknown => readPrepared('data/prepared/words.bin', damaged);
      expect(open).toThrow(NewsxError);
      expect(open).toThrow(message);
      expect(open).toThrow('data/prepared/words.bin: expected');
    }
  });
});

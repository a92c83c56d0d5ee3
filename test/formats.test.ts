import { describe, expect, it } from 'vitest';
import { splitRows } from '../src/batch/inputs/csv-rows.ts';
import { clipped, shown, widthOf } from '../src/report/shown.ts';
import { offsetsIn } from '../src/report/offsets.ts';
import type { DocumentRecord, TextSpan } from '../src/report/record.ts';
import { newsx, recordsOf } from './support/newsx.ts';

const NEWS = '😀 القاهرة 👩‍🔬\n\nقال الوزير محمد سالم، أمس، إن "3.5 مليون" دولار صرفت في بغداد.\nوأضاف: «انتهى الأمر».';
const run = async (...args: string[]): Promise<string> => (await newsx([...args, '-'], { stdin: NEWS })).stdout;
const record = async (...args: string[]): Promise<DocumentRecord> => recordsOf<DocumentRecord>(await run('extract', ...args))[0]!;

/** Every span of a record that has its text. */
function spansOf(value: unknown): readonly TextSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'text' in value ? [value as TextSpan] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe('offsets', () => {
  it.each([
    ['utf16', (start: number, end: number) => NEWS.slice(start, end)],
    ['codepoint', (start: number, end: number) => [...NEWS].slice(start, end).join('')],
    ['byte', (start: number, end: number) => Buffer.from(NEWS).subarray(start, end).toString()],
  ] as const)('in %s find every surface', async (unit, slice) => {
    const found = await record('--offsets', unit);
    expect(found.offsetUnit).toBe(unit);
    const spans = spansOf(found);
    expect(spans.length).toBeGreaterThan(10);
    for (const { start, end, text } of spans) expect(slice(start, end)).toBe(text);
  });

  it('leave what was carried through alone', () => {
    const found = offsetsIn('😀ا', 'codepoint')({ schema: 'newsx/1', path: '-', offsetUnit: 'utf16', carry: { start: 2 }, sentences: [{ start: 2, end: 3, text: 'ا' }] });
    expect([found.carry, found.sentences![0]!.start]).toEqual([{ start: 2 }, 1]);
  });
});

async function parse(text: string): Promise<readonly (readonly string[])[]> {
  async function* pieces(): AsyncGenerator<string> { yield text; }
  const rows: (readonly string[])[] = [];
  for await (const some of splitRows(pieces(), ',', 1e9)) rows.push(...some.map(({ cells }) => cells));
  return rows;
}

describe('csv and tsv', () => {
  it('have one row an item, quoting what must be, with the columns of the kind', async () => {
    const json = await record();
    for (const [kind, layer] of [['entity', 'entities'], ['number', 'numbers'], ['quote', 'quotes'], ['sentence', 'sentences']] as const) {
      const [header, ...rows] = await parse(await run('extract', '--format', 'csv', '--per', kind));
      expect(header!.slice(0, 5)).toEqual(['path', 'id', 'start', 'end', 'text']);
      expect(rows).toHaveLength(json[layer]!.length);
      expect(rows.every((row) => row.length === header!.length)).toBe(true);
    }
    const sentences = await parse(await run('sentences', '--format', 'csv'));
    expect(sentences.slice(1).map((row) => row[4])).toEqual(json.sentences!.map(({ text }) => text));
    expect((await run('numbers', '--format', 'tsv')).split('\n')[0]).toBe('path\tid\tstart\tend\ttext\tkind\tvalue\tunit\tvague\tapprox\tiso\tresolved\tcalendar');
    expect(await run('entities', '--format', 'csv', '--bom')).toMatch(/^\ufeffpath,/u);
  });
});

describe('json', () => {
  it('is one object for one text, one array for several inputs, ASCII on request', async () => {
    expect(JSON.parse(await run('extract', '--json'))).toEqual(await record());
    const several = await newsx(['sentences', '--format', 'json', 'fixtures/articles/01-cabinet.txt', 'gone.txt']);
    expect((JSON.parse(several.stdout) as { path: string }[]).map(({ path }) => path)).toEqual(['fixtures/articles/01-cabinet.txt', 'gone.txt']);
    const ascii = await run('extract', '--ascii');
    expect(ascii).toMatch(/^[\u0000-\u007f]+$/u);
    expect(JSON.parse(ascii)).toEqual(await record());
  });
});

describe('conll, brat and spaCy', () => {
  it('name the same entities, brat and spaCy in code points', async () => {
    const { entities, tokens, sentences } = await record('--passes', 'tokens,entities,sentences');
    const conll = await run('extract', '--format', 'conll');
    expect(conll.split('\n').filter((line) => line !== '')).toHaveLength(tokens!.length);
    expect(conll.trimEnd().split('\n\n')).toHaveLength(sentences!.length);
    expect(conll.match(/\tB-/gu)).toHaveLength(entities!.length);
    const spacy = JSON.parse(await run('extract', '--format', 'spacy')) as { text: string; ents: { start: number; end: number }[] };
    expect(spacy.ents.map(({ start, end }) => [...spacy.text].slice(start, end).join(''))).toEqual(entities!.map(({ text }) => text));
    const brat = [...(await run('extract', '--format', 'brat')).matchAll(/^T\d+\t(?:PER|LOC|ORG|MISC) (\d+) (\d+)\t(.*)$/gmu)];
    expect(brat.map(([, start, end, text]) => [[...NEWS].slice(Number(start), Number(end)).join(''), text])).toEqual(entities!.map(({ text }) => [text, text]));
  });
});

describe('table', () => {
  it('lines columns up, isolates cells, and lets no control of the text through', async () => {
    const hostile = 'عنوان \u202eمقلوب\u2066 \u001b[31m\u0007 نص.\u0085\n\nقال سامي \u200fنعم.';
    const { stdout } = await newsx(['extract', '--passes', 'sentences,tokens,quotes', '--color', 'never', '-'], { stdin: hostile, terminal: true });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066\u2067]/u);
    expect([...stdout].filter((character) => character === '\u2068')).toHaveLength([...stdout].filter((character) => character === '\u2069').length);
    const table = (await newsx(['entities', '-'], { stdin: NEWS, terminal: true, env: { NO_COLOR: '1' } })).stdout;
    const lines = table.split('\n').filter((line) => line.startsWith('\u2068'));
    const columnOf = (line: string): number => widthOf(line.slice(0, line.lastIndexOf('\u2068')));
    expect(new Set(lines.map(columnOf)).size).toBe(1);
    expect(table).not.toContain('\u001b');
  });

  it('is colored as the user wants', async () => {
    const colored = async (args: readonly string[], env: Readonly<Record<string, string>>, terminal = true): Promise<boolean> =>
      (await newsx(['sentences', '--format', 'table', ...args, '-'], { stdin: NEWS, terminal, env })).stdout.includes('\u001b');
    expect(await colored([], {})).toBe(true);
    expect(await colored([], {}, false)).toBe(false);
    expect(await colored([], { FORCE_COLOR: '1' }, false)).toBe(true);
    expect(await colored([], { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(await colored([], { TERM: 'dumb' })).toBe(false);
    expect(await colored(['--color', 'always'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await colored(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('counts width by grapheme', () => {
    expect([widthOf('مُحَمَّد'), widthOf('👩‍🔬'), widthOf('\u2068ا\u2069'), widthOf('日本'), widthOf('كـ')]).toEqual([4, 2, 1, 4, 2]);
    expect(clipped('مُحَمَّد سالم', 6)).toBe('مُحَمَّد …');
    expect(shown('a\u202eb\n')).toBe('a\\u{202e}b\\u{a}');
  });
});

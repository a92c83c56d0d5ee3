import { readFileSync } from 'node:fs';
import type { Span } from '../../src/document.ts';

/** One expected item: its kind, the words it covers, its value as written (`''` when the line has none), and where it lies in the text. */
export interface Expectation extends Span {
  readonly kind: string;
  readonly surface: string;
  readonly value: string;
}

/** One case of a `.cases` file. `title` is its comment, or its text where it has none. */
export interface Case {
  readonly line: number;
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

/**
 * Reads `fixtures/cases/NAME.cases`. Cases are separated by blank lines; a case is
 *
 *     # an optional comment, used as the title
 *     the text (more lines are joined with \n)
 *     kind<TAB>surface<TAB>value
 *     kind<TAB>surface
 *
 * `\n \r \t \\ \#` and `\u` with four hexadecimal digits are understood everywhere. Offsets are found here: items of one kind are listed in the order of
 * the text and each is looked for after the start of the item of that kind before it, and after its end if it is there.
 * Throws, naming file and line, when a surface does not occur.
 */
export function readCases(name: string): readonly Case[] {
  const file = `fixtures/cases/${name}.cases`;
  return parseCases(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}

/** `readCases` on the content of a file. */
export function parseCases(file: string, content: string): readonly Case[] {
  const cases: Case[] = [];
  let first = 0;
  const lines = content.split('\n');
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i] !== '') continue;
    const found = parseCase(file, lines.slice(first, i), first + 1);
    if (found !== undefined) cases.push(found);
    first = i + 1;
  }
  return cases;
}

function parseCase(file: string, lines: readonly string[], line: number): Case | undefined {
  const comments = lines.filter((entry) => entry.startsWith('#'));
  const texts = lines.filter((entry) => !entry.startsWith('#') && !entry.includes('\t'));
  if (texts.length === 0) return undefined;
  const text = texts.map(unescape).join('\n');
  const expected: Expectation[] = [];
  const last = new Map<string, Span>();
  lines.forEach((entry, offset) => {
    if (entry.startsWith('#') || !entry.includes('\t')) return;
    const [kind = '', surface = '', value = ''] = entry.split('\t').map(unescape);
    const before = last.get(kind);
    let start = text.indexOf(surface, before?.end ?? 0);
    if (start < 0 && before !== undefined) start = text.indexOf(surface, before.start + 1);
    if (start < 0) throw new Error(`${file}:${line + offset}: "${surface}" does not occur in the text (after the item before it)`);
    const item = { kind, surface, value, start, end: start + surface.length };
    last.set(kind, item);
    expected.push(item);
  });
  return { line, title: comments.map((entry) => entry.slice(1).trim()).join(' ') || text, text, expected };
}

const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|([nrt\\#]))/gu;
const PLAIN: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '#': '#' };

function unescape(entry: string): string {
  return entry.replace(ESCAPE, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? PLAIN[letter!]! : String.fromCharCode(parseInt(code, 16)));
}

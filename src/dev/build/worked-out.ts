import type { Plugin } from 'esbuild';
import { pathToFileURL } from 'node:url';

/** Modules of constants that take a start some milliseconds each to work out, and are the same on every machine. */
const CONSTANTS = /\/(?:arabic\/(?:class|fold)-table|tokens\/plain-units)\.ts$/;

/** Bundles have the values of such modules in their place; the source, which says where the values come from, needs no step of its own. */
export const WORKED_OUT: Plugin = {
  name: 'worked-out',
  setup: (bundle) => bundle.onLoad({ filter: CONSTANTS }, async ({ path }) => {
    const constants = Object.entries((await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>);
    return { contents: constants.map(([name, value]) => `export const ${name} = ${literal(value)};`).join('\n') };
  }),
};

/** Plain data as an expression of JavaScript. Throws on functions and classes. */
export function literal(value: unknown): string {
  if (value instanceof Map) return `new Map(${parsed([...value])})`;
  if (value instanceof Uint8Array || value instanceof Uint16Array) return filled(value);
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${literal(one)}`).join()}}`;
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value === undefined ? 'undefined' : JSON.stringify(value);
  throw new TypeError(`expected plain data, found a ${typeof value}`);
}

/** Long rows as JSON in a string: V8 keeps and reads that in a fraction of what an array of the program takes. */
function parsed(rows: readonly unknown[]): string {
  if (!rows.flat().every((cell) => typeof cell === 'number' || typeof cell === 'string')) throw new TypeError('expected numbers and strings in maps');
  return `JSON.parse(${JSON.stringify(JSON.stringify(rows))})`;
}

/** Fills an array run by run: with one value, or with what differs from its index by one value (a table of units that become others). */
const FILL = '(array, runs) => { for (const [start, end, value, byIndex] of runs) { if (byIndex) for (let i = start; i < end; i++) array[i] = i ^ value; else array.fill(value, start, end); } return array; }';

function filled(array: Uint8Array | Uint16Array): string {
  const runs: (readonly [start: number, end: number, value: number, byIndex: 0 | 1])[] = [];
  for (let start = 0; start < array.length;) {
    const same = runEnd(array, start, (i) => array[i]!);
    const steady = runEnd(array, start, (i) => array[i]! ^ i);
    if (steady > same) runs.push([start, steady, array[start]! ^ start, 1]);
    else if (array[start] !== 0) runs.push([start, same, array[start]!, 0]);
    start = Math.max(same, steady);
  }
  return `(${FILL})(new ${array.constructor.name}(${array.length}), ${parsed(runs)})`;
}

function runEnd(array: Uint8Array | Uint16Array, start: number, of: (index: number) => number): number {
  let end = start + 1;
  while (end < array.length && of(end) === of(start)) end++;
  return end;
}

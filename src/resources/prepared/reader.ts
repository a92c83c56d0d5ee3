import { NewsxError } from '../../errors.ts';
import { checksumOf, CONSTANTS, HEADER_CELLS, MAGIC, Node, TYPED_ARRAYS, Value, VALUE_BITS, VALUE_MASK, VERSION } from './layout.ts';
import { PreparedMap, PreparedSet, type TableFile } from './tables.ts';

/**
 * Opens a prepared file and gives its data; large maps and sets are views of the bytes, which must stay as they are. Throws a `data` fault that
 * names the file and what was expected when it is foreign, of another version, cut short or damaged.
 */
export function readPrepared(path: string, bytes: Uint8Array): unknown {
  const fail = (expected: string): never => { throw new NewsxError('data', `${path}: expected ${expected}`, 'prepared'); };
  if (bytes.length < HEADER_CELLS * 4 || bytes.length % 4 !== 0) fail('a prepared table, the file is cut short');
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(buffer, byteOffset, byteLength / 4);
  if (words[0] !== MAGIC) fail('a prepared table (magic bytes NWSP)');
  if (words[1] !== VERSION) fail(`a prepared table of version ${VERSION}, found version ${words[1]!}`);
  const counts = countsOf(words);
  const whole = HEADER_CELLS + 2 * counts.numbers + counts.nodes + counts.strings + 1 + counts.cells + Math.ceil(counts.units / 2);
  if (words.length !== whole) fail(`${whole * 4} bytes, found ${words.length * 4}`);
  if (checksumOf(words.subarray(HEADER_CELLS)) !== words[2]) fail('numbers that match the checksum: the file is damaged');
  return dataOf(words, counts);
}

/** How many of each section the header says there are. */
type Counts = Readonly<Record<'numbers' | 'nodes' | 'strings' | 'cells' | 'units', number>>;

function countsOf(words: Int32Array): Counts {
  return { numbers: words[3]!, nodes: words[4]!, strings: words[5]!, cells: words[6]!, units: words[7]! };
}

/** The value of the last node. */
function dataOf(words: Int32Array, counts: Counts): unknown {
  const numbers = new Float64Array(words.buffer, words.byteOffset + HEADER_CELLS * 4, counts.numbers);
  let at = HEADER_CELLS + 2 * counts.numbers;
  const next = (length: number): Int32Array => words.subarray(at, (at += length));
  const nodes = next(counts.nodes);
  const strings = next(counts.strings + 1);
  const cells = next(counts.cells);
  const units = new Uint16Array(words.buffer, words.byteOffset + at * 4, counts.units);
  const texts = new Array<string | undefined>(counts.strings);
  const made = new Array<object | undefined>(counts.nodes);
  const textOf = (string: number): string => (texts[string] ??= textFrom(units.subarray(strings[string], strings[string + 1])));
  const valueOf = (cell: number): unknown => {
    const payload = cell >> VALUE_BITS;
    switch (cell & VALUE_MASK) {
      case Value.integer: return payload;
      case Value.string: return textOf(payload);
      case Value.node: return (made[payload] ??= nodeAt(nodes[payload]!, file));
      case Value.number: return numbers[payload];
      default: return CONSTANTS[payload];
    }
  };
  const file: TableFile = { cells, strings, units, textOf, valueOf };
  return nodeAt(nodes[counts.nodes - 1]!, file);
}

function textFrom(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

function nodeAt(node: number, file: TableFile): object {
  const { cells, textOf, valueOf } = file;
  const first = node + 2;
  const length = cells[node + 1]!;
  const values = (from: number, to: number): unknown[] => {
    const made: unknown[] = [];
    for (let at = from; at < to; at++) made.push(valueOf(cells[at]!));
    return made;
  };
  switch (cells[node]) {
    case Node.array: return values(first, first + length);
    case Node.object: return objectOf(textOf(length), first, file);
    case Node.stringMap: return new PreparedMap(file, node);
    case Node.stringSet: return new PreparedSet(file, node);
    case Node.typed: return new TYPED_ARRAYS[cells[first]!]!(cells.buffer as ArrayBuffer, cells.byteOffset + (first + 1) * 4, length);
    case Node.set: return new Set(values(first, first + length));
    default: return mapOf(values(first, first + length), values(first + length, first + 2 * length));
  }
}

function mapOf(keys: readonly unknown[], values: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  return new Map(keys.map((key, at) => [key, values[at]]));
}

/** Parsed from JSON, an object has the shape that a literal with the same properties has: engines read few shapes faster than many. */
function objectOf(keys: string, first: number, { cells, valueOf }: TableFile): object {
  const object = JSON.parse(keys) as Record<string, unknown>;
  let at = first;
  for (const key of Object.keys(object)) object[key] = valueOf(cells[at++]!);
  return object;
}

import { checksumOf, CONSTANTS, FEWEST_HASHED, hashOf, HEADER_CELLS, INTEGERS, MAGIC, Node, POSITION_MASK, tagOf, TYPED_ARRAYS, Value, VALUE_BITS, VERSION } from './layout.ts';

interface Draft {
  readonly numbers: number[];
  /** Cells of each node, and the node by its cells. */
  readonly nodes: (readonly number[])[];
  readonly byCells: Map<string, number>;
  readonly strings: Map<string, number>;
  /** Nodes of the objects met so far, none yet for those that are being written. */
  readonly known: Map<object, number | undefined>;
}

/** The bytes of a prepared file (see the layout) for plain data. The same data give the same bytes. Throws on functions, other objects and circles. */
export function writePrepared(data: object): Uint8Array {
  const draft: Draft = { numbers: [], nodes: [], byCells: new Map(), strings: new Map(), known: new Map() };
  cellOf(data, draft);
  const { numbers, nodes } = draft;
  const strings = [...draft.strings.keys()];
  const units = strings.reduce((sum, { length }) => sum + length, 0);
  const cells = nodes.reduce((sum, { length }) => sum + length, 0);
  const head = HEADER_CELLS + 2 * numbers.length;
  const words = new Int32Array(head + nodes.length + strings.length + 1 + cells + Math.ceil(units / 2));
  words.set([MAGIC, VERSION, 0, numbers.length, nodes.length, strings.length, cells, units]);
  new Float64Array(words.buffer, HEADER_CELLS * 4, numbers.length).set(numbers);
  words.set(startsOf(nodes).slice(0, -1), head);
  words.set(startsOf(strings), head + nodes.length);
  words.set(nodes.flat(), head + nodes.length + strings.length + 1);
  const text = strings.join('');
  new Uint16Array(words.buffer, (words.length - Math.ceil(units / 2)) * 4, units).set(Array.from({ length: units }, (_, at) => text.charCodeAt(at)));
  words[2] = checksumOf(words.subarray(HEADER_CELLS));
  return new Uint8Array(words.buffer);
}

/** Where each of a row of things begins, and where the last one ends. */
function startsOf(row: readonly { readonly length: number }[]): readonly number[] {
  const starts = [0];
  for (const { length } of row) starts.push(starts[starts.length - 1]! + length);
  return starts;
}

function cellOf(value: unknown, draft: Draft): number {
  const constant = CONSTANTS.indexOf(value);
  if (constant >= 0) return cell(Value.constant, constant);
  if (typeof value === 'string') return cell(Value.string, stringOf(value, draft));
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < INTEGERS && !Object.is(value, -0) ? cell(Value.integer, value) : cell(Value.number, draft.numbers.push(value) - 1);
  if (typeof value === 'object') return cell(Value.node, nodeOf(value!, draft));
  throw new TypeError(`expected plain data, found a ${typeof value}`);
}

function cell(kind: number, payload: number): number {
  return (payload << VALUE_BITS) | kind;
}

function stringOf(text: string, { strings }: Draft): number {
  const position = strings.get(text) ?? strings.size;
  strings.set(text, position);
  return position;
}

/** An object that is met again, or one that holds the same, is the same node. */
function nodeOf(value: object, draft: Draft): number {
  const { byCells, known, nodes } = draft;
  if (known.has(value)) {
    const node = known.get(value);
    if (node === undefined) throw new TypeError('expected data in no circle');
    return node;
  }
  known.set(value, undefined);
  const cells = cellsOf(value, draft);
  const held = cells.join();
  const node = byCells.get(held) ?? nodes.push(cells) - 1;
  byCells.set(held, node);
  known.set(value, node);
  return node;
}

function cellsOf(value: object, draft: Draft): readonly number[] {
  const all = (values: Iterable<unknown>): readonly number[] => Array.from(values, (one) => cellOf(one, draft));
  if (Array.isArray(value)) return [Node.array, value.length, ...all(value)];
  if (value instanceof Map) return isHashed(value) ? [Node.stringMap, ...hashed(value.keys(), draft), ...all(value.values())] : [Node.map, value.size, ...all(value.keys()), ...all(value.values())];
  if (value instanceof Set) return isHashed(value) ? [Node.stringSet, ...hashed(value, draft)] : [Node.set, value.size, ...all(value)];
  const type = TYPED_ARRAYS.findIndex((typed) => value instanceof typed);
  if (type >= 0) return [Node.typed, (value as Uint8Array).length, type, ...wordsOf(value as Uint8Array)];
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`expected plain data, found an object of ${value.constructor.name}`);
  const keys = JSON.stringify(Object.fromEntries(Object.keys(value).map((key) => [key, null])));
  return [Node.object, stringOf(keys, draft), ...all(Object.values(value))];
}

function wordsOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Int32Array {
  const words = new Int32Array(Math.ceil(byteLength / 4));
  new Uint8Array(words.buffer).set(new Uint8Array(buffer, byteOffset, byteLength));
  return words;
}

function isHashed(table: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>): boolean {
  return table.size >= FEWEST_HASHED && [...table.keys()].every((key) => typeof key === 'string');
}

/** How many strings, how many slots, the slots, and the strings. Half of the slots or more stay free, so that a string that is none of them is told soon. */
function hashed(keys: Iterable<string>, draft: Draft): readonly number[] {
  const strings = [...keys];
  if (strings.length >= POSITION_MASK) throw new RangeError(`expected fewer than ${POSITION_MASK} strings in one table`);
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(strings.length * 2))).fill(0);
  for (const [position, text] of strings.entries()) {
    const hash = hashOf(text);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (position + 1) | tagOf(hash);
  }
  return [strings.length, slots.length, ...slots, ...strings.map((text) => stringOf(text, draft))];
}

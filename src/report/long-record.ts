import type { Layers } from '../document.ts';
import { formatJson } from './json.ts';
import { REPORTED_LAYERS, type DocumentRecord } from './record.ts';

/** The record of a long document, of which no more than a part is in memory: its head, then the fields that are lists, each in one part or more. */
export interface LongRecord {
  readonly head: DocumentRecord;
  readonly parts: Iterable<RecordPart>;
}

/** Some items of a field of a record, in their order. */
export type RecordPart = readonly [field: string, items: readonly object[]];

/** So many items are written together. */
const ITEMS = 1000;

/** The long record of some layers and of further fields after them; `recordOf` makes the record of what it is given of the layers. */
export function longRecord(layers: Partial<Layers>, recordOf: (some: Partial<Layers>) => DocumentRecord, further: Readonly<Record<string, readonly object[]>>): LongRecord {
  return { head: recordOf({}), parts: partsOf(layers, recordOf, further) };
}

function* partsOf(layers: Partial<Layers>, recordOf: (some: Partial<Layers>) => DocumentRecord, further: Readonly<Record<string, readonly object[]>>): Generator<RecordPart> {
  for (const layer of REPORTED_LAYERS) {
    const items = layers[layer];
    if (items === undefined) continue;
    for (let at = 0; at === 0 || at < items.length; at += ITEMS) yield [layer, recordOf({ [layer]: items.slice(at, at + ITEMS) })[layer] ?? []];
  }
  yield* Object.entries(further);
}

/** The JSON of a long record in pieces, which together are what `formatJson` makes of the whole. */
export function* longJson({ head, parts }: LongRecord, ascii: boolean, indent?: number): Generator<string> {
  const [listEnd, recordEnd] = indent === undefined ? [']', '}'] : [`\n${' '.repeat(indent)}]`, '\n}'];
  yield formatJson(head, ascii, indent).slice(0, -recordEnd.length);
  let open = '';
  let closing = '';
  for (const [field, items] of parts) {
    const end = items.length === 0 ? ']' : listEnd;
    const list = formatJson({ [field]: items }, ascii, indent).slice(1, -(end.length + recordEnd.length));
    yield field === open ? `,${list.slice(list.indexOf('[') + 1)}` : `${closing},${list}`;
    open = field;
    closing = end;
  }
  yield closing + recordEnd;
}

import { hashOf, POSITION_MASK, tagOf } from './layout.ts';

/** What tables ask of the file they lie in. */
export interface TableFile {
  readonly cells: Int32Array;
  /** Where in the units each string begins. */
  readonly strings: Int32Array;
  readonly units: Uint16Array;
  readonly textOf: (string: number) => string;
  /** The value that a cell says. */
  readonly valueOf: (cell: number) => unknown;
}

/** Strings that are found by their hash where they lie. */
class PreparedStrings {
  readonly size: number;
  protected readonly file: TableFile;
  /** Where in the cells the slots, the strings, and what comes after them begin. */
  protected readonly slots: number;
  protected readonly first: number;
  protected readonly end: number;

  constructor(file: TableFile, node: number) {
    this.size = file.cells[node + 1]!;
    this.file = file;
    this.slots = node + 3;
    this.first = this.slots + file.cells[node + 2]!;
    this.end = this.first + this.size;
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }

  /** The position of a string among them, or -1. */
  protected find(text: string): number {
    const { file: { cells }, slots, first } = this;
    const mask = first - slots - 1;
    const hash = hashOf(text);
    const tag = tagOf(hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = cells[slots + slot]!;
      if (found === 0) return -1;
      const position = (found & POSITION_MASK) - 1;
      if ((found & ~POSITION_MASK) === tag && this.isAt(position, text)) return position;
    }
  }

  private isAt(position: number, text: string): boolean {
    const { strings, units, cells } = this.file;
    const string = cells[this.first + position]!;
    const start = strings[string]!;
    if (strings[string + 1]! - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  *keys(): Generator<string, undefined> {
    for (let at = this.first; at < this.end; at++) yield this.file.textOf(this.file.cells[at]!);
  }
}

/** A set of strings that is read where it lies in its file. */
export class PreparedSet extends PreparedStrings implements ReadonlySet<string> {
  values(): Generator<string, undefined> {
    return this.keys();
  }

  *entries(): Generator<[string, string], undefined> {
    for (const text of this.keys()) yield [text, text];
  }

  forEach(visit: (value: string, key: string, set: ReadonlySet<string>) => void): void {
    for (const text of this.keys()) visit(text, text, this);
  }

  [Symbol.iterator](): Generator<string, undefined> {
    return this.keys();
  }
}

/** A map of strings that is read where it lies in its file; a value is made when it is first asked for, and is then the same. */
export class PreparedMap extends PreparedStrings implements ReadonlyMap<string, unknown> {
  get(text: string): unknown {
    const position = this.find(text);
    return position < 0 ? undefined : this.file.valueOf(this.file.cells[this.end + position]!);
  }

  *values(): Generator<unknown, undefined> {
    for (let at = this.end; at < this.end + this.size; at++) yield this.file.valueOf(this.file.cells[at]!);
  }

  *entries(): Generator<[string, unknown], undefined> {
    for (const text of this.keys()) yield [text, this.get(text)];
  }

  forEach(visit: (value: unknown, key: string, map: ReadonlyMap<string, unknown>) => void): void {
    for (const [text, value] of this) visit(value, text, this);
  }

  [Symbol.iterator](): Generator<[string, unknown], undefined> {
    return this.entries();
  }
}

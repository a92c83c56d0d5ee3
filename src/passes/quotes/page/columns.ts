/** What is known of each token of a page, in arrays of one length. `Page` tells what each holds. */
export interface Columns {
  readonly facts: Int32Array;
  readonly traits: Int32Array;
  readonly unclosed: Int32Array;
  readonly stops: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly closing: Int32Array;
  readonly opening: Int32Array;
  readonly enclosing: Int32Array;
  readonly nameOf: Int32Array;
}

/** Columns that hold 0 where nothing is known, and all of them. */
const ZEROS = 4;
const COUNT = 9;

/** Columns for so many tokens of which nothing is known yet. All lie in one piece of memory: to allocate it costs more than what is done to most pages. */
export function columnsFor(size: number): Columns {
  const { buffer } = new Int32Array(COUNT * size).fill(-1, ZEROS * size);
  const column = (index: number): Int32Array => new Int32Array(buffer, index * size * Int32Array.BYTES_PER_ELEMENT, size);
  return {
    facts: column(0), traits: column(1), unclosed: column(2), stops: column(3),
    paragraphOf: column(4), closing: column(5), opening: column(6), enclosing: column(7), nameOf: column(8),
  };
}

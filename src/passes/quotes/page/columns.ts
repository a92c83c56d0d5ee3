/** What is known of each token of a page, in arrays of one length. `Page` tells what each holds. */
export interface Columns {
  readonly facts: Int32Array;
  readonly traits: Int32Array;
  readonly unclosed: Int32Array;
  readonly stops: Int32Array;
  readonly cues: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly closing: Int32Array;
  readonly opening: Int32Array;
  readonly enclosing: Int32Array;
  readonly nameOf: Int32Array;
}

/** Columns that hold 0 where nothing is known, and all of them. */
const ZEROS = 5;
const COUNT = 10;

/** Columns for so many tokens of which nothing is known yet. They lie in the owner's room, so that those it gave before are lost. */
export function columnsFor(owner: { room: Int32Array }, size: number): Columns {
  if (owner.room.length < COUNT * size) owner.room = new Int32Array(2 * COUNT * size);
  const { buffer } = owner.room.fill(0, 0, ZEROS * size).fill(-1, ZEROS * size, COUNT * size);
  const column = (index: number): Int32Array => new Int32Array(buffer, index * size * Int32Array.BYTES_PER_ELEMENT, size);
  return {
    facts: column(0), traits: column(1), unclosed: column(2), stops: column(3), cues: column(4),
    paragraphOf: column(5), closing: column(6), opening: column(7), enclosing: column(8), nameOf: column(9),
  };
}

import type { Words } from '../words.ts';

/** Where the words of a name begin and end, of which a first guess is given; an empty range where there is no name. */
export type Edges = (words: Words, first: number, last: number) => readonly [first: number, last: number];

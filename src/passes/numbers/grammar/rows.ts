import { candidatesOf, type KnownRows, type RowCandidates } from '../../../resources/numbers/grammar/known-rows.ts';
import type { Atom } from '../atoms/atoms.ts';
import type { Matching } from './match.ts';

/** A row of neighboring atoms with what the grammar is known to allow in it. */
export interface Row {
  readonly atoms: readonly Atom[];
  readonly known: RowCandidates;
  /** The row as rules are tried on it, once more has to be known. */
  matching: Matching | undefined;
}

/** A row of atoms. */
export function rowOf(atoms: readonly Atom[], known: KnownRows): Row {
  return { atoms, known: knownOf(atoms, known), matching: undefined };
}

/** Longer rows seldom come again. */
const MOST_ATOMS = 20;
/** Longer figures are not remembered: such a string may hold in memory the whole text it was cut from. */
const LONGEST_FIGURE = 12;

/** What is known of a row by its atoms: all that the grammar asks of them goes into its hash. That two rows are ever taken for one has odds of one in ten billion. */
function knownOf(atoms: readonly Atom[], known: KnownRows): RowCandidates {
  if (atoms.length > MOST_ATOMS) return [];
  let first = 0x811c9dc5;
  let second = atoms.length;
  for (let at = 0; at < atoms.length; at++) {
    const { word, key, lead, figure, article, glued, start, end, first: from, last } = atoms[at]!;
    // A word of the lexicons is told by its number; figures and marks have none.
    const text = figure !== null ? figure.text : word.number === 0 ? key : '';
    if (text.length > LONGEST_FIGURE) return [];
    const traits = (article ? 1 : 0) | (glued ? 2 : 0) | (figure === null ? 0 : 4) | (from === last ? 8 : 0) | (end - start > 1 ? 16 : 0) | (lead.length << 5) | (text.length << 9);
    first = mix(mix(first, word.number), traits);
    second = mixOther(mixOther(second, word.number), traits);
    for (let place = 0; place < lead.length; place++) {
      first = mix(first, lead.charCodeAt(place));
      second = mixOther(second, lead.charCodeAt(place));
    }
    for (let place = 0; place < text.length; place++) {
      first = mix(first, text.charCodeAt(place));
      second = mixOther(second, text.charCodeAt(place));
    }
  }
  return candidatesOf(known, first, second);
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

function mixOther(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

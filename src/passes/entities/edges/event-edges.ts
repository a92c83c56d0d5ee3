import { hasLetter } from '../../../arabic/unit-classes.ts';
import { rolesOf } from '../forms.ts';
import { playsBare } from '../words.ts';
import type { Edges } from './range.ts';

const STOP = rolesOf('stop');
const EVENT = rolesOf('event');

/** Years stay outside, and so does بطولة before a cup; a noun for events alone is no name: كأس. */
export const eventEdges: Edges = (words, first, last) => {
  while (last - first > 1 && /^\d{4}$/u.test(words.keys[last - 1]!)) last--;
  if (last - first === 1 && !hasLetter(words.keys[first]!)) return [first, first];
  if (playsBare(words, first, STOP) || (last - first === 1 && playsBare(words, first, EVENT))) return [first, first];
  return [last - first > 1 && words.keys[first + 1] === 'كاس' ? first + 1 : first, last];
};

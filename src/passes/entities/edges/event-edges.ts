import { hasLetter } from '../../../arabic/unit-classes.ts';
import { rolesOf } from '../forms.ts';
import { playsBare } from '../words.ts';
import type { Edges } from './range.ts';

const STOP = rolesOf('stop');
const EVENT = rolesOf('event');

/** What tells the year of a law or an event: قانون المالية لسنة 2026. */
const YEAR = /^(?:\d{4}|ل?(?:عام|سنه))$/u;

/** The year stays outside, and so does بطولة before a cup; a noun for events alone is no name: كأس. */
export const eventEdges: Edges = (words, first, last) => {
  while (last - first > 1 && YEAR.test(words.keys[last - 1]!)) last--;
  if (last - first === 1 && !hasLetter(words.keys[first]!)) return [first, first];
  if (playsBare(words, first, STOP) || (last - first === 1 && playsBare(words, first, EVENT))) return [first, first];
  return [last - first > 1 && words.keys[first + 1] === 'كاس' ? first + 1 : first, last];
};

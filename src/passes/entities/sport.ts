import { CUT, rolesOf } from './forms.ts';

/** Words of sport a text needs, and how many of them different, to be taken for one about sport. */
const LEAST_WORDS = 5;
const LEAST_KINDS = 3;
const SPORT = rolesOf('sport');

/** Whether the words of a text are of sport, by their forms. */
export function areAboutSport(keys: readonly string[], roles: Int32Array, facts: Int32Array): boolean {
  const kinds = new Set<string>();
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    if ((roles[at]! & SPORT) === 0) continue;
    count++;
    kinds.add(keys[at]!.slice(facts[at]! & CUT));
  }
  return count >= LEAST_WORDS && kinds.size >= LEAST_KINDS;
}

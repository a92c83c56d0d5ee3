import { CUT, rolesOf } from './forms.ts';

/** Words of sport a text needs, and how many of them different, to be taken for one about sport. */
const LEAST_WORDS = 5;
const LEAST_KINDS = 3;
/** Different words of sport a text needs to have anything to do with it. */
const SOME_KINDS = 2;
const SPORT = rolesOf('sport');

/** What a text has to do with sport: it is about sport, has some of its words, or hardly any. */
export type Sport = 'about' | 'some' | 'none';

/** How much of sport there is in the words of a text, by their forms. */
export function sportIn(keys: readonly string[], roles: Int32Array, facts: Int32Array): Sport {
  let kinds: Set<string> | undefined;
  let count = 0;
  for (let at = 0; at < roles.length; at++) {
    if ((roles[at]! & SPORT) === 0) continue;
    kinds ??= new Set();
    kinds.add(keys[at]!.slice(facts[at]! & CUT));
    if (++count >= LEAST_WORDS && kinds.size >= LEAST_KINDS) return 'about';
  }
  return kinds !== undefined && kinds.size >= SOME_KINDS ? 'some' : 'none';
}

import { outlineOf } from '../../../arabic/spellings.ts';
import { stemOf } from '../../../arabic/stems.ts';
import type { MetName } from '../../../resources/names/met-names.ts';
import type { Draft } from '../drafts.ts';
import { withoutProclitics } from '../proclitics.ts';
import type { Words } from '../words.ts';
import { personNameOf } from './person-names.ts';
import { knownOrganization, shorterForms } from './thing-names.ts';

/** Names with one first word that are remembered: a first name begins thousands. */
const MOST_REMEMBERED = 16;

/** The name of a draft, from those that documents had before (by the number of their first word, which may carry proclitics) or worked out for the first time. */
export function metName(words: Words, met: (MetName[] | undefined)[], draft: Draft): MetName {
  const number = words.numbers[draft.first]!;
  const names = (met[number] ??= []);
  for (let index = 0; index < names.length; index++) if (isNameOf(names[index]!, words, draft)) return names[index]!;
  const name = nameOf(words, draft);
  if (names.length === MOST_REMEMBERED) names.shift();
  names.push(name);
  return name;
}

function isNameOf({ type, cut, rest }: MetName, { numbers }: Words, draft: Draft): boolean {
  if (type !== draft.type || cut !== draft.cut || rest.length !== draft.last - draft.first - 1) return false;
  for (let at = 0; at < rest.length; at++) if (numbers[draft.first + 1 + at] !== rest[at]) return false;
  return true;
}

function nameOf(words: Words, { first, last, cut, type }: Draft): MetName {
  const { names } = words.known;
  const rest = Array.from(words.numbers.subarray(first + 1, last));
  const own = [withoutProclitics(words, first, cut), ...words.keys.slice(first + 1, last)];
  const whole = own.join(' ');
  const code = type === 'LOC' ? names.countries.get(whole) : type === 'ORG' ? knownOrganization(own, whole, names) : undefined;
  const isPerson = type === 'PER';
  return {
    type, cut, rest, words: own, whole, code,
    outline: own.reduce((outline, word) => Math.imul(outline, 31) + outlineOf(word), 0) | 0,
    head: stemOf(own[0]!),
    shorter: isPerson ? [] : shorterForms(own, whole, type, names),
    person: isPerson ? personNameOf(own, names) : undefined,
  };
}

import { eachWithoutProclitics } from '../../arabic/proclitics.ts';
import type { KnownName, KnownNames } from '../../resources/known-names.ts';
import { sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { endsLine, isAboutSport, isMarked, startsLine } from './page.ts';
import { plays, playsBare, rolesOf, type Words } from './words.ts';

const COUNTRY = rolesOf('nationality');
const SOURCE_HEAD = rolesOf('organization-outside');

/** Names of the shipped table where their context allows; a longer name found before is left alone. */
export function knownNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const table = words.known.names.knownNames;
  const owners = ownersOf(drafts, words.keys.length);
  const sport = isAboutSport(words);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    const name = longestAt(words, at, table, ({ when, rest }) =>
      when === 'always' || (when === 'sport' ? sport && !isThere(words, at, drafts[owners[at]!]) : namesSource(words, at, at + 1 + rest.length, drafts, owners)));
    if (name === undefined) continue;
    const last = at + 1 + name.rest.length;
    const own = drafts[owners[at]!] ?? drafts[owners[last - 1]!];
    if (!isWithin(words, at, last, name.when, own) && !(own?.first === at && own.last === last && own.type === name.type)) {
      found.push({ first: at, last, cut: name.cut, type: name.type, confidence: sureOf(`known-${name.when}`) });
    }
    at = last - 1;
  }
  return found;
}

/** Whether words are a part of a longer name. A paper and its country are not (الخبر الجزائرية), and a club is part of what it only overlaps. */
function isWithin(words: Words, first: number, last: number, when: KnownName['when'], own: Draft | undefined): boolean {
  if (own === undefined || own.last - own.first <= last - first) return false;
  if (when === 'media' && own.last === last + 1 && playsBare(words, last, COUNTRY)) return false;
  return when === 'sport' || (own.first <= first && own.last >= last);
}

/** Whether the tagger has a town here and the text says what happens in it: then no club is meant that has its name. */
function isThere({ keys }: Words, at: number, own: Draft | undefined): boolean {
  return own?.type === 'LOC' && (/^و?ب/u.test(keys[at]!.slice(0, own.cut)) || keys[at - 1] === 'في' || keys[at - 1] === 'الي');
}

/** A user's names, wherever they stand. */
export function gazetteerNames(words: Words): readonly Draft[] {
  const found: Draft[] = [];
  const table = words.known.names.gazetteer;
  if (table.size === 0) return found;
  for (let at = 0; at < words.keys.length; at++) {
    const name = longestAt(words, at, table, () => true);
    if (name === undefined) continue;
    const last = at + 1 + name.rest.length;
    found.push({ first: at, last, cut: name.cut, type: name.type, confidence: sureOf('gazetteer'), ...(name.name === undefined ? {} : { name: name.name }) });
    at = last - 1;
  }
  return found;
}

/** The longest name that is known wherever it stands and begins with the word, less proclitics or whole. */
export function knownAnywhere(words: Words, at: number): FoundName | undefined {
  return longestAt(words, at, words.known.names.knownNames, ({ when }) => when === 'always');
}

interface FoundName extends KnownName {
  /** How many letters of the first word are proclitics. */
  readonly cut: number;
}

function longestAt({ keys, sentenceEnds }: Words, at: number, table: KnownNames, fits: (name: KnownName) => boolean): FoundName | undefined {
  let longest: FoundName | undefined;
  const look = (first: string, cut: number): void => {
    const fitting = table.get(first)?.find((name) =>
      at + 1 + name.rest.length <= sentenceEnds[at]! && name.rest.every((key, i) => keys[at + 1 + i] === key) && fits(name));
    if (fitting !== undefined && (longest === undefined || fitting.rest.length > longest.rest.length)) longest = { ...fitting, cut };
  };
  look(keys[at]!, 0);
  eachWithoutProclitics(keys[at]!, look);
  return longest;
}

/** Whether the page names a source here: after صحيفة and the like, alone in marks or brackets, alone on a line, in a dateline. */
function namesSource(words: Words, first: number, last: number, drafts: readonly Draft[], owners: Int32Array): boolean {
  if (plays(words, first - 1, SOURCE_HEAD) || isMarked(words, first, last)) return true;
  if (startsLine(words, first) && (endsLine(words, last) || endsLine(words, last + 1))) return true;
  const before = words.keys[first - 1];
  if (before === 'مراسل' || (before === ':' && words.keys[first - 2] === 'المصدر')) return true;
  const place = drafts[owners[first - 2]!];
  return (before === '-' || before === '–' || before === '—' || before === ':' || before === '/') && place?.type === 'LOC' && startsLine(words, place.first);
}

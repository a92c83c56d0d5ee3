import { areSpellings } from '../../../arabic/spellings.ts';
import { stemOf } from '../../../arabic/stems.ts';
import type { EntityType } from '../../../document.ts';
import { rolesOf, type NameResources } from '../forms.ts';
import { MOST_COMPARED, type NamedSpan } from './names-of-type.ts';

/** The lexicons that tell which words of a name others may lack. */
export type ThingKnowledge = Pick<NameResources, 'commonWords' | 'contextWords' | 'countries' | 'nameWords'>;

const HEADS = rolesOf('organization', 'organization-weak', 'organization-outside');

/** Shorter words are too like others to be one name in two spellings. */
const SHORTEST_SPELLED = 5;

const NONE: readonly never[] = [];

/**
 * The shorter forms a name may take in the same text: less its head noun (حركة حماس, حماس), less what follows its first words (مجلس الأمن الدولي,
 * مجلس الأمن), its head alone with the article (الاتحاد after الاتحاد الآسيوي), the first word of an organization alone where that is a name
 * (فيتول للتجارة).
 */
export function shorterForms({ words, whole }: NamedSpan, type: EntityType, { commonWords, contextWords, countries, nameWords }: ThingKnowledge): readonly string[] {
  const first = words[0]!;
  const hasArticle = first.startsWith('ال');
  if (words.every((word) => word.length < 3)) return NONE;
  if (words.length === 1) return hasArticle ? [first.slice(2)] : NONE;
  const forms: string[] = [];
  const isHead = isHeadNoun(first, nameWords);
  const restIsHeaded = words.length > 2 && (isHeadNoun(words[1]!, nameWords) || isHeadNoun(words[1]!.slice(2), nameWords));
  if ((isHead && !restIsHeaded) || contextWords.seat.has(first) || contextWords.naming.has(first)) forms.push(words.length === 2 ? words[1]! : whole.slice(first.length + 1));
  let end = first.length;
  for (let length = 2; length < words.length; length++) forms.push(whole.slice(0, end += 1 + words[length - 1]!.length));
  if (words.length > 2) forms.push(`${first} ${words.at(-1)!}`);
  if (hasArticle) forms.push(first);
  else if (isHead) forms.push(`ال${first}`);
  else if (type === 'ORG' && first.length > 3 && !nameWords.has(first) && !countries.has(first) && !commonWords.has(stemOf(first))) forms.push(first);
  return forms;
}

function isHeadNoun(word: string, nameWords: ThingKnowledge['nameWords']): boolean {
  return ((nameWords.get(word) ?? 0) & HEADS) !== 0;
}

/** A name, as an index, and a shorter one that it may go by. */
interface Looser {
  readonly long: number;
  readonly short: number;
}

/** Of the distinct names of a text, the shorter ones that longer ones of the same head may go by though they are none of their first or last words. */
export function looserNames(names: readonly NamedSpan[]): readonly Looser[] {
  const found: Looser[] = [];
  if (names.filter(({ words }) => words.length > 1).length < 2) return found;
  const byHead = new Map<string, number[]>();
  for (let index = 0; index < names.length; index++) {
    const { words } = names[index]!;
    if (words.length < 2) continue;
    const head = stemOf(words[0]!);
    const known = byHead.get(head);
    if (known === undefined) {
      byHead.set(head, [index]);
      continue;
    }
    for (let at = Math.max(0, known.length - MOST_COMPARED); at < known.length; at++) {
      const other = names[known[at]!]!.words;
      if (other.length < words.length && isWithin(other, words)) found.push({ long: index, short: known[at]! });
      else if (words.length < other.length && isWithin(words, other)) found.push({ long: known[at]!, short: index });
    }
    known.push(index);
  }
  return found;
}

/** Whether a name has the words of a shorter one of the same head in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 1;
  for (let i = 1; i < long.length && at < short.length; i++) if (withArticle(long[i]!) === withArticle(short[at]!)) at++;
  return at === short.length;
}

/** Of للتجارة التجارة. */
function withArticle(word: string): string {
  return word.startsWith('لل') ? `ال${word.slice(2)}` : word;
}

/** Whether two names are the same word for word, some of these in another spelling of a foreign name. */
export function areSpelledAlike(first: readonly string[], second: readonly string[], { commonWords }: ThingKnowledge): boolean {
  if (first.length !== second.length) return false;
  for (let at = 0; at < first.length; at++) {
    const [word, other] = [first[at]!, second[at]!];
    if (word === other) continue;
    if (word.length < SHORTEST_SPELLED || other.length < SHORTEST_SPELLED || !areSpellings(word, other)) return false;
    if (commonWords.has(stemOf(word)) || commonWords.has(stemOf(other))) return false;
  }
  return true;
}

/** The organization that a name is known to be: by itself, less the noun for what it is (منظمة حماس), or less what an agency does (وكالة مهر للأنباء). */
export function knownOrganization({ words, whole }: NamedSpan, { contextWords, organizations }: Pick<NameResources, 'contextWords' | 'organizations'>): string | undefined {
  const known = organizations.get(whole);
  if (known !== undefined || words.length === 1) return known;
  const last = words.at(-1)!;
  if (last === 'للانباء') return organizations.get(whole.slice(0, -last.length - 1));
  return contextWords.naming.has(words[0]!) ? organizations.get(whole.slice(words[0]!.length + 1)) : undefined;
}

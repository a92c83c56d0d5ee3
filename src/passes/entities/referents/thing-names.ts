import { areSpellings } from '../../../arabic/spellings.ts';
import { stemOf } from '../../../arabic/stems.ts';
import type { EntityType } from '../../../document.ts';
import { rolesOf, type NameResources } from '../forms.ts';

/** The lexicons that tell which words of a name others may lack. */
export type ThingKnowledge = Pick<NameResources, 'commonWords' | 'contextWords' | 'countries' | 'nameWords'>;

const HEADS = rolesOf('organization', 'organization-weak', 'organization-outside');

/** How many other names a new one is compared with: the latest ones, which keeps the time linear. */
export const MOST_COMPARED = 24;
/** Shorter words are too like others to be one name in two spellings. */
const SHORTEST_SPELLED = 5;

/**
 * The shorter forms a name may take in the same text: less its head noun (حركة حماس, حماس), less what follows its first words (مجلس الأمن الدولي,
 * مجلس الأمن), its head alone with the article (الاتحاد after الاتحاد الآسيوي), the first word of an organization alone where that is a name
 * (فيتول للتجارة).
 */
export function shorterForms(words: readonly string[], type: EntityType, { commonWords, contextWords, countries, nameWords }: ThingKnowledge): readonly string[] {
  const forms: string[] = [];
  const [first, second] = words;
  if (first === undefined || words.every((word) => word.length < 3)) return forms;
  if (second === undefined) return first.startsWith('ال') ? [first.slice(2)] : forms;
  const isHead = (word: string): boolean => ((nameWords.get(word) ?? 0) & HEADS) !== 0;
  const restIsHeaded = words.length > 2 && (isHead(second) || isHead(second.slice(2)));
  if (contextWords.seat.has(first) || contextWords.naming.has(first) || (isHead(first) && !restIsHeaded)) forms.push(words.slice(1).join(' '));
  for (let length = 2; length < words.length; length++) forms.push(words.slice(0, length).join(' '));
  if (words.length > 2) forms.push(`${first} ${words.at(-1)!}`);
  if (first.startsWith('ال')) forms.push(first);
  else if (isHead(first)) forms.push(`ال${first}`);
  else if (type === 'ORG' && first.length > 3 && !nameWords.has(first) && !countries.has(first) && !commonWords.has(stemOf(first))) forms.push(first);
  return forms;
}

/** Of the distinct names of a text, the shorter ones that each one may go by though they are none of its first or last words. */
export function looserForms(names: Iterable<readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const byHead = new Map<string, { words: readonly string[]; stems: readonly string[] }[]>();
  const found = new Map<string, string[]>();
  for (const words of names) {
    if (words.length < 2) continue;
    const stems = [stemOf(words[0]!), ...words.slice(1).map((word) => (word.startsWith('لل') ? `ال${word.slice(2)}` : word))];
    const known = byHead.get(stems[0]!) ?? [];
    byHead.set(stems[0]!, known);
    for (const other of known.slice(-MOST_COMPARED)) {
      const [short, long] = other.stems.length < stems.length ? [other, { words, stems }] : [{ words, stems }, other];
      if (short.stems.length < long.stems.length && isWithin(short.stems, long.stems)) {
        const own = found.get(long.words.join(' ')) ?? [];
        found.set(long.words.join(' '), own);
        own.push(short.words.join(' '));
      }
    }
    known.push({ words, stems });
  }
  return found;
}

/** Whether a name has the words of a shorter one in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** Whether two names are the same word for word, some of these in another spelling of a foreign name. */
export function areSpelledAlike(first: readonly string[], second: readonly string[], { commonWords }: ThingKnowledge): boolean {
  const isName = (word: string): boolean => word.length >= SHORTEST_SPELLED && !commonWords.has(stemOf(word));
  return first.length === second.length && first.every((word, at) => word === second[at] || (isName(word) && isName(second[at]!) && areSpellings(word, second[at]!)));
}

/** The organization that a name is known to be: by itself, less the noun for what it is (منظمة حماس), or less what an agency does (وكالة مهر للأنباء). */
export function knownOrganization(words: readonly string[], { contextWords, organizations }: Pick<NameResources, 'contextWords' | 'organizations'>): string | undefined {
  const known = organizations.get(words.join(' '));
  if (known !== undefined || words.length === 1) return known;
  if (words.at(-1) === 'للانباء') return organizations.get(words.slice(0, -1).join(' '));
  return contextWords.naming.has(words[0]!) ? organizations.get(words.slice(1).join(' ')) : undefined;
}

import { fold } from '../../../arabic/fold.ts';
import { hasTrait, type Name, type Page, type Range, wordAt } from '../page/page.ts';
import { HONORIFIC } from '../page/traits.ts';
import { nounKeyAt } from './sources.ts';

/** Last words that are adjectives of origin elsewhere (`الوزير السوداني`) tell nobody's family. */
const ORIGIN = /(?:ي|يه)$/u;

/** The people of a page by the last word of their names of two words or more; words that several people end in are left out. */
export function familyNames(page: Page): ReadonlyMap<string, Name> {
  const families = new Map<string, Name>();
  const shared = new Set<string>();
  const people = new Set<string>();
  for (const mention of page.names) {
    if (mention.type !== 'PER' || people.has(mention.entity)) continue;
    people.add(mention.entity);
    const name = fold(mention.name);
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last.length === name.length || ORIGIN.test(last)) continue;
    if (families.has(last)) shared.add(last);
    else families.set(last, mention);
  }
  for (const last of shared) families.delete(last);
  return families;
}

/** Whether a name may follow the noun at `head`: a person's, or a rank that is also a noun of something else. */
export function isTitle(page: Page, head: number): boolean {
  return wordAt(page, head).noun?.kind === 'person' || hasTrait(page, head, HONORIFIC);
}

/** The words of the names that follow a phrase's nouns after a preposition: `النائب عن حزب النخيل`. */
export function affiliationOf(page: Page, { first, end }: Range, nouns: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let i = first; i < end; i++) {
    const word = nounKeyAt(page, i);
    if (page.nameOf[i]! >= 0 && !nouns.includes(word)) words.push(word);
  }
  return words;
}

import { hasArticle, hasTrait, isWord, keyAt, nameAt, type Page, type Range, wordAt } from '../page/page.ts';
import { COURTESY, POINTED, SAME } from '../page/traits.ts';
import { describe, type Source } from './sources.ts';
import { withoutConjunction } from '../../../resources/quotes/words.ts';

/** Whether words of a title name a deputy of who is wanted: `نائب عميد الكلية` where the dean is. */
export function isDeputy(page: Page, words: readonly string[], wanted: readonly string[]): boolean {
  for (const word of words) if (page.words.of(word).is.deputy && !wanted.includes(word)) return true;
  return false;
}

/** The one or two words by which the phrase calls the person (`سالم`, `أبو سالم`), where the full name has more. */
export function shortName(page: Page, { first, end }: Range, { id, name }: Source): string | undefined {
  let at = -1;
  let second = -1;
  for (let i = first; i < end; i++) {
    if (nameAt(page, i)?.entity !== id) continue;
    if (second >= 0) return undefined;
    if (at >= 0) second = i;
    else at = i;
  }
  if (at < 0 || !hasMoreWords(name, second < 0 ? 1 : 2)) return undefined;
  const word = withoutConjunction(keyAt(page, at));
  return second < 0 ? word : `${word} ${keyAt(page, second)}`;
}

function hasMoreWords(name: string, count: number): boolean {
  let blank = -1;
  for (let word = 0; word < count; word++) {
    blank = name.indexOf(' ', blank + 1);
    if (blank < 0) return false;
  }
  return true;
}

/** Whether a bare word follows a noun that points back: then it is somebody's name (`السيدة عيشة`), and nobody mentioned before is meant. */
export function goesOn(page: Page, first: number, end: number): boolean {
  return first < end && isWord(page, first) && !wordAt(page, first).is.pointer && !hasArticle(page, first) && !wordAt(page, first).is.preposition;
}

/** Whether the genders of two sources agree as far as both are known. */
export function agreesInGender(a: Source, b: Source): boolean {
  return a.gender === null || b.gender === null || a.gender === b.gender;
}

/** The first word of a noun phrase that does not only point back. */
export function firstNoun(page: Page, { first, end }: Range): number {
  for (let i = first; i < end; i++) if (isWord(page, i) && !wordAt(page, i).is.pointer && !hasTrait(page, i, POINTED)) return i;
  return first;
}

/** The body or person after a document's noun, where it is described and not named: `بيان الوزارة`. */
export function issuerPhrase(page: Page, { first, end }: Range): Source | undefined {
  const noun = first + 1 < end && isWord(page, first + 1) ? wordAt(page, first + 1).noun : undefined;
  const speaks = noun?.kind === 'body' || noun?.kind === 'media' || (noun?.kind === 'person' && /^ل?ال|^لل/u.test(keyAt(page, first + 1)));
  return speaks ? describe(page, { first: first + 1, end }) : undefined;
}

/** Whether a word is a title of courtesy with a pronoun of the gender: `سموه`, `معاليها`. */
export function isCourtesyOf(page: Page, at: number, gender: Source['gender']): boolean {
  return hasTrait(page, at, COURTESY) && (gender === null || (gender === 'f') === keyAt(page, at).endsWith('ا'));
}

/** A title ends in a definite noun within so many words. */
const LONGEST_CONSTRUCT = 5;

/** Whether a description points to somebody known: with the article or a pointer, or a construct that ends in a definite noun or a name (`رئيس مجلس إدارة الشركة`). */
export function isDefinite(page: Page, first: number, head: number, end: number): boolean {
  if (first !== head || hasArticle(page, head) || hasTrait(page, head, COURTESY)) return true;
  if (wordAt(page, head).noun?.kind === 'source') return false;
  for (let i = head + 1; i < Math.min(end, head + LONGEST_CONSTRUCT); i++) {
    if (!isWord(page, i) || wordAt(page, i).is.preposition || /^[بك]ال/u.test(keyAt(page, i))) return false;
    if (hasArticle(page, i) || page.nameOf[i]! >= 0) return true;
  }
  return false;
}

/** Whether a phrase says that it means who spoke last: `النقابي ذاته`, `نفس المصدر`. */
export function isSame(page: Page, { first, end }: Range): boolean {
  return hasTrait(page, first, SAME) || (end - first > 1 && hasTrait(page, end - 1, SAME));
}

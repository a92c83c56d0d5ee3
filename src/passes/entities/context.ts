import { eachWithoutProclitics } from '../../arabic/proclitics.ts';

/** Looking context words up (`src/resources/names/context-words.ts`), whose lists hold words as they stand alone. */

/** Whether a list has a folded word, be it after و or ف. */
export function isOneOf(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || ((word[0] === 'و' || word[0] === 'ف') && list.has(word.slice(1)));
}

/** Whether a list has a folded noun, be it with the article and after proclitics. */
export function isNounOf(list: ReadonlySet<string>, word: string): boolean {
  let found = list.has(withoutArticle(word));
  eachWithoutProclitics(word, (rest) => { found ||= list.has(withoutArticle(rest)); });
  return found;
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word;
}

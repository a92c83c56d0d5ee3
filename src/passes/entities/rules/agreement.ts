import { rolesOf } from '../forms.ts';
import type { Words } from '../words.ts';

const NATIONALITY = rolesOf('nationality');

/** Whether an adjective may qualify a noun: in the singular both or neither end in teh marbuta; plurals of things take the feminine. */
export function agrees(noun: string, adjective: string): boolean {
  return noun.endsWith('ه') === adjective.endsWith('ه') || (adjective.endsWith('ه') && (noun.endsWith('ات') || noun === 'كتائب' || noun === 'قوات'));
}

/** Whether the adjective at `last` may qualify the head or the word before it. */
export function agreesWithin({ keys }: Words, head: number, last: number): boolean {
  return agrees(keys[head]!, keys[last]!) || agrees(keys[last - 1]!, keys[last]!);
}

/** Whether an adjective with the article may belong to a word: to one that has it too. */
export function mayBeQualified({ keys }: Pick<Words, 'keys'>, at: number): boolean {
  return /^[وفبك]?ال|^ول?ل|^لل/u.test(keys[at] ?? '');
}

/** Whether a word is the adjective of a country without article: صحف سعودية, جامعة كندية. */
export function isIndefiniteNationality({ keys, known }: Words, at: number): boolean {
  return ((known.names.nameWords.get(`ال${keys[at]!}`) ?? 0) & NATIONALITY) !== 0;
}

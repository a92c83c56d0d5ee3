import type { Drafts } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { cutAt, isDefinite, plays, type Words } from '../words.ts';

const TITLE = rolesOf('title');

/**
 * Where the name of a person ends whom something is called after, with a title (جامعة الأميرة نورة, حي السيدة زينب) or without (مؤسسة محمد السادس);
 * the head itself when it is called after nobody. What the tagger found to end in a title can only go on.
 */
export function namesakeEnd(words: Words, head: number, drafts: Drafts): number {
  const next = head + 1;
  const own = drafts.at[head];
  const isTitled = isDefinite(words, next) && plays(words, next, TITLE);
  const person = drafts.at[isTitled ? next + 1 : next];
  if (person?.type !== 'PER' || person.cut > 0 || person.first !== (isTitled ? next + 1 : next)) return head;
  const mayBe = own === undefined ? drafts.at[next] === undefined || !isTitled : own.first === head && own.last === person.first && isTitled;
  return mayBe && (own !== undefined || words.known.names.contextWords.namesake.has(words.keys[head]!.slice(cutAt(words, head)))) ? person.last : head;
}

import { BEGINS_PHRASE, rolesOf } from '../forms.ts';
import { cutAt, type Words } from '../words.ts';

const ORDINARY = rolesOf('not-organization');

/** Whether a head and its complement are an ordinary phrase: حركة المرور, مجلس الإدارة, حقل الإعلام. */
export function isOrdinary(words: Words, head: number): boolean {
  if ((words.facts[head]! & BEGINS_PHRASE) === 0) return false;
  const { keys, known } = words;
  const phrase = `${keys[head]!.slice(cutAt(words, head))} ${keys[head + 1] ?? ''}`;
  return ((known.names.nameWords.get(phrase) ?? 0) & ORDINARY) !== 0;
}

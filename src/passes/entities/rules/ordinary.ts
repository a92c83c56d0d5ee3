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

/** Whether a noun for provinces says what is done to a country or by it, for no province is called so: مقاطعة إسرائيل, محافظة السعودية على حصتها. */
export function isDeed({ keys, known }: Words, head: number, last: number): boolean {
  if (!/^[وفبلك]?(?:مقاطعه|محافظه)$/u.test(keys[head]!)) return false;
  const country = keys.slice(head + 1, last).join(' ');
  // The capital of Jordan is spelled like Oman.
  return country !== 'عمان' && known.names.countries.has(country);
}

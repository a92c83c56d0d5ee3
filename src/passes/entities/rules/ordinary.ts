import { BEGINS_PHRASE, rolesOf } from '../forms.ts';
import { cutAt, plays, type Words } from '../words.ts';

const ORDINARY = rolesOf('not-organization');
const DEFINITE_HEAD = rolesOf('definite-head', 'national');
const MEMBER = rolesOf('office', 'title');

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

/** Whether حماس is zeal and not the movement: with ب unless after who belongs to the movement (بحماس كبير, القيادي بحماس), and what is fired (ألهب حماس الجمهور). */
export function isZeal(words: Words, at: number): boolean {
  const key = words.keys[at]!;
  if (key === 'حماس') return /^[وف]?[يت]?(?:ال|ل)هبت?$/u.test(words.keys[at - 1] ?? '');
  return /^[وف]?بحماس$/u.test(key) && !plays(words, at - 1, MEMBER) && !plays(words, at - 2, MEMBER);
}

/** Whether a noun says only that what follows, which has a name of its own, is a union: نقابة الاتحاد المغربي للشغل. */
export function isUnion(words: Words, head: number): boolean {
  return /^[وفبلك]?نقابه$/u.test(words.keys[head]!) && plays(words, head + 1, DEFINITE_HEAD);
}

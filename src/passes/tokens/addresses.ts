/** Ends of the tokens that are no words of the language: addresses, tags, names of accounts. Each returns `at` when there is none. */

const HTTP = /^https?:\/\//iu;
const WEB_STOP = /[\s<>"«»“”„،؛]/u;
const TRAILING = /[.,:;!?؟…)\]}'’*_-]/u;
/** Closings of bare addresses (`example.org`), without which a dot between Latin words is no address. */
const DOMAIN_ENDS = /\.(?:com|net|org|info|gov|edu|int|tv|fm|me|io|co|eu|uk|fr|us|de|ru|cn|tr|ir|ae|bh|dz|eg|iq|jo|km|kw|lb|ly|ma|mr|om|ps|qa|sa|sd|so|sy|tn|ye)$/iu;

/** End of a web address that begins at `at` with a scheme or `www.`. */
export function webAddressEnd(text: string, at: number): number {
  const opening = HTTP.exec(text.slice(at, at + 8))?.[0] ?? (text.slice(at, at + 4).toLowerCase() === 'www.' ? 'www.' : '');
  if (opening === '') return at;
  let end = at + opening.length;
  while (end < text.length && !WEB_STOP.test(text[end]!)) end++;
  while (end > at && TRAILING.test(text[end - 1]!)) end--;
  return end > at + opening.length ? end : at;
}

/** Whether a run of Latin letters, digits, dots and hyphens is an address by its closing. */
export function isBareAddress(run: string): boolean {
  return DOMAIN_ENDS.test(run);
}

/** Latin letters and digits and what may stand between them in an address; `@` apart. */
export function isAddressUnit(unit: number): boolean {
  return isLatinUnit(unit) || unit === 0x2e || unit === 0x2d || unit === 0x2b || unit === 0x5f;
}

export function isLatinUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** End of the address-like run that begins at `at`, without closing dots and hyphens. */
export function addressRunEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAddressUnit(text.charCodeAt(end))) end++;
  while (end > at && !isLatinUnit(text.charCodeAt(end - 1))) end--;
  return end;
}

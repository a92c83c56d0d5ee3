import type { TokenKind } from '../../document.ts';

const OPENING = /^(?:https?:\/\/|www\.)/iu;
const LONGEST_OPENING = 8;
const WEB_STOP = /[\s<>"«»“”„،؛]/u;
const TRAILING = /[.,:;!?؟…)\]}'’*_-]/u;
/** Closings of bare addresses (`example.org`), without which a dot between Latin words is no address. */
const DOMAIN_END = /\.(?:com|net|org|info|gov|edu|int|tv|fm|me|io|co|eu|uk|fr|us|de|ru|cn|tr|ir|ae|bh|dz|eg|iq|jo|km|kw|lb|ly|ma|mr|om|ps|qa|sa|sd|so|sy|tn|ye)$/iu;
const LONGEST_DOMAIN = 253;

const AT = 0x40;
const DOT = 0x2e;
const H = 0x68;
const W = 0x77;
const LOWER = 0x20;

/**
 * The web address, e-mail or bare domain that begins at `at`, a Latin letter or digit. It can only begin where a run of Latin letters,
 * digits, dots and hyphens does, so that each run is looked at once.
 */
export function addressAt(text: string, at: number): { readonly end: number; readonly kind: TokenKind } | undefined {
  if (!beginsRun(text, at)) return undefined;
  const lower = text.charCodeAt(at) | LOWER;
  if (lower === H || lower === W) {
    const end = webAddressEnd(text, at);
    if (end > at) return { end, kind: 'url' };
  }
  const run = runEnd(text, at);
  if (text.charCodeAt(run) === AT) {
    const end = domainEnd(text, run + 1);
    if (end > run + 1 && hasDot(text, run + 1, end)) return { end, kind: 'email' };
  }
  const end = domainEnd(text, at);
  return hasDot(text, at, end) && end - at <= LONGEST_DOMAIN && DOMAIN_END.test(text.slice(at, end)) ? { end, kind: 'url' } : undefined;
}

/** Whether a unit is a Latin letter or digit of ASCII. */
export function isLatinUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isAddressUnit(unit: number): boolean {
  return isLatinUnit(unit) || unit === DOT || unit === 0x2d || unit === 0x2b || unit === 0x5f;
}

function beginsRun(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && !isLatinUnit(text.charCodeAt(before)) && isAddressUnit(text.charCodeAt(before))) before--;
  return before < 0 || !isLatinUnit(text.charCodeAt(before));
}

/** End of a web address with its scheme or `www.`, without the marks that close the sentence around it; `at` when there is none. */
function webAddressEnd(text: string, at: number): number {
  const opening = OPENING.exec(text.slice(at, at + LONGEST_OPENING));
  if (opening === null) return at;
  const first = at + opening[0].length;
  let end = first;
  while (end < text.length && !WEB_STOP.test(text[end]!)) end++;
  while (end > first && TRAILING.test(text[end - 1]!)) end--;
  return end > first ? end : at;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAddressUnit(text.charCodeAt(end))) end++;
  return end;
}

/** End of the run without its closing dots and hyphens. */
function domainEnd(text: string, at: number): number {
  let end = runEnd(text, at);
  while (end > at && !isLatinUnit(text.charCodeAt(end - 1))) end--;
  return end;
}

function hasDot(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === DOT) return true;
  return false;
}

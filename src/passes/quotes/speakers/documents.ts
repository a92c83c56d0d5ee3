import { NOUN } from '../page/facts.ts';
import { hasArticle, isMark, isWord, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { describe, nounKeyAt, type Source } from './sources.ts';

/** A document the page mentions with its issuer: `تقرير للأمم المتحدة`. */
export interface IssuedDocument {
  readonly at: number;
  readonly noun: string;
  readonly issuer: Source;
}

const REACH = 5;

/** The documents whose issuer is told right after them, in the order of the text. */
export function documentsOf(page: Page): readonly IssuedDocument[] {
  const found: IssuedDocument[] = [];
  for (let at = 0; at < page.tokens.length; at++) {
    if ((page.facts[at]! & NOUN) === 0 || page.nameOf[at]! >= 0 || wordAt(page, at).noun?.kind !== 'document') continue;
    const issuer = issuerAfter(page, at);
    if (issuer !== undefined) found.push({ at, noun: nounKeyAt(page, at), issuer });
  }
  return found;
}

/** Whoever is named after the document at `at`, else the body described there by which it was issued (`الصادر عن شركة «رواق»`). */
export function issuerAfter(page: Page, at: number): Source | undefined {
  let issued = false;
  let body = -1;
  for (let i = at + 1; i <= at + REACH && (isWord(page, i) || isMark(page, i)) && page.paragraphOf[i] === page.paragraphOf[at]; i++) {
    const name = nameAt(page, i);
    if (name !== undefined && isParted(page, at, i)) break;
    const inner = wordAt(page, i).noun;
    if (name?.type === 'ORG' || name?.type === 'PER' || (name !== undefined && inner?.kind === 'body')) return describe(page, { first: i, end: nameEnd(page, i) });
    if (isMark(page, i)) continue;
    const institution = inner?.kind === 'body' || inner?.kind === 'media' || (issued && keyAt(page, i) === 'فريق');
    if (name !== undefined || (!wordAt(page, i).is.issuing && !institution && !keyAt(page, i).startsWith('ال'))) break;
    if (institution && issued && body < 0) body = i;
    issued ||= wordAt(page, i).is.issuing;
  }
  return body < 0 ? undefined : describe(page, { first: body, end: nounPhraseEnd(page, body, bodyStop(page, body)) });
}

/** A body that is described has no more words. */
const LONGEST_BODY = 10;

/** Where a body that is described at `body` ends at the latest: after its name in marks, where it has one. */
function bodyStop(page: Page, body: number): number {
  const stop = Math.min(page.tokens.length, body + LONGEST_BODY);
  for (let i = body; i < stop; i++) if (page.opening[i]! >= 0) return i + 1;
  return stop;
}

/** Whether a name is not the issuer of the definite document before it, as nothing joins them: the object in `دعا البيان البرلمان`. */
function isParted(page: Page, at: number, i: number): boolean {
  if (!hasArticle(page, at) || nameAt(page, i)!.start > page.tokens[i]!.start) return false;
  for (let k = at + 1; k < i; k++) if (wordAt(page, k).is.issuing || wordAt(page, k).is.preposition || /^لل?[\u0621-\u06d3]{3}/u.test(keyAt(page, k))) return false;
  return true;
}

function nameEnd(page: Page, first: number): number {
  let end = first + 1;
  while (page.nameOf[end] !== undefined && page.nameOf[end] === page.nameOf[first]) end++;
  return end;
}

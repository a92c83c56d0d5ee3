import { hasArticle, keyAt, type Range, wordAt } from '../page/page.ts';
import { authorMeant, backTo } from './back-references.ts';
import { issuerPhrase } from './descriptions.ts';
import { issuerAfter } from './documents.ts';
import type { Knowledge } from './knowledge.ts';
import { lowerBound } from './lower-bound.ts';
import { nounKeyAt, ownerOf, toldOf, type Source } from './sources.ts';

/** So many documents before one are looked at for its issuer. */
const MEMORY = 40;

/** Who speaks in a document, whose noun stands at `head`: its issuer where the phrase or the page names one, who spoke last for a statement, else the document itself. */
export function issuerOf(knowledge: Knowledge, source: Source, range: Range, head: number, latest: Source | undefined): Source {
  const { page } = knowledge;
  const definite = hasArticle(page, head) || /^ل?(?:هذا|هذه)$/u.test(keyAt(page, range.first));
  const noun = nounKeyAt(page, head);
  const issuer = namedIssuer(knowledge, range, head)
    ?? (definite && !(range.end > head + 1 && wordAt(page, head + 1).is.issuing) ? earlierIssuer(knowledge, noun, head) : undefined)
    ?? (definite && range.end - head === 1 ? authorMeant(knowledge, noun, source.nouns) : undefined);
  if (issuer !== undefined) return toldOf(issuer, { gender: source.gender, number: source.number, nouns: source.nouns });
  const body = issuerPhrase(page, { first: head, end: range.end });
  if (body !== undefined) return toldOf(backTo(knowledge, body, head) ?? body, { gender: source.gender, nouns: source.nouns });
  return definite && page.words.of(noun).is.statement && latest !== undefined ? toldOf(latest, { gender: source.gender, nouns: source.nouns }) : source;
}

/** The issuer told right after the document, or a person named in its phrase. */
function namedIssuer(knowledge: Knowledge, range: Range, head: number): Source | undefined {
  const { page } = knowledge;
  const own = page.nameOf[head] === -1 ? issuerAfter(page, head) : undefined;
  if (own !== undefined) return own.named ? own : backTo(knowledge, own, head) ?? own;
  const owner = ownerOf(page, range);
  return owner?.type === 'PER' ? owner : undefined;
}

/** Whoever was called by the document's noun before, or the issuer of the last document of the same noun. */
function earlierIssuer({ mentions, documents }: Knowledge, noun: string, head: number): Source | undefined {
  const called = mentions().described([noun]);
  if (called !== undefined) return called;
  const known = documents();
  const next = lowerBound(known.length, (index) => known[index]!.at < head);
  for (let index = next - 1; index >= Math.max(0, next - MEMORY); index--) if (known[index]!.noun === noun) return known[index]!.issuer;
  return undefined;
}

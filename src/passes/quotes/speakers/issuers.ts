import { hasArticle, keyAt, type Range } from '../page/page.ts';
import { authorMeant, backTo } from './back-references.ts';
import { issuerPhrase } from './descriptions.ts';
import type { Knowledge } from './knowledge.ts';
import { lowerBound } from './lower-bound.ts';
import { nounKey, ownerOf, toldOf, type Source } from './sources.ts';

/** So many documents before one are looked at for its issuer. */
const MEMORY = 40;

/** Who speaks in a document, whose noun stands at `head`: its issuer where the phrase or the page names one, who spoke last for a statement, else the document itself. */
export function issuerOf(knowledge: Knowledge, source: Source, range: Range, head: number, latest: Source | undefined): Source {
  const { page } = knowledge;
  const definite = hasArticle(page, head) || /^ل?(?:هذا|هذه)$/u.test(keyAt(page, range.first));
  const noun = nounKey(page, keyAt(page, head));
  const issuer = namedIssuer(knowledge, range, head)
    ?? (definite ? earlierIssuer(knowledge, noun, head) : undefined)
    ?? (definite && range.end - head === 1 ? authorMeant(knowledge, noun, source.nouns) : undefined);
  if (issuer !== undefined) return toldOf(issuer, { gender: source.gender, number: source.number, nouns: source.nouns });
  const body = issuerPhrase(page, { first: head, end: range.end });
  if (body !== undefined) return toldOf(backTo(knowledge, body, head) ?? body, { gender: source.gender, nouns: source.nouns });
  return definite && page.words.of(noun).is.statement && latest !== undefined ? toldOf(latest, { gender: source.gender, nouns: source.nouns }) : source;
}

/** The issuer told right after the document, or a person named in its phrase. */
function namedIssuer(knowledge: Knowledge, range: Range, head: number): Source | undefined {
  const { page } = knowledge;
  const known = knowledge.documents();
  const own = known[lowerBound(known.length, (index) => known[index]!.at < head)];
  if (own?.at === head) return own.issuer.named ? own.issuer : backTo(knowledge, own.issuer, head) ?? own.issuer;
  const owner = ownerOf(page, range);
  return owner?.type === 'PER' ? owner : undefined;
}

/** Whoever was called by the document's noun before, or the issuer of the last document of the same noun. */
function earlierIssuer({ mentions, documents }: Knowledge, noun: string, head: number): Source | undefined {
  const known = documents();
  const next = lowerBound(known.length, (index) => known[index]!.at < head);
  return mentions().described([noun]) ?? known.slice(Math.max(0, next - MEMORY), next).findLast((document) => document.noun === noun)?.issuer;
}

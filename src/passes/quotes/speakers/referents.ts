import { fold } from '../../../arabic/fold.ts';
import { aliasAt, aliasesOf, type Alias } from './aliases.ts';
import { meansAuthor, onlyAuthor } from './authorship.ts';
import { documentsOf, type IssuedDocument } from './documents.ts';
import { agreesInGender, firstNoun, goesOn, isCourtesyOf, isDefinite, isDeputy, isSame, issuerPhrase, shortName } from './descriptions.ts';
import { affiliationOf, familyNames, isTitle } from './families.ts';
import type { Frame } from '../frame.ts';
import { lowerBound } from './lower-bound.ts';
import { hasArticle, keyAt, type Name, type Page, type Range, wordAt } from '../page/page.ts';
import { isOwnDocument } from '../page/phrases.ts';
import type { Resolved } from './resolve.ts';
import { describe, nounKey, nounsOf, ownerOf, type Source, toldOf } from './sources.ts';
import { indexTitles, sourceOfTitled, titlesOf, type TitleIndex } from './titles.ts';

/** Finds whom a noun phrase means: somebody named, somebody described before, or a new source. */
export interface Referents {
  /** The source of a frame's own noun phrase; `latest` is who spoke last, whom a bare `المتحدث` means. */
  readonly explicit: (frame: Frame, latest: Source | undefined) => Resolved;
  /** A described source as the one it refers back to, itself where there is none. */
  readonly known: (source: Source, at: number) => Source;
}

interface Mentioned {
  readonly spoke: boolean;
  readonly head: string;
  readonly nouns: ReadonlySet<string>;
  readonly source: Source;
}

const MEMORY = 40;

export function referentsOf(page: Page): Referents {
  const mentioned: Mentioned[] = [];
  const people = new Set<string>();
  /** What verbs showed of the gender of entities. */
  const genders = new Map<string, Source['gender']>();
  let titles: TitleIndex | undefined;
  let aliases: readonly Alias[] | undefined;
  let documents: readonly IssuedDocument[] | undefined;
  let families: ReadonlyMap<string, Name> | undefined;

  const remember = (nouns: readonly string[], source: Source, spoke: boolean): void => {
    const head = nouns.find((noun) => !page.words.of(noun).is.pointer);
    if (source.type === 'PER') people.add(source.id ?? source.name);
    if (head !== undefined) mentioned.push({ spoke, head, nouns: new Set(nouns), source });
  };
  const gendered = (source: Source): Source => {
    const gender = source.gender ?? genders.get(source.id ?? '') ?? null;
    return gender === source.gender ? source : toldOf(source, { gender });
  };
  const described = (wanted: readonly string[]): Source | undefined => {
    for (let k = mentioned.length - 1; k >= Math.max(0, mentioned.length - MEMORY); k--) {
      const { head, nouns, source } = mentioned[k]!;
      if (head === wanted[0] && wanted.every((noun) => nouns.has(noun))) return source;
    }
    return undefined;
  };
  /** A short name means the last source whose name holds it, one that spoke before one that was only a subject, whatever else on the page is called so. */
  const earlierSpeaker = (source: Source, range: Range): Source | undefined => {
    const short = shortName(page, range, source);
    if (short === undefined || people.has(source.id!)) return undefined;
    const holders = mentioned.slice(-MEMORY).filter(({ source: { named, type, name } }) => named && type === 'PER' && ` ${fold(name)} `.includes(` ${short} `));
    const earlier = (holders.findLast(({ spoke }) => spoke) ?? holders.at(-1))?.source;
    return earlier === undefined ? undefined : toldOf(earlier, { gender: source.gender ?? earlier.gender });
  };
  const titled = (wanted: readonly string[], at: number, type: 'PER' | 'ORG', nouns: readonly string[], affiliation: readonly string[] = [], which: 'nearest' | 'latest' = 'nearest'): Source | undefined => {
    titles ??= indexTitles(titlesOf(page));
    const found = titles[which](wanted[0]!, at, ({ words, mention }) => mention.type === type && wanted.every((noun) => words.has(noun)) && !isDeputy(words, wanted) && (affiliation.length === 0 || affiliation.some((word) => words.has(word) || fold(mention.name).split(' ').includes(word))) && (type === 'PER' || [...words][0] === wanted[0]));
    return found === undefined ? undefined : sourceOfTitled(page, found, nouns);
  };
  const author = (noun: string, nouns: readonly string[]): Source | undefined => {
    const found = meansAuthor(noun) ? onlyAuthor((titles ??= indexTitles(titlesOf(page)))) : undefined;
    return found === undefined ? undefined : sourceOfTitled(page, found, nouns);
  };
  /** The last source with the title, or the only person of the page that has it, where the description adds but a nisba or `الجديد` to it. */
  const onlyOne = (wanted: readonly string[], nouns: readonly string[]): Source | undefined => {
    const core = wanted.filter((noun, k) => k === 0 || !/(?:ي|يه|جديد|جديده|منتخب|حالي|سابق)$/u.test(noun));
    if (core.length === wanted.length) return undefined;
    const fits = (titles ??= indexTitles(titlesOf(page))).of(core[0]!).filter(({ words, mention }) => mention.type === 'PER' && core.every((noun) => words.has(noun)) && !isDeputy(words, core));
    const ids = new Set(fits.map(({ mention }) => mention.entity));
    const spoke = mentioned.slice(-MEMORY).findLast(({ source }) => source.id !== undefined && ids.has(source.id))?.source;
    return spoke === undefined ? (ids.size === 1 ? titled(core, fits[0]!.at + 1, 'PER', nouns) : undefined) : toldOf(spoke, { nouns });
  };
  /** `affiliation`: the words of names after the nouns, of which whoever is meant must have one. */
  const backTo = (source: Source, at: number, affiliation: readonly string[] = []): Source | undefined => {
    const wanted = source.nouns.filter((noun) => !page.words.of(noun).is.pointer);
    if (wanted.length === 0) return undefined;
    const body = source.type === 'ORG';
    const type = body ? 'ORG' : 'PER';
    if (!body && source.number !== 'sg') return described(wanted);
    if (!body && affiliation.length > 0) return titled(wanted, at, type, source.nouns, affiliation);
    if (!body) return described(wanted) ?? titled(wanted, at, type, source.nouns) ?? onlyOne(wanted, source.nouns);
    return described(wanted) ?? titled(wanted, at, type, source.nouns, [], 'latest') ?? ofKind(source) ?? titled(wanted, at, type, source.nouns);
  };

  /**
   * The organization that spoke last, where a noun for its kind, perhaps with nisbas, points back to it and nothing in its name says that it is of
   * another kind: `اليونيسف … المنظمة`, `الاتحاد العام للشغل … الهيئة النقابية`.
   */
  const ofKind = ({ type, number, nouns: [noun = '', ...rest] }: Source): Source | undefined => {
    const { kind, generic } = page.words.of(noun).is;
    if (!kind || type !== 'ORG' || number !== 'sg' || !rest.every((word) => /يه?$/u.test(word))) return undefined;
    const earlier = mentioned.slice(-MEMORY).findLast(({ spoke, source }) => spoke && source.named && source.type === 'ORG');
    if (earlier === undefined) return undefined;
    const { head, source } = earlier;
    const saysNoKind = source.nouns.length === 1 || page.words.of(head).noun === undefined;
    return saysNoKind || (generic && page.words.of(head).is.kind) ? source : undefined;
  };

  /** A rank or title before a word that ends the name of somebody on the page means him, though it was not taken for a name there: `اللواء القبيل`. */
  const familiar = (source: Source, { end }: Range, head: number): Source | undefined => {
    if (source.number !== 'sg' || !isTitle(page, head)) return undefined;
    families ??= familyNames(page);
    for (let i = head + 1; i < end; i++) {
      const mention = page.nameOf[i] === -1 ? families.get(keyAt(page, i)) : undefined;
      if (mention !== undefined) return sourceOfTitled(page, { mention }, source.nouns);
    }
    return undefined;
  };

  /** Whom a noun that points back means by itself (`سعادته`): the last person mentioned of its gender. */
  const pointedTo = (source: Source): Source | undefined =>
    source.nouns.length === 1 && page.words.of(source.nouns[0]!).is.latest ? mentioned.slice(-MEMORY).findLast((earlier) => earlier.source.type === 'PER' && earlier.source.named && agreesInGender(source, earlier.source))?.source : undefined;

  const ofDocument = (source: Source, range: Range, head: number, latest: Source | undefined): Source => {
    documents ??= documentsOf(page);
    const known = documents;
    const next = lowerBound(known.length, (index) => known[index]!.at < head);
    const own = known[next]?.at === head ? known[next] : undefined;
    const definite = hasArticle(page, head) || /^ل?(?:هذا|هذه)$/u.test(keyAt(page, range.first));
    const noun = nounKey(page, keyAt(page, head));
    const person = ownerOf(page, range);
    const issuer = own?.issuer ?? (person?.type === 'PER' ? person : undefined) ?? (definite ? (described([noun]) ?? known.slice(Math.max(0, next - MEMORY), next).findLast(({ noun: other }) => other === noun)?.issuer) : undefined) ?? (definite && range.end - head === 1 ? author(noun, source.nouns) : undefined);
    if (issuer !== undefined) return toldOf(issuer, { gender: source.gender, number: source.number, nouns: source.nouns });
    const body = issuerPhrase(page, { first: head, end: range.end });
    if (body !== undefined) return toldOf(backTo(body, head) ?? body, { gender: source.gender, nouns: source.nouns });
    return definite && page.words.of(noun).is.statement && latest !== undefined ? toldOf(latest, { gender: source.gender, nouns: source.nouns }) : source;
  };

  const meant = (range: Range, latest: Source | undefined): Source => {
    const source = describe(page, range);
    const alias = source.number === 'sg' && range.end - range.first === 1 && hasArticle(page, range.first) ? aliasAt((aliases ??= aliasesOf(page)), page, range.first) : undefined;
    if (alias?.name !== undefined) return { id: undefined, name: alias.name, type: 'PER', gender: source.gender, number: 'sg', nouns: source.nouns, named: false };
    if (isSame(page, range) && source.type === 'ORG' && latest?.type === 'ORG' && agreesInGender(source, latest)) return latest;
    if (source.named) return source.type === 'PER' ? (earlierSpeaker(source, range) ?? source) : source;
    const head = firstNoun(page, range);
    if (latest !== undefined && isOwnDocument(page, keyAt(page, head))) return latest;
    if (wordAt(page, head).noun?.kind === 'document') return ofDocument(source, range, head, latest);
    if (page.words.stemOf(keyAt(page, head)).partitive || !isDefinite(page, range.first, head, range.end)) return source;
    if (latest?.type === 'PER' && range.end - range.first === 1 && isCourtesyOf(page, head, latest.gender)) return latest;
    const known = familiar(source, range, head) ?? backTo(source, range.first, affiliationOf(page, range, source.nouns));
    const written = known === undefined && range.end - head === 1 ? author(nounKey(page, keyAt(page, head)), source.nouns) : undefined;
    if (written !== undefined) return written;
    if (known !== undefined) return toldOf(known, { gender: source.gender ?? known.gender, number: source.number });
    if (latest !== undefined && nounKey(page, keyAt(page, head)) === 'مصدر') return latest;
    const single = latest?.named === true && range.end - head === 1 && wordAt(page, head).noun?.kind === 'person' && people.size === 1;
    const pointing = single || isSame(page, range) || (page.words.of(nounKey(page, keyAt(page, head))).is.latest && !goesOn(page, head + 1, range.end));
    return latest !== undefined && latest.type === 'PER' && latest.number === source.number && pointing && agreesInGender(source, latest) ? latest : source;
  };

  return {
    explicit: (frame, latest) => {
      const source = meant(frame.speaker!, latest);
      const verb = frame.kind === 'finite' ? frame.reading : undefined;
      const shown = verb !== undefined && verb.number === 'sg' && verb.gender !== null && (source.number === 'sg' || source.gender === null);
      const agreeing = shown ? toldOf(source, { gender: verb.gender }) : source;
      if (shown && source.id !== undefined) genders.set(source.id, verb.gender);
      remember(nounsOf(page, frame.speaker!), agreeing, true);
      return { source: agreeing, resolution: source.named ? 'explicit' : 'described', certainty: source.named ? 0.96 : 0.9 };
    },
    known: (source, at) => {
      const meantSource = gendered(source.named ? (source.type === 'PER' ? earlierSpeaker(source, { first: at, end: at + source.nouns.length }) : undefined) ?? source : (familiar(source, { first: at, end: at + source.nouns.length }, at) ?? backTo(source, at) ?? pointedTo(source) ?? source));
      remember(source.nouns, meantSource, false);
      return meantSource;
    },
  };
}
